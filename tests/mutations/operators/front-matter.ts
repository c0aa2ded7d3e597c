import { frontLines, harmless, told, withLines, type Change, type Document, type Operator } from '../document.ts';

/** A key at the left margin of the front matter, with how many lines its value takes. */
function keys(document: Document): { key: string; line: number; count: number }[] {
  if (document.sort === 'data') return [];
  const heads = frontLines(document, /^[a-z]+:/);
  return heads.map(({ line, text }, index) => ({
    key: text.slice(0, text.indexOf(':')),
    line,
    count: (heads[index + 1]?.line ?? document.frontEnd) - line,
  }));
}

/** Replaces the first match in every line of the front matter that starts with a key. */
function replacing(key: RegExp, pattern: RegExp, put: string): (document: Document) => Change[] {
  return (document) =>
    document.sort === 'data'
      ? []
      : frontLines(document, key).flatMap(({ line, text }) =>
          pattern.test(text) ? [withLines(document, line, 1, [text.replace(pattern, put)])] : [],
        );
}

/** Keys that a file of its sort may do without. */
const optional = ['title question', 'series part'];

export const frontMatter: readonly Operator[] = [
  told('front: a field is dropped', (document) =>
    keys(document).flatMap(({ key, line, count }) =>
      optional.includes(`${key} ${document.sort}`) ? [] : [withLines(document, line, count, [])],
    ),
  ),
  told('front: a field is there twice', (document) =>
    keys(document).map(({ line, count }) => {
      const { text } = withLines(document, line + count, 0, document.lines.slice(line - 1, line - 1 + count));
      return { text, from: line, to: line + 2 * count - 1 };
    }),
  ),
  told('front: a key is misspelt', (document) =>
    keys(document).map(({ line }) => withLines(document, line, 1, [document.lines[line - 1]?.slice(1) ?? ''])),
  ),
  told('front: a value is empty', (document) =>
    keys(document).map(({ key, line, count }) => withLines(document, line, count, [`${key}:`])),
  ),
  told('front: a scalar is a list', replacing(/^(?:title|kind|level|revision|summary|order|short): /, /: (.*)$/, ': [$1]')),
  told('front: a list is a scalar', replacing(/^(?:topics|rounds|refs): \[/, /: \[(.*)\]$/, ': yes')),
  told('front: a number is a word', replacing(/^(?:revision|order): /, /: .*/, ': one')),
  told('front: a number is out of range', replacing(/^(?:revision|order): /, /: .*/, ': 0')),
  told('front: a number has a fraction', replacing(/^(?:revision|order): /, /: .*/, ': 1.5')),
  told('front: a text is a number', replacing(/^(?:title|short|summary): /, /: .*/, ': 404')),
  told('front: indented with a tab', replacing(/^ {2}- /, /^ {2}/, '\t')),
  told('front: a key is indented', replacing(/^(?:kind|level|topics|rounds|revision|order|summary): /, /^/, ' ')),
  told('front: an item is indented too far', (document) =>
    frontLines(document, /^ {2}- /).flatMap(({ line, text }) =>
      document.lines[line]?.startsWith('  - ') === true ? [withLines(document, line, 1, [`  ${text}`])] : [],
    ),
  ),
  told('front: a quote is not closed', replacing(/["'].*["']/, /["']([^"']*)$/, '$1')),
  told('front: a quote is not opened', replacing(/["'].*["']/, /["']/, '')),
  told('front: a bracket is not closed', replacing(/^[a-z]+: \[.*\]$/, /\]$/, '')),
  told('front: a brace is not closed', replacing(/^[a-z]+: \{.*\}$/, /\}$/, '')),
  told('front: a blank is missing behind the colon', replacing(/^[a-z]+: \S/, /: /, ':')),
  told('front: a colon makes the value a key', replacing(/^(?:title|summary): [A-Z]/, /: (\S+) /, ': $1: ')),
  told('front: the first --- is missing', (document) => (document.sort === 'data' ? [] : [withLines(document, 1, 1, [])])),
  told('front: the second --- is missing', (document) => (document.sort === 'data' ? [] : [withLines(document, document.frontEnd, 1, [])])),
  told('front: the second --- has two hyphens', (document) =>
    document.sort === 'data' ? [] : [withLines(document, document.frontEnd, 1, ['--'])],
  ),
  told('front: a line stands above the first ---', (document) => (document.sort === 'data' ? [] : [withLines(document, 1, 0, ['Text'])])),
  harmless('front: Windows line ends', 'the reader takes them out', ({ lines }) => [{ text: lines.join('\r\n'), from: 1, to: 1 }]),
  harmless('front: a byte order mark', 'the reader takes it out', ({ lines }) => [{ text: `\uFEFF${lines.join('\n')}`, from: 1, to: 1 }]),
  harmless('front: double quotes are single', 'YAML reads both alike where there is no backslash', replacing(/"/, /"([^"'\\]*)"/, "'$1'")),
  harmless('front: a blank line', 'YAML passes over it', (document) =>
    keys(document).flatMap(({ line }, index) => (index === 1 ? [withLines(document, line, 0, [''])] : [])),
  ),
  told('front: a day that no calendar has', replacing(/(?:on|published): 20/, /20\d\d-\d\d-\d\d/, '2026-02-30')),
  told('front: a day in another order', replacing(/(?:on|published): 20/, /20\d\d-\d\d-\d\d/, '23/11/2026')),
  told('front: a day that is to come', replacing(/(?:on|published): 20/, /20\d\d/, '2126')),
  told('front: a day long past', replacing(/(?:on|published): 20/, /20\d\d/, '1926')),
  told('front: a month without its zero', replacing(/(?:on|published): 20/, /(20\d\d)-\d\d-/, '$1-1-')),
  told('front: a value that does not exist', replacing(/^(?:kind|level): /, /: .*/, ': expert')),
  told('front: a value is misspelt', replacing(/^(?:kind|level): \w{3}/, /: (\w)(\w)/, ': $2$1')),
  told('front: a value in capitals', replacing(/^(?:kind|level): \w/, /: (.*)/, ': The $1')),
  told('front: a round that does not exist', replacing(/^rounds: \[/, /\[\w+/, '[lunch')),
  told('front: a topic that does not exist', replacing(/^topics: \[/, /\[[\w-]+/, '[gardening')),
  told('front: a topic in the plural', replacing(/^topics: \[/, /\[([\w-]+)/, '[$1z')),
  told('front: an entry is there twice', replacing(/^(?:topics|rounds): \[/, /\[([\w-]+)/, '[$1, $1')),
  told('front: an empty list', replacing(/^(?:topics|rounds|refs): \[/, /\[.*\]$/, '[]')),
  told('front: a comma is missing', replacing(/^(?:topics|rounds): \[[^\]]*, /, /, /, ' ')),
  told('front: no secure address', replacing(/https:/, /https:/, 'http:')),
  told('front: no scheme', replacing(/https:/, /https:\/\//, '')),
  told('front: a scheme with a slip', replacing(/https:/, /https:\/\//, 'https:/')),
  told('front: a blank in an address', replacing(/https:\/\/\S+\//, /(https:\/\/[^/]+)\//, '$1 /')),
  told('front: a blank behind an address', replacing(/https:\/\/[^"]+"/, /"([,\]]|$)/, ' "$1')),
  told('front: a retold reference', replacing(/https:\/\/(?:docs|man7|peps)/, /https:\/\/[^/"]+/, 'https://medium.com')),
  told('front: a host is misspelt', replacing(/https:\/\/docs\.python\.org/, /python\.org/, 'pyhton.org')),
  told('front: a reference is there twice', (document) =>
    frontLines(document, /^ {2}- "https:/).map(({ line, text }) => withLines(document, line, 0, [text])),
  ),
  told('front: verified with nothing known', replacing(/^verified:/, /with: "?[\w .]+"?/, 'with: pyhton')),
  told('front: verified without what', replacing(/^verified:/, /, with: "?[\w .]+"?/, '')),
  told('front: verified without a day', replacing(/^verified:/, /on: [\d-]+, /, '')),
  told('front: a title too long', replacing(/^title: /, /$/, ` ${'and so on '.repeat(8)}`)),
  told('front: a summary too long', replacing(/^summary: /, /$/, ` ${'and so on '.repeat(20)}`)),
  told('front: the last outcome but one is gone', (document) => {
    const items = frontLines(document, /^ {2}- [A-Z]/);
    const [first] = items;
    return first && document.sort !== 'question'
      ? [{ ...withLines(document, first.line, items.length - 1, []), from: first.line - 1, to: first.line }]
      : [];
  }),
  told('front: an accept that does not exist', replacing(/^accept: /, /as: \w+/, 'as: magic')),
  told('front: an accept with a key of its own', replacing(/^accept: /, /as: (\w+)/, 'as: $1, tolerence: 1')),
  told('front: a unit that does not exist', replacing(/^accept: \{ as: number/, /as: number/, 'as: number, unit: mins')),
  told('front: an accept where none belongs', (document) =>
    document.sort === 'question' && document.kind !== 'answer' ? [withLines(document, document.frontEnd, 0, ['accept: { as: text }'])] : [],
  ),
  told('front: an anchor of YAML', replacing(/^(?:title|summary): [A-Z]/, /: /, ': *')),
  told('front: a tag of YAML', replacing(/^(?:title|summary): [A-Z]/, /: /, ': !')),
];
