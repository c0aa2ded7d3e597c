import { harmless, inProse, nodesOf, told, withText, type Change, type Document, type Operator } from '../document.ts';

/** Takes the blank away before or behind every node of a type that stands within a sentence. */
function unspaced(type: 'inlineCode' | 'link' | 'emphasis' | 'strong', side: 'before' | 'behind'): (document: Document) => Change[] {
  return (document) =>
    nodesOf(document, type).flatMap(({ position: { start, end } }) => {
      const { text } = document.file;
      const at = side === 'before' ? start.offset - 1 : end.offset;
      const other = text[side === 'before' ? at - 1 : at + 1] ?? '';
      return text[at] === ' ' && /[\p{L}\p{N}]/u.test(other) ? [withText(document, at, at + 1, '')] : [];
    });
}

export const words: readonly Operator[] = [
  harmless('words: another word', 'prose may say it in another way', (document) =>
    inProse(document, /\b(?:usually|often)\b/g, () => 'mostly'),
  ),
  harmless('words: two blanks', 'HTML shows one', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => '  ')),
  told('words: glued behind a full stop', (document) => inProse(document, /(?<=[a-z]{2})\. (?=[A-Z][a-z])/g, () => '.')),
  told('words: glued behind a comma', (document) => inProse(document, /(?<=[a-z]{2}), (?=[a-z]{2})/g, () => ',')),
  told('words: glued behind a colon', (document) => inProse(document, /(?<=[a-z]{2}): (?=[a-z]{2})/g, () => ':')),
  told('words: glued behind a semicolon', (document) => inProse(document, /(?<=[a-z]{2}); (?=[a-z]{2})/g, () => ';')),
  told('words: glued behind a question mark', (document) => inProse(document, /(?<=[a-z]{2})\? (?=[A-Z][a-z])/g, () => '?')),
  told('words: glued behind a parenthesis', (document) => inProse(document, /(?<=[a-z])\) (?=[a-z]{2})/g, () => ')')),
  told('words: glued before a parenthesis', (document) => inProse(document, /(?<= [a-z]{3,}) \((?=[a-z]{3,} )/g, () => '(')),
  told('words: a blank before a comma', (document) => inProse(document, /(?<=[a-z]{2}), (?=[a-z]{2})/g, () => ' , ')),
  told('words: a blank before a full stop', (document) => inProse(document, /(?<=[a-z]{2})\. (?=[A-Z])/g, () => ' . ')),
  told('words: glued to the code behind', unspaced('inlineCode', 'before')),
  told('words: glued to the code before', unspaced('inlineCode', 'behind')),
  told('words: glued to the link behind', unspaced('link', 'before')),
  told('words: glued to the link before', unspaced('link', 'behind')),
  told('words: glued to emphasis behind', unspaced('emphasis', 'before')),
  told('words: glued to emphasis before', unspaced('emphasis', 'behind')),
  told('words: glued to strong words before', unspaced('strong', 'behind')),
  told('words: typographic quotes', (document) => inProse(document, /"([^"\n]{3,30})"/g, (match) => `“${match[1] ?? ''}”`)),
  told('words: a typographic apostrophe', (document) => inProse(document, /(?<=[a-z])'(?=[a-z])/g, () => '’')),
  told('words: an en dash for the hyphens of an option', (document) => inProse(document, /(?<=[a-z]) (?=[a-z]{4,} )/g, () => ' –force ')),
  told('words: an em dash for the hyphens of an option', (document) => inProse(document, /(?<=[a-z]) (?=[a-z]{4,} )/g, () => ' —force ')),
  told('words: a dash in code', (document) =>
    nodesOf(document, 'inlineCode').flatMap(({ position, value }) => {
      const at = document.file.text.indexOf('--', position.start.offset);
      return value.includes('--') && at < position.end.offset ? [withText(document, at, at + 2, '–')] : [];
    }),
  ),
  told('words: typographic quotes in code', (document) =>
    nodesOf(document, 'inlineCode').flatMap(({ position }) => {
      const at = document.file.text.slice(position.start.offset, position.end.offset).search(/["']/);
      return at === -1 ? [] : [withText(document, position.start.offset + at, position.start.offset + at + 1, '”')];
    }),
  ),
  harmless('words: three dots as one character', 'a sentence may trail off', (document) =>
    inProse(document, /(?<=[a-z]{3})\.(?= [A-Z])/g, () => '…'),
  ),
  told('words: a space that does not break', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => '\u00a0')),
  told('words: a thin space', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => '\u2009')),
  told('words: a space without width', (document) => inProse(document, /(?<=[a-z]{2})(?=[a-z]{2}\b)/g, () => '\u200b')),
  told('words: a soft hyphen', (document) => inProse(document, /(?<=[a-z]{3})(?=[a-z]{3}\b)/g, () => '\u00ad')),
  told('words: a mark of direction', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => ' \u202e')),
  told('words: a control character', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => ' \u0007')),
  told('words: a tab', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => '\t')),
  told('words: a letter of another alphabet', (document) => inProse(document, /(?<=\b[b-z]{2})a(?=[b-z]{2})/g, () => 'а')),
  told('words: UTF-8 read as Latin-1', (document) => inProse(document, /(?<=[a-z])'(?=[a-z])/g, () => 'â€™')),
  told('words: an é read as Latin-1', (document) => inProse(document, /(?<=[a-z])e(?=[a-z] )/g, () => 'Ã©')),
  told('words: a character that could not be read', (document) => inProse(document, /(?<=[a-z])'(?=[a-z])/g, () => '\ufffd')),
  told('words: an HTML entity', (document) => inProse(document, /(?<=[a-z]) (?=[a-z])/g, () => '&nbsp;')),
  told('words: a backtick is missing', (document) =>
    nodesOf(document, 'inlineCode').map(({ position }) => withText(document, position.end.offset - 1, position.end.offset, '')),
  ),
  told('words: an asterisk is missing', (document) =>
    nodesOf(document, 'strong').map(({ position }) => withText(document, position.end.offset - 2, position.end.offset, '')),
  ),
  told('words: a conflict of Git', (document) =>
    nodesOf(document, 'paragraph').flatMap(({ position: { start } }) =>
      start.column === 1 ? [{ ...withText(document, start.offset, start.offset, '<<<<<<< HEAD\n'), to: start.line }] : [],
    ),
  ),
  told('words: a blank that nobody filled in', (document) => inProse(document, /(?<=[a-z]) (?=[a-z]{4,} )/g, () => ' TODO ')),
];
