import { suggest } from '../nearest.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Every embedded diagram exists, and stands in a page once. One that no page embeds is fine: a later page will. */
export const checkDiagrams: GuideRule = ({ pages, diagrams, unreadable }, diagnostics) => {
  const broken = unreadable.flatMap((place) => (place.sort === 'diagram' ? [place.id] : []));
  const names = [...diagrams.map(({ id }) => id), ...broken];
  for (const page of pages) {
    const here = new Set<string>();
    for (const { name, span } of page.diagrams) {
      if (!names.includes(name)) {
        const fix = names.length === 0 ? `Write content/diagrams/${name}.mmd.` : suggest(name, names);
        diagnostics.report(rules.unknownDiagram, page.file, span, `There is no diagram \`${name}\`.`, fix);
      } else if (here.has(name)) {
        diagnostics.report(rules.diagramTwice, page.file, span, `\`${name}\` is in this page already.`, 'Remove one of the two.');
      }
      here.add(name);
    }
  }
};
