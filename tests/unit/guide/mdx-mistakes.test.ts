import { expect, test } from 'vitest';
import { MarkdownSyntaxError, parseMdx } from '../../../src/guide/markdown.ts';
import { otherEnd } from '../../../src/guide/mdx-mistakes.ts';
import { SourceFile } from '../../../src/guide/source.ts';

/** The line that the parser names, and the one that is told beside it. */
function told(lines: readonly string[]): [number, number | undefined] {
  const file = new SourceFile('content/page.mdx', lines.join('\n'));
  try {
    parseMdx(file);
  } catch (error) {
    if (error instanceof MarkdownSyntaxError) return [error.line, otherEnd(file, error)];
    throw error;
  }
  throw new Error('The page has no mistake.');
}

const note = ['Above.', '', '<SeniorAdds>', '', 'One paragraph,', 'in two lines.', '', '</SeniorAdds>', '', 'Below.'];
const code = [
  'Above.',
  '',
  '```bash run',
  'true',
  '```',
  '',
  '```python run',
  'port = {"a": 1}',
  '',
  'print({"b": port})',
  '```',
  '',
  'Below.',
];

test.each<[string, readonly string[], number]>([
  ['a note without its opening tag: above its paragraph', note.toSpliced(2, 1), 4],
  ['a note without its closing tag: behind its paragraph', note.toSpliced(7, 1), 7],
  ['a fence with two backticks: there', code.toSpliced(6, 1, '``python run'), 7],
  ['a fence that is not opened: the first line of its program', code.toSpliced(6, 1), 7],
])('%s', (_, lines, line) => {
  const [named, other] = told(lines);
  expect([named, other]).toContain(line);
});

test('a brace in a sentence has no other end', () => {
  expect(told(['A sentence with {a brace', 'and no more.'])[1]).toBeUndefined();
});
