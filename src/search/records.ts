import type { Guide } from '../guide/load.ts';
import { textOf, type Nodes } from '../guide/markdown.ts';
import type { Page, PageHeading } from '../guide/page.ts';
import type { Question } from '../guide/question.ts';

/** One thing that search can find: a section of a page, or a single question. */
export interface SearchRecord {
  /** Address from the root of the site, with the fragment that leads to the exact place. */
  readonly url: string;
  readonly title: string;
  /** What is searched and quoted besides the title. For a question the prompt alone: never an option, never an answer. */
  readonly text: string;
  /** Where it stands, for the reader: `Python / Performance`. */
  readonly where: string;
  readonly part: string;
  /** A kind of question, or `text` for a section of a page. */
  readonly kind: string;
  readonly level: string | undefined;
}

/** All records of a guide: every section of every page, then every question. */
export function searchRecords(guide: Guide): SearchRecord[] {
  const shortNames = new Map(guide.parts.map(({ id, page }) => [id, page.facts.short]));
  const nameOf = (part: string): string => shortNames.get(part) ?? part;
  return [
    ...guide.pages.flatMap((page) => sectionRecords(page, nameOf(page.part))),
    ...guide.questions.map((question) => questionRecord(question, guide, nameOf(question.part))),
  ];
}

function questionRecord({ id, part, facts, title, tree }: Question, { pages, topics }: Guide, partName: string): SearchRecord {
  const home = pages.find(({ embeds }) => embeds.some((embed) => embed.id === id));
  return {
    url: `/${part}/questions/${id.slice(part.length + 1)}/`,
    title,
    text: `${promptText(tree, facts.kind)} ${facts.topics.map((topic) => topics[topic] ?? topic).join(', ')}.`,
    where: home ? `${partName} / ${home.facts.title}` : partName,
    part: partName,
    kind: facts.kind,
    level: facts.level,
  };
}

/** The prompt: everything above the first `---`, without the options or the steps that close it. */
function promptText(tree: Question['tree'], kind: string): string {
  const end = tree.children.findIndex(({ type }) => type === 'thematicBreak');
  const prompt = tree.children.slice(0, end === -1 ? undefined : end).filter(({ type }) => type !== 'yaml');
  if (kind === 'choice' || kind === 'order') prompt.pop();
  return prompt.map(plain).join(' ');
}

function sectionRecords({ id, facts, headings, tree }: Page, partName: string): SearchRecord[] {
  const where = id.includes('/') ? `${partName} / ${facts.title}` : partName;
  const shared = { where, part: partName, kind: 'text', level: undefined };
  const sections: { heading: PageHeading | undefined; text: string[] }[] = [{ heading: undefined, text: [facts.summary] }];
  // By place: `headings` also has those that stand inside of a component, which begin no section.
  const headingAt = new Map(headings.map((heading) => [heading.span.start.line, heading]));
  for (const node of tree.children) {
    if (node.type === 'heading') sections.push({ heading: headingAt.get(node.position?.start.line ?? 0), text: [] });
    else if (node.type !== 'yaml') sections.at(-1)?.text.push(plain(node));
  }
  return sections.map(({ heading, text }) => ({
    url: heading ? `/${id}/#${heading.slug}` : `/${id}/`,
    title: heading?.text ?? facts.title,
    text: text.filter(Boolean).join(' '),
    ...shared,
  }));
}

function plain(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
