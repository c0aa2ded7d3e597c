import { Diagnostics } from '../../src/guide/diagnostic.ts';
import { readFence } from '../../src/guide/fence.ts';
import { parseMarkdown, parseMdx, walk, type Nodes, type Placed, type Root } from '../../src/guide/markdown.ts';
import { readPath } from '../../src/guide/paths.ts';
import { readFrontMatter } from '../../src/guide/frontmatter.ts';
import { SourceFile } from '../../src/guide/source.ts';

/** A good file of the content, with what the operators want to know of it. */
export interface Document {
  readonly path: string;
  readonly file: SourceFile;
  readonly lines: readonly string[];
  readonly sort: 'question' | 'topic' | 'part' | 'sheet' | 'syllabus' | 'diagram' | 'data';
  /** The kind of a question; empty for other files. */
  readonly kind: string;
  /** The line of the second `---`; 0 in a data file. */
  readonly frontEnd: number;
  readonly tree: Placed<Root>;
}

/** One way to make a good file a bad one. */
export interface Change {
  readonly text: string;
  /** The lines of the new text that the change touched, or between which something is gone. */
  readonly from: number;
  readonly to: number;
  /** Where else it may be told: the consequence of the change, when no machine can know which of two places is the wrong one. */
  readonly also?: readonly { readonly path: string; readonly line: number }[];
}

/** A sort of mistake. */
export interface Operator {
  readonly name: string;
  /** `told`: the check has to say something within two lines. Otherwise the reason why the content is as right as it was. */
  readonly expects: 'told' | { readonly harmless: string };
  /** Every place of a document where the mistake can be made. */
  readonly sites: (document: Document) => readonly Change[];
}

/** A change of one file, made by an operator. */
export interface Mutation extends Change {
  readonly operator: Operator;
  readonly path: string;
}

export function told(name: string, sites: Operator['sites']): Operator {
  return { name, expects: 'told', sites };
}

export function harmless(name: string, why: string, sites: Operator['sites']): Operator {
  return { name, expects: { harmless: why }, sites };
}

export function readDocument(path: string, text: string): Document {
  const file = new SourceFile(path, text);
  const place = readPath(path.slice('content/'.length));
  if (place.sort === 'unknown' || place.sort === 'misnamed') throw new Error(`${path} is not content`);
  const lines = file.text.split('\n');
  const sort = place.sort;
  const tree = sort === 'topic' || sort === 'part' || sort === 'sheet' ? parseMdx(file) : parseMarkdown(file);
  const front = sort === 'data' || sort === 'syllabus' ? undefined : readFrontMatter(file, new Diagnostics());
  const kind = front?.value.kind;
  return {
    path,
    file,
    lines,
    sort,
    kind: typeof kind === 'string' ? kind : '',
    frontEnd: front ? lines.indexOf('---', 1) + 1 : 0,
    tree,
  };
}

/** Lines of the body that match, with their numbers from 1. */
export function bodyLines({ lines, frontEnd }: Document, pattern: RegExp): { line: number; text: string }[] {
  return lines.flatMap((text, index) => (index >= frontEnd && pattern.test(text) ? [{ line: index + 1, text }] : []));
}

/** Lines of the front matter that match, with their numbers from 1; all lines of a data file. */
export function frontLines({ lines, frontEnd, sort }: Document, pattern: RegExp): { line: number; text: string }[] {
  return lines.flatMap((text, index) => {
    const isFront = sort === 'data' || sort === 'syllabus' || (index > 0 && index < frontEnd - 1);
    return isFront && pattern.test(text) ? [{ line: index + 1, text }] : [];
  });
}

/** The file with a line replaced by none, one or several. */
export function withLines({ lines }: Document, line: number, count: number, put: readonly string[]): Change {
  return {
    text: [...lines.slice(0, line - 1), ...put, ...lines.slice(line - 1 + count)].join('\n'),
    from: Math.max(1, put.length === 0 ? line - 1 : line),
    to: line + Math.max(0, put.length - 1),
  };
}

/** The file with the stretch between two offsets replaced. */
export function withText({ file }: Document, start: number, end: number, put: string): Change {
  const from = file.point(start).line;
  return { text: file.text.slice(0, start) + put + file.text.slice(end), from, to: from + put.split('\n').length - 1 };
}

/** All nodes of a type. */
export function nodesOf<Type extends Nodes['type']>({ tree }: Document, type: Type): Placed<Extract<Nodes, { type: Type }>>[] {
  const found: Placed<Extract<Nodes, { type: Type }>>[] = [];
  walk(tree, (node) => {
    if (node.type === type) found.push(node as Placed<Extract<Nodes, { type: Type }>>);
  });
  return found;
}

/** The fences of a document, read. */
export function fencesOf(document: Document): ReturnType<typeof readFence>[] {
  return nodesOf(document, 'code').map((node) => readFence(node));
}

/** Where prose stands: the offsets of plain text that is not part of code or of the front matter. */
export function proseOf(document: Document): { start: number; text: string }[] {
  if (document.sort === 'data') return [];
  return nodesOf(document, 'text').flatMap(({ position, value }) => {
    const start = position.start.offset;
    // Escapes and entities shift offsets; such a text is left alone.
    return document.file.text.slice(start, position.end.offset) === value ? [{ start, text: value }] : [];
  });
}

/** Every match of a pattern in prose, as the change of what it matched. */
export function inProse(document: Document, pattern: RegExp, put: (match: RegExpExecArray) => string): Change[] {
  return proseOf(document).flatMap(({ start, text }) =>
    [...text.matchAll(pattern)].map((match) => withText(document, start + match.index, start + match.index + match[0].length, put(match))),
  );
}
