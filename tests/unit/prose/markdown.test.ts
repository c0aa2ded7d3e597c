import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '../../../src/guide/load.ts';
import { parseMarkdown, parseMdx } from '../../../src/guide/markdown.ts';
import { SourceFile } from '../../../src/guide/source.ts';
import { passagesOfTree } from '../../../src/prose/markdown.ts';
import { GAP, type Passage } from '../../../src/prose/passage.ts';
import { proseOf } from '../../../src/prose/read.ts';

function read(text: string, name = 'one.md'): Passage[] {
  const file = new SourceFile(`content/parts/01-demo/${name}`, text);
  return passagesOfTree(name.endsWith('x') ? parseMdx(file) : parseMarkdown(file), file);
}

/** The texts, with `_` for what is left out. */
function texts(text: string, name?: string): string[] {
  return read(text, name).map((passage) => passage.text.replaceAll(GAP, '_'));
}

/** `line:column` and the source of a word of the prose. */
function whereIs(word: string, text: string, name?: string): string {
  const passage = read(text, name).find((one) => one.text.includes(word));
  const at = passage?.text.indexOf(word) ?? -1;
  const span = passage?.span(at, at + word.length);
  return span ? `${String(span.start.line)}:${String(span.start.column)} ${text.slice(span.start.offset, span.end.offset)}` : 'nowhere';
}

describe('what is prose', () => {
  test('markup is taken out, and the words stay together', () => {
    expect(texts('A **bold**ly *written* ~~old~~ [link](/a/ "Its title") \\*here\\*.')).toEqual([
      'A boldly written old link *here*.',
      'Its title',
    ]);
  });

  test('code is not, in a sentence or in a block', () => {
    expect(texts('Run `teh code` now.\n\n```text norun="shown"\nteh fence\n```\n\n    teh indented code\n')).toEqual(['Run _ now.']);
  });

  test('addresses are not, and their labels are', () => {
    expect(
      texts('See https://example.org/teh, <https://example.org/teh>, <teh@example.org> and [the page](https://example.org/teh).'),
    ).toEqual(['See _, _, _ and the page.']);
    expect(texts('[the page][teh]\n\n[teh]: https://example.org/teh\n')).toEqual(['the page']);
  });

  test('HTML is not', () => {
    expect(texts('Press <kbd>teh</kbd>.\n\n<div title="teh">\n</div>\n')).toEqual(['Press _teh_.']);
  });

  test('headings, list items, table cells, quotes and pictures are', () => {
    const text =
      '# Title\n\n- [x] Option\n  - Feedback\n\n> A quote\n\n| Head |\n| ---- |\n| `c`  |\n| Cell |\n\n![A picture](/teh.svg "Its title")\n';
    expect(texts(text)).toEqual(['Title', 'Option', 'Feedback', 'A quote', 'Head', 'Cell', 'A picture', 'Its title']);
  });

  test("components' text is, and their properties are not", () => {
    const text =
      '<SeniorAdds>\n\nWhat **she** adds.\n\n</SeniorAdds>\n\n<Question id="teh/question" />\n\nA <SeniorAdds>word</SeniorAdds> between.\n';
    expect(texts(text, 'page.mdx')).toEqual(['What she adds.', 'A word between.']);
  });

  test('a line break divides words, wherever it comes from', () => {
    expect(texts('one\ntwo  \nthree\\\nfour')).toEqual(['one\ntwo three four']);
  });
});

describe('where prose is written', () => {
  test.each([
    ['in a paragraph', 'One word', 'word', '1:5 word'],
    ['behind markup', 'A **bold** word', 'word', '1:12 word'],
    ['across markup', 'A **bold**ly word', 'boldly', '1:5 bold**ly'],
    ['behind an escape', 'A \\* \\_word', 'word', '1:8 word'],
    ['behind a backslash that escapes nothing', 'A \\d word', 'word', '1:6 word'],
    ['behind character references', 'A &amp; &#x26; &hellip; word', 'word', '1:25 word'],
    ['with a character reference in it', 'A r&eacute;sum&eacute; word', 'résumé', '1:3 r&eacute;sum&eacute;'],
    ['behind what only looks like a reference', 'A &nothing; & &amp;amp; word', 'word', '1:25 word'],
    ['behind code', 'A `word` and a word', 'word', '1:16 word'],
    ['behind characters of two units', '🐍 “quotes” word', 'word', '1:13 word'],
    ['in a nested list', '1. One\n   - two\n     and a word\n', 'word', '3:12 word'],
    ['in a quote over lines', '> One\n> two word\n', 'word', '2:7 word'],
    ['in a quote in a list, with a lazy line', '- > One\nlazy word\n', 'word', '2:6 word'],
    ['in a table', '| a | b |\n| - | - |\n| c | one word |\n', 'word', '3:11 word'],
    ['in alternative text', 'A ![one word](/word.svg)', 'word', '1:9 word'],
    ['in a title', 'A [b](/word "one word")', 'word', '1:18 word'],
  ])('%s', (_name, text, word, place) => {
    expect(whereIs(word, text)).toBe(place);
  });

  test('in a component', () => {
    expect(whereIs('word', '<SeniorAdds>\n\n- One\n  word\n\n</SeniorAdds>\n', 'page.mdx')).toBe('4:3 word');
  });
});

describe('the real content', async () => {
  const { guide } = await loadGuide(join(import.meta.dirname, '../../..'));
  const all = proseOf(guide, () => true);

  test('is read from every page and question, every syllabus, the topics and the route', () => {
    const paths = new Set(all.filter(({ passages }) => passages.length > 0).map(({ file }) => file.path));
    const expected = [...guide.pages, ...guide.questions, ...guide.syllabi].map(({ file }) => file.path);
    expect([...paths].sort()).toEqual([...expected, 'content/route.yaml', 'content/topics.yaml'].sort());
  });

  test('is found in the file letter by letter', () => {
    const letters = all.flatMap(({ file, passages }) =>
      passages.flatMap((passage) =>
        [...passage.text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }) => {
          const { start, end } = passage.span(index, index + letter.length);
          return { letter, source: file.text.slice(start.offset, end.offset) };
        }),
      ),
    );
    expect(letters.length).toBeGreaterThan(100_000);
    expect(letters.filter(({ letter, source }) => source !== letter)).toEqual([]);
  });
});
