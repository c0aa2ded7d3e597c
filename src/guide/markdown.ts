import type { Nodes, RootContent, Root, ListItem, List, Code, Parents } from 'mdast';
import { markdownToMdast, mdxToMdast, type Features, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { SourceFile, Span } from './source.ts';

/**
 * What the guide's Markdown can do; the site's renderer uses the same object, so that what is checked is what is shown.
 *
 * Smart punctuation stays off: it would turn `--flag` in a sentence into a dash.
 */
export const markdownFeatures = {
  gfm: { footnotes: false },
  frontmatter: true,
  smartPunctuation: false,
} satisfies Features;

/** A node as the parser gives it here: with its position, always. */
export type Placed<Node> = Node & { position: Span };

/** An element such as `<Question />` in an MDX page. */
export type Component = Placed<MdxJsxFlowElement | MdxJsxTextElement>;

/** Thrown when a page cannot be parsed at all; carries the place of the parser's complaint. */
export class MarkdownSyntaxError extends Error {
  override readonly name = 'MarkdownSyntaxError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** Parses a question's Markdown; the tree's positions are those of the file. Markdown has no syntax errors. */
export function parseMarkdown(file: SourceFile): Placed<Root> {
  return markdownToMdast(file.text, { features: markdownFeatures, position: true }) as Placed<Root>;
}

/**
 * Parses an MDX page.
 *
 * @throws MarkdownSyntaxError for an unclosed tag, a stray brace and whatever else MDX refuses
 */
export function parseMdx(file: SourceFile): Placed<Root> {
  try {
    return mdxToMdast(file.text, { features: markdownFeatures, position: true }) as Placed<Root>;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):(\d+): (.*?)(?: \(mdx.*)?$/s.exec(text);
    throw new MarkdownSyntaxError(match?.[3] ?? text, Number(match?.[1] ?? 1), Number(match?.[2] ?? 1));
  }
}

/** Visits a node and everything below it, parents first. */
export function walk(node: Nodes, visit: (node: Placed<Nodes>, ancestors: readonly Parents[]) => void): void {
  const step = (current: Nodes, ancestors: readonly Parents[]): void => {
    visit(current as Placed<Nodes>, ancestors);
    if ('children' in current) for (const child of current.children) step(child, [...ancestors, current]);
  };
  step(node, []);
}

/** The plain words of a node, with code kept and markup dropped; blocks are divided by a blank. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const glue = node.children.some((child) => isBlock(child)) ? ' ' : '';
  return node.children.map((child) => textOf(child)).join(glue);
}

function isBlock(node: RootContent): boolean {
  return ['paragraph', 'list', 'listItem', 'code', 'blockquote', 'table', 'tableRow', 'tableCell', 'heading'].includes(node.type);
}

/** The paragraphs of a list item, and the nested list that follows them, if any. */
export function splitItem(item: ListItem): { own: Placed<RootContent>[]; nested: Placed<List> | undefined } {
  const nested = item.children.find((child): child is List => child.type === 'list');
  const own = item.children.filter((child) => child !== nested) as Placed<RootContent>[];
  return { own, nested: nested as Placed<List> | undefined };
}

export type { Code, List, ListItem, Root, RootContent, Nodes };
