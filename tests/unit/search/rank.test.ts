import { describe, expect, test } from 'vitest';
import { rank } from '../../../src/search/rank.ts';
import { dice } from '../support.ts';

interface Result {
  readonly id: string;
  readonly score: number;
}

/** A lookup in records of words: every word has to be there, the score is a number from 0 to 1 by record. */
function lookupIn(records: Readonly<Record<string, readonly string[]>>, scores: Readonly<Record<string, number>> = {}) {
  const asked: string[] = [];
  const lookup = (query: string): Promise<Result[]> => {
    asked.push(query);
    const found = Object.entries(records).filter(([, words]) => query.split(' ').every((word) => words.includes(word)));
    return Promise.resolve(found.map(([id]) => ({ id, score: scores[id] ?? 1 })).sort((a, b) => b.score - a.score));
  };
  return { lookup, asked };
}

const ids = (results: readonly Result[]): string[] => results.map(({ id }) => id);

test('nothing typed is nothing asked', async () => {
  const { lookup, asked } = lookupIn({ a: ['x'] });
  expect(await rank(lookup, { words: [], variants: [] })).toEqual([]);
  expect(asked).toEqual([]);
});

test('of records with all words the better score comes first', async () => {
  const { lookup } = lookupIn({ a: ['x'], b: ['x'], c: ['y'] }, { a: 0.2, b: 0.9 });
  expect(ids(await rank(lookup, { words: ['x'], variants: [] }))).toEqual(['b', 'a']);
});

test('a rare word counts more than a frequent one, two more than one', async () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`many${String(index)}`, ['python']]));
  const { lookup } = lookupIn({ ...many, rare: ['mkstemp'], both: ['python', 'mkstemp'], three: ['python', 'mkstemp', 'umask'] });
  const found = ids(await rank(lookup, { words: ['python', 'mkstemp', 'umask'], variants: [] }));
  expect(found.slice(0, 4)).toEqual(['three', 'both', 'rare', 'many0']);
});

describe('other words for the same', () => {
  const records = { typed: ['oom'], named: ['memory'], twice: ['memory', 'killed'] };
  const query = { words: ['oom'], variants: ['memory', 'killed'] };

  test('are looked up while there are few full matches, and come behind them', async () => {
    const { lookup } = lookupIn(records, { typed: 0.01 });
    expect(ids(await rank(lookup, query))).toEqual(['typed', 'twice', 'named']);
  });

  test('are left alone when there are enough', async () => {
    const { lookup, asked } = lookupIn({ a: ['oom'], b: ['oom'], c: ['oom'], d: ['oom'], ...records });
    expect(ids(await rank(lookup, query))).toEqual(['a', 'b', 'c', 'd', 'typed']);
    expect(asked).toEqual(['oom']);
  });
});

test('a record with all words comes before one without, whatever their scores', async () => {
  const roll = dice(9);
  const some = (words: readonly string[]): string[] => words.filter(() => roll(2) === 1);
  for (let turn = 0; turn < 300; turn += 1) {
    const words = ['a', 'b', 'c'].slice(0, 1 + roll(3));
    const variants = some(['d', 'e', 'f', 'g']).map((other) => [other, ...words.slice(1)].join(' '));
    const records = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`r${String(index)}`, some([...'abcdefg'].map(String))]));
    const { lookup } = lookupIn(records, Object.fromEntries(Object.keys(records).map((id) => [id, roll(1000) / 1000])));
    const isFull = ids(await rank(lookup, { words, variants })).map((id) => words.every((word) => records[id]?.includes(word)));
    expect(isFull, JSON.stringify({ words, variants, records })).toEqual(isFull.toSorted((x, y) => Number(y) - Number(x)));
  }
});

test('no record is found twice, and each that is found by any word is there', async () => {
  const { lookup } = lookupIn({ a: ['x', 'y'], b: ['x'], c: ['y'], d: ['z'], e: ['w'] });
  const found = ids(await rank(lookup, { words: ['x', 'y'], variants: ['z y', 'z'] }));
  expect(found.toSorted()).toEqual(['a', 'b', 'c', 'd']);
});
