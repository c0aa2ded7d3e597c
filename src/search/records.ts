import type { Diagram } from '../guide/diagram/diagram.ts';
import type { Guide } from '../guide/guide.ts';
import { homesOf, type Home } from '../guide/homes.ts';
import type { RootContent } from '../guide/markdown.ts';
import { attribute, type Page, type PageHeading } from '../guide/page.ts';
import { plain, promptOf } from '../guide/prompt.ts';
import type { Question } from '../guide/question.ts';
import { partsOf, tokensOf } from './vocabulary.ts';

/** One thing that search can find: a section of a page, or a single question. */
export interface SearchRecord {
  /** Address from the root of the site, with the fragment that leads to the exact place. */
  readonly url: string;
  readonly title: string;
  /** What is searched and quoted besides the title. For a question the prompt alone: never an option, never an answer. */
  readonly text: string;
  /** What is searched and neither quoted nor weighed like a text: the words of a cheat sheet that stand nowhere else. */
  readonly listed: string;
  readonly isSheet: boolean;
  /** The short name of its part. */
  readonly part: string;
  /** The title of the topic page that it stands on; empty on a part's own page. */
  readonly page: string;
  /** The headings that it stands under, the highest first. */
  readonly under: readonly string[];
  /** The names of a question's topics. */
  readonly topics: string;
  /** A kind of question, or `text` for a section of a page. */
  readonly kind: string;
  readonly level: string | undefined;
}

/** What stands between two headings. */
interface Section {
  readonly heading: PageHeading | undefined;
  /** The headings that its own one belongs to, the highest first. */
  readonly above: readonly PageHeading[];
  readonly text: string[];
}

/** All records of a guide: every section of every page, then every question, then every cheat sheet. */
export function searchRecords(guide: Guide): SearchRecord[] {
  const names = new Map(guide.parts.map(({ id, page }) => [id, page.facts.short]));
  const homes = homesOf(guide.pages);
  const nameOf = (part: string): string => names.get(part) ?? part;
  const drawings = new Map(guide.diagrams.map((diagram) => [diagram.id, diagram]));
  const taught = [
    ...guide.pages.flatMap((page) => (page.sort === 'sheet' ? [] : sectionRecords(page, sectionsOf(page, drawings), nameOf(page.part)))),
    ...guide.questions.map((question) => questionRecord(question, homes.get(question.id), guide.topics, nameOf(question.part))),
  ];
  const known = new Set(taught.flatMap(({ title, text }) => tokensOf(`${title} ${text}`).flatMap(partsOf)));
  const sheets = guide.pages.filter(({ sort }) => sort === 'sheet');
  return [...taught, ...sheets.map((page) => sheetRecord(page, nameOf(page.part), known))];
}

/**
 * A cheat sheet is found by what it is, and by the words that no section and no question has: its short lines would come before
 * the sections that teach.
 *
 * @param known all words that are found elsewhere
 */
function sheetRecord(page: Page, part: string, known: ReadonlySet<string>): SearchRecord {
  const lines = page.tree.children.filter(({ type }) => type !== 'yaml').map(plain);
  const own = tokensOf(lines.join(' ')).filter((token) => partsOf(token).some((word) => !known.has(word)));
  return {
    url: `/${page.id}/`,
    title: page.facts.title,
    text: page.facts.summary,
    listed: [...new Set(own)].join(' '),
    isSheet: true,
    part,
    page: '',
    under: [],
    topics: '',
    kind: 'text',
    level: undefined,
  };
}

function questionRecord(question: Question, home: Home | undefined, topics: Guide['topics'], partName: string): SearchRecord {
  const { id, part, facts, title } = question;
  return {
    url: `/${part}/questions/${id.slice(part.length + 1)}/`,
    title,
    text: promptOf(question).map(plain).join(' '),
    listed: '',
    isSheet: false,
    part: partName,
    page: home ? pageName(home.page) : '',
    under: home?.under.map(({ text }) => text) ?? [],
    topics: facts.topics.map((topic) => topics[topic] ?? topic).join(', '),
    kind: facts.kind,
    level: facts.level,
  };
}

function sectionRecords(page: Page, sections: readonly Section[], part: string): SearchRecord[] {
  return sections.map((section) => ({
    url: section.heading ? `/${page.id}/#${section.heading.slug}` : `/${page.id}/`,
    title: section.heading?.text ?? page.facts.title,
    text: sectionText(section, sections),
    listed: '',
    isSheet: false,
    part,
    page: pageName(page),
    under: section.above.map(({ text }) => text),
    topics: '',
    kind: 'text',
    level: undefined,
  }));
}

/** The words of a section. One without any is told by the headings below it: Pagefind drops a record without text. */
function sectionText({ heading, text }: Section, sections: readonly Section[]): string {
  const own = text.filter(Boolean).join(' ');
  if (own !== '' || !heading) return own;
  const below = sections.filter(({ above }) => above.includes(heading)).map((section) => `${section.heading?.text ?? ''}.`);
  return below.join(' ') || `${heading.text}.`;
}

/** Divides a page at its headings; what stands before the first one is the page's introduction. */
function sectionsOf({ facts, headings, tree }: Page, drawings: ReadonlyMap<string, Diagram>): Section[] {
  // By place: `headings` also has those that stand inside of a component, which begin no section.
  const headingAt = new Map(headings.map((heading) => [heading.span.start.line, heading]));
  const sections: Section[] = [{ heading: undefined, above: [], text: [facts.summary] }];
  let open: PageHeading[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = headingAt.get(node.position?.start.line ?? 0);
      const above = open.filter(({ depth }) => depth < node.depth);
      sections.push({ heading, above, text: [] });
      open = heading ? [...above, heading] : above;
    } else if (node.type !== 'yaml') sections.at(-1)?.text.push(drawingWords(node, drawings) ?? plain(node));
  }
  return sections;
}

/** What is said of a drawing, for a node that embeds one. Its labels are no sentences, and say nothing that the description does not. */
function drawingWords(node: RootContent, drawings: ReadonlyMap<string, Diagram>): string | undefined {
  const drawing = node.type === 'mdxJsxFlowElement' && node.name === 'Diagram' ? drawings.get(attribute(node, 'name') ?? '') : undefined;
  return drawing && `${drawing.title}. ${drawing.facts.caption} ${drawing.description}`;
}

function pageName({ id, facts }: Page): string {
  return id.includes('/') ? facts.title : '';
}
