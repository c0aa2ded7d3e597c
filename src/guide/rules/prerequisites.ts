import type { Guide } from '../guide.ts';
import type { TopicPage } from '../page.ts';
import { suggest } from '../nearest.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Every prerequisite is another topic page, is named once, and no page waits for itself by way of others. */
export const checkPrerequisites: GuideRule = (guide, diagnostics) => {
  const topics = guide.pages.filter((page) => page.sort === 'topic');
  const known = idsOf(guide);
  const after = new Map(topics.map(({ id, facts }) => [id, facts.prerequisites ?? []]));
  for (const { id, facts, file, frontMatter } of topics) {
    (facts.prerequisites ?? []).forEach((wanted, index, all) => {
      const report = (message: string, fix: string): void => {
        diagnostics.report(rules.prerequisites, file, frontMatter.locate(['prerequisites', index]), message, fix);
      };
      const others = known.filter((one) => one !== id && !all.includes(one));
      const way = wayBack(wanted, id, after);
      if (!known.includes(wanted)) report(`There is no topic page \`${wanted}\`.`, suggest(wanted, others));
      else if (all.indexOf(wanted) < index) report(`\`${wanted}\` is named already.`, 'Remove one of the two.');
      else if (wanted === id) report('This page asks for itself to be read first.', 'Remove it.');
      else if (way) {
        const circle = [id, ...way].map((one) => `\`${one}\``).join(' → ');
        report(`These pages wait for each other: ${circle}.`, 'Remove the one that a reader can do without.');
      }
    });
  }
};

/** The topic pages that there are; one that could not be read is there all the same. */
function idsOf({ pages, unreadable }: Guide): string[] {
  const broken = unreadable.flatMap((place) => (place.sort === 'topic' ? [place.id] : []));
  return [...pages.filter((page): page is TopicPage => page.sort === 'topic').map(({ id }) => id), ...broken];
}

/** The steps from one page over its prerequisites to another, both included; nothing when there is no way. */
function wayBack(
  from: string,
  to: string,
  after: ReadonlyMap<string, readonly string[]>,
  passed: ReadonlySet<string> = new Set(),
): readonly string[] | undefined {
  if (from === to) return [to];
  if (passed.has(from)) return undefined;
  for (const next of after.get(from) ?? []) {
    const rest = wayBack(next, to, after, new Set([...passed, from]));
    if (rest) return [from, ...rest];
  }
  return undefined;
}
