import type { Diagnostics } from '../diagnostic.ts';
import type { GuideRule } from '../guide.ts';
import { walk, type Nodes, type Placed } from '../markdown.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';

/** Two words without the blank between them; the blank belongs at the end of the match. */
const glued: readonly RegExp[] = [
  /\p{Ll}{2}[.?!](?=\p{Lu}\p{Ll})/gu,
  /\p{Ll}{2}[,:;](?=\p{Ll}{2})/gu,
  /\p{Ll}{2}\)(?=\p{Ll}{2})/gu,
  // "process(es)" is one word.
  /\p{Ll}{3}(?=\(\p{Ll}{3,} )/gu,
];

/** A blank before a sign that ends something. */
const parted = / (?=[.,;:?!](?:\s|$))/g;

const inline = new Set<string>(['inlineCode', 'link', 'emphasis', 'strong']);

/** Words that are glued to each other or to the code, link or emphasis beside them, and signs that lost their word. */
export const checkSpacing: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const { tree, file } of [...pages, ...questions]) {
    walk(tree, (node) => {
      if (node.type === 'text') checkText(node, file, diagnostics);
      else if (inline.has(node.type)) checkBorders(node, file, diagnostics);
    });
  }
};

function checkText({ position: { start, end } }: Placed<Nodes>, file: SourceFile, diagnostics: Diagnostics): void {
  const source = file.text.slice(start.offset, end.offset);
  for (const pattern of glued) {
    for (const match of source.matchAll(pattern)) tellGlued(start.offset + match.index + match[0].length, file, diagnostics);
  }
  for (const { index } of source.matchAll(parted)) {
    const at = start.offset + index;
    const edit = [{ start: at, end: at + 1, text: '' }];
    diagnostics.report(rules.spacing, file, file.span(at, at + 2), 'A blank stands before the sign.', 'Remove the blank.', edit);
  }
}

/** What stands within a sentence has a blank, or a sign that belongs to it, at its sides; an ending such as a plural's may follow. */
function checkBorders({ position: { start, end } }: Placed<Nodes>, file: SourceFile, diagnostics: Diagnostics): void {
  if (/[\p{L}\p{N},;:.!?)]/u.test(file.text[start.offset - 1] ?? '')) tellGlued(start.offset, file, diagnostics);
  if (
    /^(?:\p{L}{3}|\p{L}\p{L}?\s)/u.test(file.text.slice(end.offset, end.offset + 3)) &&
    !/^(?:s|es|ed|d|th)\b/.test(file.text.slice(end.offset, end.offset + 3))
  )
    tellGlued(end.offset, file, diagnostics);
}

function tellGlued(at: number, file: SourceFile, diagnostics: Diagnostics): void {
  const edit = [{ start: at, end: at, text: ' ' }];
  diagnostics.report(
    rules.spacing,
    file,
    file.span(at - 1, at + 1),
    'Two words are glued together here.',
    'Write a blank between them.',
    edit,
  );
}
