import { describe, expect, test } from 'vitest';
import { fields, type Field } from '../../../src/search/fields.ts';
import type { Concept } from '../../../src/search/query.ts';
import { rank, type Match } from '../../../src/search/rank.ts';
import { dice } from '../support.ts';

/** What a record holds: words of its text by place, or the fields that hold a word. */
type Held = Partial<Readonly<Record<Field | 'text', string>>>;

/** A lookup in records, with a number from 0 to 1 by record for Pagefind's score. */
function lookupIn(records: Readonly<Record<string, Held>>, scores: Readonly<Record<string, number>> = {}) {
  const asked: string[] = [];
  const lookup = (word: string): Promise<Match[]> => {
    asked.push(word);
    const matches = Object.entries(records).map(([id, held]): Match => {
      const { text = '' } = held;
      const words = text.split(' ').flatMap((one, place) => (one === word ? [place] : []));
      const matchedMetaFields = fields.filter((name) => held[name]?.split(' ').includes(word));
      return { id, score: words.length > 0 ? (scores[id] ?? 1) : 0.001, words, matchedMetaFields };
    });
    return Promise.resolve(matches.filter(({ words, matchedMetaFields }) => words.length > 0 || (matchedMetaFields ?? []).length > 0));
  };
  return { lookup, asked };
}

/** Concepts as they are written in query.test.ts: `oom|~memory killed, python`. */
function concepts(query: string): Concept[] {
  const one = (way: string) => ({ words: way.replace('~', '').split(' '), worth: way.startsWith('~') ? 0.7 : 1 });
  return query === '' ? [] : query.split(', ').map((concept) => concept.split('|').map(one));
}

async function order(query: string, records: Readonly<Record<string, Held>>, scores?: Readonly<Record<string, number>>): Promise<string[]> {
  const ranked = await rank(lookupIn(records, scores).lookup, concepts(query), Object.keys(records).length);
  return ranked.map(({ result }) => result.id);
}

test('nothing asked for is nothing looked up', async () => {
  const { lookup, asked } = lookupIn({ a: { text: 'x' } });
  expect(await rank(lookup, [], 1)).toEqual([]);
  expect(asked).toEqual([]);
});

test('each word is looked up once', async () => {
  const { lookup, asked } = lookupIn({ a: { text: 'x' } });
  await rank(lookup, concepts('x|y z, y, z|x y'), 1);
  expect(asked.sort()).toEqual(['x', 'y', 'z']);
});

describe('what comes first', () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`many${String(index)}`, { text: 'python' }]));

  test.each<[string, string, Record<string, Held>, string[], Record<string, number>?]>([
    ['the better text', 'x', { a: { text: 'x' }, b: { text: 'x' }, c: { text: 'y' } }, ['b', 'a'], { a: 0.2, b: 0.9 }],
    ['a heading before the best text', 'x', { text: { text: 'x' }, title: { title: 'x', text: 'y' } }, ['title', 'text']],
    [
      'a heading before a title of a question',
      'x',
      { name: { name: 'x', text: 'x' }, title: { title: 'x', text: 'x' } },
      ['title', 'name'],
    ],
    [
      'a heading before the opening of its page',
      'x',
      { opening: { opening: 'x', text: 'x' }, title: { title: 'x', text: 'x' } },
      ['title', 'opening'],
    ],
    [
      'the opening of a part by its name before a heading',
      'x',
      { title: { title: 'x', part: 'x', text: 'x' }, part: { opening: 'x', whole: 'x', part: 'x', text: 'y' } },
      ['part', 'title'],
    ],
    [
      'the part that was named',
      'x, y',
      { other: { text: 'y', part: 'z' }, part: { text: 'y', part: 'x' }, third: { text: 'x' } },
      ['part'],
    ],
    [
      'a text before a cheat sheet that lists more',
      'x, y',
      { sheet: { sheet: 'x', listed: 'x y' }, text: { text: 'x y' } },
      ['text', 'sheet'],
    ],
    ['text below such a heading before other text', 'x', { a: { text: 'x' }, b: { text: 'x', under: 'x' } }, ['b', 'a']],
    ['a rare word before a frequent one', 'python, rare', { ...many, rare: { text: 'rare' } }, ['rare']],
    ['two words before one', 'x, y', { one: { text: 'x x' }, two: { text: 'x z z y' }, other: { text: 'y' } }, ['two']],
    ['words side by side', 'x, y', { apart: { text: 'x z z z y' }, near: { text: 'z x y z z' } }, ['near', 'apart']],
    ['the typed word before another for it', 'oom|~memory', { memory: { text: 'memory' }, oom: { text: 'oom' } }, ['oom', 'memory']],
    ['one way to say it is as good as two', 'x|y, z', { both: { text: 'x y' }, each: { text: 'x z' } }, ['each', 'both']],
  ])('%s', async (_, query, records, first, scores) => {
    expect((await order(query, records, scores)).slice(0, first.length)).toEqual(first);
  });
});

describe('an expression', () => {
  test.each<[string, Held, boolean]>([
    ['in the text', { text: 'an exit code of' }, true],
    ['in any order', { text: 'the code at exit' }, true],
    ['in a heading', { title: 'exit and code', text: 'z' }, true],
    ['not far apart', { text: 'exit a b c d code' }, false],
    ['not in two places', { title: 'exit', text: 'code' }, false],
    ['not by half', { text: 'exit exit' }, false],
  ])('%s', async (_, held, isFound) => {
    expect(await order('exit code', { held })).toEqual(isFound ? ['held'] : []);
  });
});

test('the places of all found words are given', async () => {
  const { lookup } = lookupIn({ a: { text: 'x z y x w' } });
  const [first] = await rank(lookup, concepts('x, y|w'), 1);
  expect([...(first?.places ?? [])].sort()).toEqual([0, 2, 3, 4]);
});

test('a record that holds more of what was asked for never comes behind one that holds a part of it', async () => {
  const roll = dice(9);
  const some = (words: readonly string[]): string[] => words.filter(() => roll(2) === 1);
  for (let turn = 0; turn < 300; turn += 1) {
    const query = ['a', 'b|~d', 'c|~e|~f'].slice(0, 1 + roll(3)).join(', ');
    const held = Array.from({ length: 12 }, () => some(['a', 'b', 'c', 'd', 'e', 'f', 'g']));
    // Three words of filling between any two: nothing stands side by side.
    const records = Object.fromEntries(held.map((words, index) => [`r${String(index)}`, { text: words.join(' - - - ') }]));
    const found = await order(query, records);
    expect(new Set(found).size).toBe(found.length);
    const wordsOf = (id: string): string[] => (records[id]?.text ?? '').split(' - - - ').filter((word) => query.includes(word));
    for (const [index, id] of found.entries()) {
      expect(wordsOf(id).length, id).toBeGreaterThan(0);
      for (const before of found.slice(0, index)) {
        const [mine, its] = [wordsOf(id), wordsOf(before)];
        const isPart =
          its.every((word) => mine.includes(word)) && ['a', 'b', 'c'].some((word) => mine.includes(word) && !its.includes(word));
        expect(isPart && !its.some((word) => 'def'.includes(word)), JSON.stringify({ query, records, id, before })).toBe(false);
      }
    }
  }
});
