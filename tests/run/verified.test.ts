import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/guide/diagnostic.ts';
import type { Question } from '../../src/guide/question.ts';
import { checkVerified, stampVerified } from '../../src/run/verified.ts';
import { brief, questionFacts, readQuestion } from '../unit/support.ts';

const path = 'content/parts/01-demo/questions/one.md';

function question(verified: string): Question {
  const body = '\nWhat does it print?\n\n```python run\nprint(1)\n```\n\n---\n\n```output\n1\n```\n\n---\n\nWhy.\n';
  const read = readQuestion(`${questionFacts('predict', { verified })}${body}`).question;
  if (!read) throw new Error('The question of this test is not good.');
  return read;
}

function told(verified: string, executed: Parameters<typeof checkVerified>[1]): string[] {
  const diagnostics = new Diagnostics();
  checkVerified([question(verified)], executed, diagnostics);
  return diagnostics.list.map(brief);
}

test('a question that was executed has to name the engine that did it', () => {
  expect(told('{ on: 2026-11-22, with: references }', new Map([[path, ['python 3.14']]]))).toEqual([
    'run/verified-with 8: This question says that it was verified with `references`, and its code runs in `python 3.14`.',
  ]);
  expect(told('{ on: 2026-11-22, with: "python 3.14" }', new Map([[path, ['bash 5.2', 'python 3.14']]]))).toEqual([]);
});

test('a question that was not executed, or whose claims did not hold, says what it likes', () => {
  expect(told('{ on: 2026-11-22, with: references }', new Map())).toEqual([]);
});

test('the run writes the day and the engine, and nothing else', () => {
  const before = question('{ on: 2026-11-22, with: references }');
  const after = stampVerified(before, ['python 3.14'], '2026-12-01');
  expect(after).toBe(before.file.text.replace('{ on: 2026-11-22, with: references }', '{ on: 2026-12-01, with: "python 3.14" }'));
});

test('a question that spreads `verified` over lines is stamped, too', () => {
  const before = question('\n  on: 2026-11-22\n  with: references');
  const after = stampVerified(before, ['python 3.14'], '2026-12-01') ?? '';
  expect(readQuestion(after).diagnostics).toEqual([]);
  expect(readQuestion(after).question?.facts.verified).toEqual({ on: '2026-12-01', with: 'python 3.14' });
});

test('what is right already is not written again', () => {
  expect(stampVerified(question('{ on: 2026-12-01, with: "python 3.14" }'), ['python 3.14'], '2026-12-01')).toBeUndefined();
});
