import { expect, test } from 'vitest';
import { progressByPart, type Present } from '../../../src/learn/progress.ts';
import { createReview, type Review } from '../../../src/learn/review.ts';
import { dice, shuffled } from '../support.ts';

const none: Present = { revisions: {}, renamed: {} };
const review = (question: string, right: boolean, at = 1, revision = 1): Review =>
  createReview(
    { question, revision, kind: 'choice', right, score: Number(right), sure: 'fairly', seen: false, answer: [0] },
    at,
    `${question}-${String(at)}`,
  );

test('nothing is known without a history', () => {
  expect(progressByPart([], none)).toEqual(new Map());
});

test('each question counts once, by its latest answer, for the part that its id begins with', () => {
  const reviews = [
    review('python/a', false, 1),
    review('python/a', true, 2),
    review('python/b', true, 1),
    review('python/b', false, 2),
    review('linux/a', true),
  ];
  for (const order of [reviews, ...Array.from({ length: 5 }, (_, seed) => shuffled(reviews, dice(seed)))]) {
    expect(Object.fromEntries(progressByPart(order, none))).toEqual({
      python: { answered: 2, right: 1 },
      linux: { answered: 1, right: 1 },
    });
  }
});

test('an answer to an earlier revision is none, and neither is one to a revision that this site does not have yet', () => {
  const present = { ...none, revisions: { 'python/a': 2 } };
  const reviews = [review('python/a', true, 1, 1), review('python/b', true, 1, 2), review('python/c', true)];
  expect(progressByPart(reviews, present).get('python')).toEqual({ answered: 1, right: 1 });
  expect(progressByPart([...reviews, review('python/a', false, 2, 2)], present).get('python')).toEqual({ answered: 2, right: 1 });
});

test('an answer under a former id counts for the present one, once, wherever it moved', () => {
  const renamed = { 'python/old': 'python/newer', 'python/newer': 'linux/newest' };
  const reviews = [review('python/old', false, 1), review('python/newer', false, 2), review('linux/newest', true, 3)];
  expect(Object.fromEntries(progressByPart(reviews, { ...none, renamed }))).toEqual({ linux: { answered: 1, right: 1 } });
});

test('a circle of names ends', () => {
  const renamed = { 'python/a': 'python/b', 'python/b': 'python/a' };
  expect(progressByPart([review('python/a', true)], { ...none, renamed }).get('python')).toEqual({ answered: 1, right: 1 });
});
