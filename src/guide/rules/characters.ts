import type { Diagnostics } from '../diagnostic.ts';
import type { GuideRule } from '../guide.ts';
import { walk, type Nodes, type Placed } from '../markdown.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';

/** A character that should not be there: what it looks like, what to write, and what `--fix` puts in its place. */
interface Stray {
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix: string;
  readonly put?: string;
}

/** Wrong wherever they stand, in code as in words. */
const anywhere: readonly Stray[] = [
  {
    pattern: /[\u00a0\u2000-\u200a\u202f\u3000]/g,
    message: 'This blank is another character than the one on the keyboard.',
    fix: 'Write an ordinary blank.',
    put: ' ',
  },
  {
    pattern: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g,
    message: 'Here stands a character that cannot be seen.',
    fix: 'Remove it.',
    put: '',
  },
  { pattern: /(?![\n\t])\p{Cc}/gu, message: 'Here stands a control character.', fix: 'Remove it.', put: '' },
  {
    pattern: /\ufffd/g,
    message: 'This character could not be read when the file was saved.',
    fix: 'Write what stood there, and save as UTF-8.',
  },
  {
    pattern: /[ÂÃ][\u0080-\u00bf]|â[\u0080-\u00bf€][\u0080-\u00bf™œ\u201c\u201d\u02dc]?/g,
    message: 'This is UTF-8 that was read as Latin-1.',
    fix: 'Write the character that was meant, and save as UTF-8.',
  },
];

/** Wrong in the code of a sentence, where every character counts. */
const inCode: readonly Stray[] = [
  { pattern: /[\u2018\u2019\u201c\u201d\u201e]/g, message: 'No program takes a typographic quote.', fix: 'Write `"` or `\'`.' },
  { pattern: /[\u2013\u2014]/g, message: 'No program takes a dash for the hyphens of an option.', fix: 'Write `-` or `--`.' },
];

/** Wrong in words. */
const inWords: readonly Stray[] = [
  { pattern: /[\u2018\u2019]/g, message: 'The guide writes straight quotes.', fix: "Write `'`.", put: "'" },
  { pattern: /[\u201c\u201d\u201e]/g, message: 'The guide writes straight quotes.', fix: 'Write `"`.', put: '"' },
  {
    pattern: /(?<=^|[\s(])[\u2013\u2014](?=\p{L})/gu,
    message: 'Is this dash the two hyphens of an option?',
    fix: 'Write the option as code: `--name`.',
  },
  { pattern: /\t/g, message: 'Here stands a tab between two words.', fix: 'Write a blank.', put: ' ' },
  {
    pattern: /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu,
    message: 'Letters of two alphabets stand in one word; they look alike and are found by no search.',
    fix: 'Type the word again.',
  },
];

const anyInWords = [...anywhere, ...inWords];
const anyInCode = [...anywhere, ...inCode];

/** Characters that look right and are not: readers cannot search for them, copy them into a shell, or see them at all. */
export const checkCharacters: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const { tree, file } of [...pages, ...questions]) {
    walk(tree, (node) => {
      const strays = straysIn(node);
      if (strays) look(strays, node, file, diagnostics);
    });
  }
};

function straysIn(node: Nodes): readonly Stray[] | undefined {
  if (node.type === 'text') return anyInWords;
  if (node.type === 'inlineCode') return anyInCode;
  return node.type === 'code' ? anywhere : undefined;
}

function look(strays: readonly Stray[], node: Placed<Nodes>, file: SourceFile, diagnostics: Diagnostics): void {
  const { start, end } = node.position;
  const source = file.text.slice(start.offset, end.offset);
  for (const { pattern, message, fix, put } of strays) {
    for (const match of source.matchAll(pattern)) {
      const at = start.offset + match.index;
      const edit = put === undefined ? undefined : [{ start: at, end: at + match[0].length, text: put }];
      diagnostics.report(rules.characters, file, file.span(at, at + match[0].length), message, fix, edit);
    }
  }
}
