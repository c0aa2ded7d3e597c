import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run, smallGuide } from './support.ts';

/** Each test starts the command up to three times, and a busy machine is slow to start anything. */
vi.setConfig({ testTimeout: 30_000 });

const question = 'content/parts/01-demo/questions/one.md';

function change(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

test('a good guide is fine in every format', () => {
  const root = smallGuide();
  expect(run('check', root)).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^0 errors, 0 warnings$/m) as string });
  expect(run('check', root, '--format', 'json')).toMatchObject({ status: 0, out: '[]\n' });
  expect(run('check', root, '--format=github')).toMatchObject({ status: 0, out: '' });
});

test('an error is exit code 1, and json stays json', () => {
  const root = smallGuide();
  change(root, question, 'level: junior', 'leval: junior');
  const { status, out, err } = run('check', root, question, '--format', 'json');
  expect(status).toBe(1);
  expect((JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule)).toEqual(['content/unknown-key']);
  expect(err).toContain('1 errors, 0 warnings');
});

test('--fix writes, says what it did, and checks again', () => {
  const root = smallGuide();
  change(root, question, 'level: junior', 'leval: juniro');
  change(root, 'content/parts/01-demo/part.mdx', '/demo/basics/', '/demo/basics');
  const { status, out } = run('check', root, '--fix');
  expect(out).toMatch(/^fixed content\/parts\/01-demo\/part\.mdx:10:12 {2}link\/broken {2}added `\/`$/m);
  expect(out).toMatch(/content\/unknown-key {2}`leval` → `level`$/m);
  expect(out).toMatch(/content\/bad-value {2}`juniro` → `junior`$/m);
  expect(out).toMatch(/^3 fixed; what is left:$/m);
  expect(status).toBe(0);
  expect(readFileSync(join(root, question), 'utf8')).toContain('\nlevel: junior\n');
});

test('--fix touches only the files that are named', () => {
  const root = smallGuide();
  change(root, question, 'level: junior', 'leval: junior');
  const { out } = run('check', root, '--fix', 'content/parts/01-demo/basics.mdx');
  expect(out).toMatch(/^0 fixed$/m);
  expect(readFileSync(join(root, question), 'utf8')).toContain('leval');
});

test.each([
  [['--formt', 'json'], 'There is no option `--formt`. Did you mean `--format`?'],
  [['--format', 'xml'], '`xml` is not a value of `--format`. It is one of `pretty`, `json` and `github`.'],
  [['content/parts/01-demo/questions/two.md'], 'Not a file of the content: content/parts/01-demo/questions/two.md'],
  [['../elsewhere'], 'Not a file of the content: ../elsewhere'],
])('%j is a wrong call', (typed, message) => {
  const { status, out, err } = run('check', smallGuide(), ...typed);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(`${message}\n\nUsage: npm run check`);
});

test('--help explains the command', () => {
  expect(run('check', smallGuide(), '--help')).toMatchObject({ status: 0, out: expect.stringContaining('--fix') as string });
});
