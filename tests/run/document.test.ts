import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/guide/markdown.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { readCode, type DocumentCode } from '../../src/run/document.ts';

function read(text: string): DocumentCode {
  const file = new SourceFile('content/parts/01-demo/one.md', text);
  return readCode(parseMarkdown(file), file);
}

/** What is done and claimed, in short. */
function sessions(text: string): unknown {
  return read(text).sessions.map((steps) =>
    steps.map(({ job, claim }) => (job.do === 'write' ? `write ${job.name}` : [job.engine, job.code, claim?.exit, claim?.output?.code])),
  );
}

test('a program is paired with the output that follows it, and only with that', () => {
  const text =
    '```python run\na\n```\n\n```output\n1\n```\n\n```bash run exit=2\nb\n```\n\ntext\n\n```python run="python 3.11"\nc\n```\n\n```output\n3\n```\n';
  expect(sessions(text)).toEqual([
    [
      ['python 3.14', 'a', 0, '1'],
      ['bash 5.2', 'b', 2, undefined],
      ['python 3.11', 'c', 0, '3'],
    ],
  ]);
});

test('the output of a predict question stands behind the line that hides it', () => {
  expect(sessions('What?\n\n```python run\na\n```\n\n---\n\n```output\n1\n```\n\n---\n\nWhy.')).toEqual([[['python 3.14', 'a', 0, '1']]]);
});

test('each line of an answer runs in a folder of its own, after all that stands above', () => {
  const text =
    '```text file="a/b.log"\nx\n```\n\n```bash run\nup\n```\n\n---\n\n```bash run answer\none\n\ntwo\nthree\n```\n\n```output\n2\n```\n';
  const above = ['write a/b.log', ['bash 5.2', 'up', undefined, undefined]];
  expect(sessions(text)).toEqual([
    ['write a/b.log', ['bash 5.2', 'up', 0, undefined], ['bash 5.2', 'one', 0, '2']],
    [...above, ['bash 5.2', 'two', 0, '2']],
    [...above, ['bash 5.2', 'three', 0, '2']],
  ]);
});

test('a program whose printed output is the answer is not divided into lines', () => {
  expect(sessions('```python run\na\nb\n```\n\n```output answer\n2\n```\n')).toEqual([[['python 3.14', 'a\nb', 0, '2']]]);
});

test('a document without programs has no session, even when it has files', () => {
  expect(sessions('```text file="a"\nx\n```\n\n```python checked\nx\n```\n')).toEqual([]);
});

test('fences are found in lists and quotes, too', () => {
  expect(sessions('- a\n\n  ```bash run\n  x\n  ```\n\n> ```bash run\n> y\n> ```\n')).toEqual([
    [
      ['bash 5.2', 'x', 0, undefined],
      ['bash 5.2', 'y', 0, undefined],
    ],
  ]);
});

test('an engine or a grammar that does not exist is listed, and the others go on', () => {
  const {
    unknown,
    sessions: found,
    checked,
  } = read(
    '```python run="python 2.7"\na\n```\n\n```ruby run\nb\n```\n\n```yaml checked="kubernets"\nc\n```\n\n```bash run\nd\n```\n\n```yaml checked="github-actions"\n```\n\n```yaml checked\n```\n',
  );
  expect(unknown.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  expect(found.flat().length).toBe(1);
  expect(checked.map(({ grammar }) => grammar)).toEqual(['github-actions', 'yaml']);
});

test.each(['../x', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a/'])('a file may not lie at %s', (name) => {
  expect(read(`\`\`\`text file="${name}"\nx\n\`\`\`\n`).misplaced.length).toBe(1);
});
