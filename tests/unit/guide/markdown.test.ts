import { expect, test } from 'vitest';
import { MarkdownSyntaxError, parseMarkdown, parseMdx, textOf, walk } from '../../../src/guide/markdown.ts';
import { SourceFile } from '../../../src/guide/source.ts';

const tree = (text: string): ReturnType<typeof parseMarkdown> => parseMarkdown(new SourceFile('x', text));

test.each([
  ['Use `--flag` -- "so"...', 'Use --flag -- "so"...'],
  ['a **b** [c](https://example.org) ~~d~~', 'a b c d'],
  ['one  \ntwo', 'one two'],
  ['- a\n- b\n', 'a b'],
  ['| a | b |\n| - | - |\n| c | d |\n', 'a b c d'],
  ['## Head\n\nText.\n\n> Said.\n', 'Head Text. Said.'],
  ['a[^1]\n', 'a[^1]'],
])('the words of %j', (text, words) => {
  expect(textOf(tree(text))).toBe(words);
});

test('positions are those of the file, front matter included', () => {
  const [, paragraph] = tree('---\na: 1\n---\n\nä text\n').children;
  expect(paragraph?.position?.start).toMatchObject({ line: 5, column: 1, offset: 14 });
  expect(paragraph?.position?.end).toMatchObject({ line: 5, column: 7, offset: 20 });
});

test('a walk visits parents first and tells who they are', () => {
  const visited: string[] = [];
  walk(tree('- a *b*\n'), (node, ancestors) => visited.push([...ancestors, node].map(({ type }) => type).join(' ')));
  expect(visited).toEqual([
    'root',
    'root list',
    'root list listItem',
    'root list listItem paragraph',
    'root list listItem paragraph text',
    'root list listItem paragraph emphasis',
    'root list listItem paragraph emphasis text',
  ]);
});

test('MDX that cannot be parsed carries its place', () => {
  const parse = (): unknown => parseMdx(new SourceFile('x', '---\na: 1\n---\n\ntext { more\n'));
  expect(parse).toThrow(MarkdownSyntaxError);
  expect(parse).toThrow(expect.objectContaining({ line: 5, column: 6 }));
});
