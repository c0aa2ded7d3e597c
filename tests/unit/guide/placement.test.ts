import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Route } from '../../../src/guide/data.ts';
import type { Item } from '../../../src/guide/kinds/index.ts';
import { loadGuide } from '../../../src/guide/load.ts';
import { pickPlacement, wordsOf, type Candidate } from '../../../src/guide/placement.ts';
import type { Level } from '../../../src/guide/schema/vocabulary.ts';
import { dice, shuffled } from '../support.ts';

interface Wish {
  readonly topics?: readonly string[];
  readonly level?: Level;
  readonly kind?: 'choice' | 'spot' | 'predict' | 'answer' | 'recall' | 'order';
  readonly words?: number;
  readonly keys?: number;
}

/** A question of as many words as are wished for; the pick looks at nothing else. */
function candidate(id: string, { topics = [id], level = 'mid', kind = 'choice', words = 20, keys = 1 }: Wish = {}): Candidate {
  const option = (isKey: boolean): object => ({ text: '', feedback: '', isKey });
  const item = {
    kind,
    prompt: Array(words).fill('word').join(' '),
    explanation: '',
    code: '',
    options: [...Array.from({ length: keys }, () => option(true)), option(false)],
  } as unknown as Item;
  const [part = ''] = id.split('/');
  return { id, part, item, facts: { topics: [...topics], level } as Candidate['facts'] };
}

function route(...stages: string[][]): Route {
  return {
    stages: stages.map((ids) => ({
      name: 'Stage',
      summary: 'What it is.',
      parts: ids.map((id) => ({ id, title: id, origin: 'ours' as const })),
    })),
  };
}
const many = (part: string, count: number, wish?: Wish): Candidate[] =>
  Array.from({ length: count }, (_, index) => candidate(`${part}/q${String(index)}`, wish));
const ids = (picked: readonly Candidate[]): string[] => picked.map(({ id }) => id);
const partsOf = (picked: readonly Candidate[]): string[] => picked.map(({ part }) => part);

test('seats go round the parts: one of each stage first', () => {
  const way = route(['a', 'b'], ['c'], ['d', 'e', 'planned']);
  const questions = ['a', 'b', 'c', 'd', 'e'].flatMap((part) => many(part, 4));
  expect(partsOf(pickPlacement(questions, way))).toEqual(['a', 'c', 'd', 'b', 'e', 'a', 'c', 'd']);
});

test('a part that has run out gives its seats to the others', () => {
  expect(partsOf(pickPlacement([...many('a', 1), ...many('b', 9)], route(['a'], ['b'])))).toEqual(['a', ...Array<string>(7).fill('b')]);
});

test('no more than two minutes of reading, and no question that takes long', () => {
  const picked = pickPlacement(many('a', 20, { words: 79 }), route(['a']));
  expect(picked).toHaveLength(5);
  expect(pickPlacement(many('a', 20, { words: 81 }), route(['a']))).toEqual([]);
});

test('a choice has one key, and what takes long to answer is not asked', () => {
  const slow = [candidate('a/several', { keys: 2 }), candidate('a/recall', { kind: 'recall' }), candidate('a/order', { kind: 'order' })];
  expect(ids(pickPlacement([...slow, candidate('a/one')], route(['a'])))).toEqual(['a/one']);
});

test('every third question is of another kind, and each of these kinds comes once', () => {
  const others = (['spot', 'predict', 'answer'] as const).flatMap((kind) =>
    many('a', 3, { kind }).map((one) => ({ ...one, id: `${one.id}-${kind}` })),
  );
  const picked = pickPlacement([...others, ...many('a', 9)], route(['a']));
  const kinds = picked.map(({ item }) => item.kind);
  expect(kinds.filter((kind) => kind !== 'choice')).toHaveLength(2);
  expect(new Set([kinds[2], kinds[5]]).size).toBe(2);
  expect([kinds[2], kinds[5]]).not.toContain('choice');
});

test('new topics come first, then levels that were not asked, then the shortest', () => {
  const questions = [
    candidate('a/first', { topics: ['git'], level: 'mid', words: 10 }),
    candidate('a/same-topic', { topics: ['git'], level: 'junior', words: 11 }),
    candidate('a/same-level', { topics: ['ssh'], level: 'mid', words: 12 }),
    candidate('a/longer', { topics: ['cron'], level: 'senior', words: 20 }),
    candidate('a/shorter', { topics: ['logs'], level: 'senior', words: 19 }),
  ];
  expect(ids(pickPlacement(questions, route(['a'])).slice(0, 2))).toEqual(['a/first', 'a/shorter']);
});

describe('the real content', async () => {
  const { guide } = await loadGuide(join(import.meta.dirname, '../../..'));
  const picked = pickPlacement(guide.questions, guide.route);

  test('gives some questions of different topics, in two minutes', () => {
    expect(picked.length).toBeGreaterThanOrEqual(4);
    expect(picked.length).toBeLessThanOrEqual(8);
    expect(picked.reduce((sum, { item }) => sum + wordsOf(item), 0)).toBeLessThanOrEqual(400);
    expect(new Set(picked.map(({ facts }) => facts.topics[0])).size).toBeGreaterThan(picked.length / 2);
    expect(new Set(picked.map(({ facts }) => facts.level)).size).toBeGreaterThan(1);
  });

  test('gives the same, whatever order the files come in', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      expect(ids(pickPlacement(shuffled(guide.questions, dice(seed)), guide.route))).toEqual(ids(picked));
    }
  });

  test('gives the same without a question that was not asked', () => {
    for (const { id } of guide.questions.filter(({ id }) => !ids(picked).includes(id))) {
      const others = guide.questions.filter((one) => one.id !== id);
      expect(ids(pickPlacement(others, guide.route)), id).toEqual(ids(picked));
    }
  });
});
