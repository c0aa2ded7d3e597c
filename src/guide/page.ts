import Slugger from 'github-slugger';
import type { Diagnostics } from './diagnostic.ts';
import { readFrontMatter, type FrontMatter } from './frontmatter.ts';
import { otherEnd } from './mdx-mistakes.ts';
import { MarkdownSyntaxError, parseMdx, textOf, walk, type Component, type Placed, type Root } from './markdown.ts';
import { rules } from './rules/catalogue.ts';
import { readFacts } from './schema/explain.ts';
import { partSchema, sheetSchema, topicSchema, type PartFacts, type SheetFacts, type TopicFacts } from './schema/page.ts';
import type { SourceFile, Span } from './source.ts';

/** A heading of a page with the fragment that leads to it. */
export interface PageHeading {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
  readonly span: Span;
}

/** A `<Question id="…" />` of a page. */
export interface Embed {
  readonly id: string;
  readonly span: Span;
}

/** A `<Diagram name="…" />` of a page. */
export interface DiagramEmbed {
  readonly name: string;
  readonly span: Span;
}

interface PageBase {
  /** The address without slashes at its ends: `python/performance`, or `python` for the part's own page. */
  readonly id: string;
  readonly part: string;
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly tree: Placed<Root>;
  readonly headings: readonly PageHeading[];
  readonly components: readonly Component[];
  readonly embeds: readonly Embed[];
  readonly diagrams: readonly DiagramEmbed[];
}

export interface TopicPage extends PageBase {
  readonly sort: 'topic';
  readonly facts: TopicFacts;
}
export interface PartPage extends PageBase {
  readonly sort: 'part';
  readonly facts: PartFacts;
}
export interface SheetPage extends PageBase {
  readonly sort: 'sheet';
  readonly facts: SheetFacts;
}
/** A page that a contributor writes in MDX: a part's own page, one of its topics, or its cheat sheet. */
export type Page = TopicPage | PartPage | SheetPage;

/**
 * Reads one MDX page; everything wrong with it by itself is reported, what needs the other files is left to the rules.
 *
 * @param sort what the path makes of it (see `paths.ts`)
 */
export function parsePage(file: SourceFile, id: string, sort: Page['sort'], diagnostics: Diagnostics): Page | undefined {
  const frontMatter = readFrontMatter(file, diagnostics);
  if (!frontMatter) return undefined;
  const tree = readTree(file, diagnostics);
  const shared = (): PageBase => ({
    id,
    part: id.split('/')[0] ?? id,
    file,
    frontMatter,
    ...survey(tree ?? emptyTree(file), file),
  });
  if (sort === 'part') {
    const facts = readFacts(partSchema, 'part', frontMatter, file, diagnostics);
    return facts && tree && { sort, facts, ...shared() };
  }
  if (sort === 'sheet') {
    const facts = readFacts(sheetSchema, 'cheat sheet', frontMatter, file, diagnostics);
    return facts && tree && { sort, facts, ...shared() };
  }
  const facts = readFacts(topicSchema, 'topic page', frontMatter, file, diagnostics);
  return facts && tree && { sort, facts, ...shared() };
}

function readTree(file: SourceFile, diagnostics: Diagnostics): Placed<Root> | undefined {
  try {
    return parseMdx(file);
  } catch (error) {
    if (!(error instanceof MarkdownSyntaxError)) throw error;
    const fix = 'Close what was opened; in a sentence, put `<`, `{` and `}` between backticks.';
    // The parser's notes recommend what the guide refuses, such as `{/* comments */}`.
    const message = `${error.message.replace(/ \(note:[\s\S]*\)$/, '').replace(/\.$/, '')}.`;
    diagnostics.report(rules.mdxSyntax, file, file.lineSpan(error.line), message, fix);
    const other = otherEnd(file, error);
    if (other !== undefined && other !== error.line)
      diagnostics.report(rules.mdxSyntax, file, file.lineSpan(other), `Or here: ${message}`, fix);
    return undefined;
  }
}

function emptyTree(file: SourceFile): Placed<Root> {
  return { type: 'root', children: [], position: file.span(0, 0) };
}

/** Collects what the rules and the search index want to know about a tree, in one walk. */
function survey(tree: Placed<Root>, file: SourceFile): Pick<PageBase, 'tree' | 'headings' | 'components' | 'embeds' | 'diagrams'> {
  const slugger = new Slugger();
  const headings: PageHeading[] = [];
  const components: Component[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') {
      const text = textOf(node);
      headings.push({ depth: node.depth, text, slug: slugger.slug(text), span: file.lineSpan(node.position.start.line) });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      components.push(node);
    }
  });
  const embeds = valuesOf(components, 'Question', 'id').map(({ value, span }) => ({ id: value, span }));
  const diagrams = valuesOf(components, 'Diagram', 'name').map(({ value, span }) => ({ name: value, span }));
  return { tree, headings, components, embeds, diagrams };
}

/** What all components of a name have for an attribute, where they have it. */
function valuesOf(components: readonly Component[], name: string, property: string): { value: string; span: Span }[] {
  return components.flatMap((component) => {
    const value = component.name === name ? attribute(component, property) : undefined;
    return value === undefined ? [] : [{ value, span: component.position }];
  });
}

/** The value of a component's attribute when it is a plain string. */
export function attribute(component: Pick<Component, 'attributes'>, name: string): string | undefined {
  const found = component.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}
