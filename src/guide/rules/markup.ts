import type { Diagnostics } from '../diagnostic.ts';
import type { GuideRule } from '../guide.ts';
import { walk, type Nodes, type Placed } from '../markdown.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';

/** What is left in the words when Markdown did not take it for what it was meant to be. */
const leftovers: readonly (readonly [pattern: RegExp, message: string, fix: string])[] = [
  [/`+/g, 'This backtick opens or closes nothing.', 'Put one before and one behind the code.'],
  [
    /(?<!\w)\*{1,3}(?=[\p{L}\p{N}"'(])|(?<=[\p{L}\p{N}"').])\*{1,3}(?!\w)/gu,
    'This asterisk opens or closes nothing.',
    'Write `**` on both sides, without blanks within.',
  ],
  [/\]\s?\(|\)\s?\[|\]\[/g, 'This was meant to be a link.', 'Write `[label](address)`.'],
  [
    /(?<=\s|^)\[(?=\p{L}|$)[^\]]*$|(?<!\[[^[]*)\]/gu,
    'This bracket opens or closes nothing.',
    'Write a link as `[label](address)`, and code between backticks.',
  ],
  [/&[a-z]+;|&#\w+;/gi, 'This is an entity of HTML.', 'Write the character itself.'],
  [/^(?:<{7}|={7}|>{7})(?: .*)?$/gm, 'Git left the mark of a conflict here.', 'Keep one of the two sides, and remove the marks.'],
  [/^#{1,7}(?=\S)|^#{7,}/gm, 'These hashes make no heading.', 'Write two to four of them and a blank: `## Words`.'],
  [/^[-*+](?=\[[ xX]?\])/gm, 'This is no item of a list.', 'Write a blank behind the hyphen: `- [ ] words`.'],
];

/** In a page a brace opens an expression. */
const braces: typeof leftovers = [[/[{}]/g, 'This brace belongs to nothing.', 'Put it between backticks if it is text.']];

/** Marks of Markdown that a reader would see as they were typed. */
export const checkMarkup: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const { tree, file } of [...pages, ...questions]) {
    walk(tree, (node) => {
      if (node.type === 'text') look(node, leftovers, file, diagnostics);
      if (node.type === 'text' && file.path.endsWith('.mdx')) look(node, braces, file, diagnostics);
      if (node.type === 'inlineCode') checkFence(node, file, diagnostics);
    });
  }
};

function look({ position: { start, end } }: Placed<Nodes>, signs: typeof leftovers, file: SourceFile, diagnostics: Diagnostics): void {
  const source = file.text.slice(start.offset, end.offset);
  for (const [pattern, message, fix] of signs) {
    for (const match of source.matchAll(pattern)) {
      const at = start.offset + match.index;
      // What is escaped is meant.
      if (file.text[at - 1] === '\\') continue;
      diagnostics.report(rules.markup, file, file.span(at, at + match[0].length), message, fix);
    }
  }
}

/** Two backticks at the margin with lines below them are a fence that lost its third. */
function checkFence({ position: { start, end } }: Placed<Nodes>, file: SourceFile, diagnostics: Diagnostics): void {
  if (start.line === end.line || start.column !== 1 || !file.text.startsWith('``', start.offset)) return;
  for (const line of [start.line, end.line]) {
    diagnostics.report(rules.markup, file, file.lineSpan(line), 'Two backticks make no fence.', 'Write three.');
  }
}
