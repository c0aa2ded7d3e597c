import type { ReadQuery } from './query.ts';

/** Searches for records that hold every word of a query, and gives them with Pagefind's score. */
export type Lookup<Result> = (query: string) => Promise<readonly Result[]>;

interface Scored {
  readonly id: string;
  readonly score: number;
}

/** With fewer full matches than this, other words for the same thing are looked up, too. */
const FEW = 4;
/** What a match is worth: all words as typed, the same in the guide's words, or one word of several. */
const WORTH = { all: 1, variant: 0.6, single: 0.5 };

/**
 * Ranks records for a query. A record with all its words comes before one with some of them; among those with some, the more
 * words and the rarer ones win, a word's rarity being how few records hold it.
 */
export async function rank<Result extends Scored>(lookup: Lookup<Result>, { words, variants }: ReadQuery): Promise<Result[]> {
  const ranks = new Map<string, { result: Result; rank: number }>();
  const add = (results: readonly Result[], worth: number, offset = 0): void => {
    const best = Math.max(...results.map(({ score }) => score), Number.EPSILON);
    for (const result of results) {
      const known = ranks.get(result.id) ?? { result, rank: 0 };
      known.rank += offset + (worth * result.score) / best;
      ranks.set(result.id, known);
    }
  };
  if (words.length === 0) return [];
  const full = await lookup(words.join(' '));
  // More than all variants and single words together can be worth.
  add(full, WORTH.all, words.length + 2 * WORTH.variant * variants.length);
  if (words.length > 1) {
    for (const results of await Promise.all(words.map((word) => lookup(word)))) {
      add(results, WORTH.single / Math.log2(2 + results.length), WORTH.single / Math.log2(2 + results.length));
    }
  }
  if (full.length < FEW) {
    for (const results of await Promise.all(variants.map((variant) => lookup(variant)))) add(results, WORTH.variant, WORTH.variant);
  }
  return [...ranks.values()].sort((a, b) => b.rank - a.rank).map(({ result }) => result);
}
