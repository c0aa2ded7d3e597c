import { describe, expect, test } from 'vitest';
import { createReview, isReview, latestReviews, type Review, type ReviewFacts } from '../../../src/learn/review.ts';
import { dice, shuffled } from '../support.ts';

const facts: ReviewFacts = {
  question: 'demo/one',
  revision: 1,
  kind: 'choice',
  right: true,
  score: 1,
  sure: 'fairly',
  seen: false,
  answer: [1],
};
const review = (more: Partial<Review> = {}): Review => ({ ...createReview(facts, 1_000, 'a'), ...more });

test('a review is its facts with a version, an id and a time', () => {
  expect(createReview(facts, 1_764_000_000_000, 'b2')).toEqual({ v: 1, id: 'b2', at: 1_764_000_000_000, ...facts });
});

describe('what comes from a store', () => {
  test.each<[string, unknown]>([
    ['a review', review()],
    ['one without an answer', review({ answer: undefined })],
    ['one that went through JSON', JSON.parse(JSON.stringify(review()))],
    ['one with more than is known of', { ...review(), device: 'phone' }],
  ])('%s is a review', (_, value) => {
    expect(isReview(value)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'review'],
    ['a list', [review()]],
    ['an empty record', {}],
    ['a later version', { ...review(), v: 2 }],
    ['a time that is none', { ...review(), at: Number.NaN }],
    ['a time as text', { ...review(), at: '2026-11-22' }],
    ['a revision that is none', { ...review(), revision: 1.5 }],
    ['a score that is none', { ...review(), score: Number.NaN }],
    ['a confidence unheard of', { ...review(), sure: 'very' }],
  ])('%s is not', (_, value) => {
    expect(isReview(value)).toBe(false);
  });

  test.each(Object.keys(review()).filter((key) => key !== 'answer'))('without `%s` it is not', (key) => {
    expect(isReview(Object.fromEntries(Object.entries(review()).filter(([name]) => name !== key)))).toBe(false);
  });
});

describe('the latest reviews', () => {
  const revisions = new Map([
    ['demo/one', 2],
    ['demo/two', 1],
  ]);
  const reviews = [
    review({ id: 'old', revision: 1, at: 9_000 }),
    review({ id: 'first', revision: 2, at: 1_000 }),
    review({ id: 'last', revision: 2, at: 3_000, right: false }),
    review({ id: 'middle', revision: 2, at: 2_000 }),
    review({ id: 'twin-a', question: 'demo/two', at: 5_000 }),
    review({ id: 'twin-b', question: 'demo/two', at: 5_000 }),
    review({ id: 'gone', question: 'demo/gone' }),
  ];

  test('are of the present revision of the questions asked about', () => {
    const latest = latestReviews(reviews, revisions);
    expect([...latest].map(([question, { id }]) => [question, id])).toEqual([
      ['demo/one', 'last'],
      ['demo/two', 'twin-b'],
    ]);
  });

  test('are the same in whatever order, and however often, reviews arrive', () => {
    const roll = dice(1);
    const expected = new Set(latestReviews(reviews, revisions).values());
    for (let turn = 0; turn < 100; turn += 1) {
      const arriving = shuffled([...reviews, ...reviews], roll);
      expect(new Set(latestReviews(arriving, revisions).values())).toEqual(expected);
    }
  });

  test('of nothing are nothing', () => {
    expect(latestReviews([], revisions).size).toBe(0);
    expect(latestReviews(reviews, new Map()).size).toBe(0);
  });
});
