import { describe, expect, test } from 'vitest';
import { brief, questionFacts, readQuestion } from '../support.ts';

const body = '\nWhich?\n\n- [ ] A\n  - No.\n- [x] B\n  - Yes.\n\n---\n\nBecause.\n';

test('a question has its facts, its item and a title made from its id', () => {
  const { question, diagnostics } = readQuestion(questionFacts('choice', { level: 'senior' }) + body);
  expect(diagnostics).toEqual([]);
  expect(question).toMatchObject({
    id: 'demo/one',
    part: 'demo',
    title: 'One',
    facts: {
      kind: 'choice',
      level: 'senior',
      topics: ['processes'],
      rounds: ['coding'],
      refs: ['https://example.org/page#part'],
      revision: 1,
      verified: { on: '2026-11-22', with: 'references' },
    },
    item: { kind: 'choice', prompt: 'Which?' },
  });
});

test('a title that is written wins', () => {
  expect(readQuestion(questionFacts('choice', { title: 'Fifty URLs' }) + body).question?.title).toBe('Fifty URLs');
});

test('with wrong facts there is no question, with a wrong item there may be', () => {
  expect(readQuestion(questionFacts('choice', { level: 'lead' }) + body).question).toBeUndefined();
  expect(readQuestion(`${questionFacts('choice')}\nWhich?\n\n---\n\nBecause.\n`).question).toBeUndefined();
  const { question, diagnostics } = readQuestion(questionFacts('choice') + body.replace('  - No.\n', ''));
  expect(question).toBeDefined();
  expect(diagnostics).toHaveLength(1);
});

test('everything that is wrong is told at once', () => {
  const text = questionFacts('choice', { level: 'lead', revision: '0', colour: 'red' }) + body;
  expect(readQuestion(text).diagnostics.map(({ rule }) => rule)).toEqual(['content/bad-value', 'content/bad-value', 'content/unknown-key']);
});

test('a --- too close to text is one mistake: the rest is read as it was meant', () => {
  const { question, diagnostics } = readQuestion(questionFacts('recall') + '\nWhy?\n---\n\nSo.\n\n- [ ] a\n- [ ] b\n\n---\n\nBecause.\n');
  expect(diagnostics.map(brief)).toEqual(['question/sections 12: This --- underlines the text above it and makes it a heading.']);
  expect(question?.item).toMatchObject({ kind: 'recall', model: 'So.', rubric: ['a', 'b'], explanation: 'Because.' });
});

describe('a divider that is missing or one too many is told where it would stand or stands', () => {
  const recall = ['Why?', '', 'I say so.', '', 'And so.', '', '- [ ] Says so', '- [ ] And so', '', '---', '', 'Because.'];
  const answer = ['Type it.', '', '```bash run', 'echo 7', '```', '```output answer', '7', '```', '', '---', '', 'Because.'];
  const choice = ['Which?', '', '---', '', '- [ ] A', '  - No.', '- [x] B', '  - Yes.', '', '---', '', 'Because.'];

  test.each<[string, string, readonly string[], string, number?]>([
    ['recall', 'above the model answer', recall, 'I say so.'],
    ['answer', 'above the program that prints the key', answer, '```bash run'],
    ['choice', 'between the prompt and its options', choice, '---'],
    ['recall', 'within the model answer', recall.toSpliced(1, 0, '', '---').toSpliced(5, 0, '', '---'), '---', 6],
    ['recall', 'within the prompt', ['This.', '', '---', '', ...recall.toSpliced(1, 0, '', '---')], '---', 2],
    ['recall', 'within the explanation', [...recall.toSpliced(1, 0, '', '---'), '', '---', '', 'More.'], '---', 15],
  ])('%s: %s', (kind, _, lines, told, from) => {
    const facts = questionFacts(kind, kind === 'answer' ? { accept: '{ as: text }' } : {});
    const [first] = readQuestion(`${facts}\n${lines.join('\n')}\n`).diagnostics;
    const above = facts.split('\n').length;
    expect(first?.rule).toMatch(/^question\/(?:sections|no-explanation)$/);
    // Of a divider too many, what follows it is shown.
    const at = lines.indexOf(told, from) + (told === '---' ? 2 : 0);
    expect((first?.span.start.line ?? 0) - above - 1).toBe(at);
  });
});
