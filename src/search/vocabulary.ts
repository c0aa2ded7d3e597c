import type { SearchRecord } from './records.ts';
import { isSameWord } from './spelling.ts';

/**
 * What the search knows of the words that begin alike. The browser fetches only the shards of the words that are typed: a small one
 * for a word that is known, and for one that is not, all with its first letter, among which the meant one is looked for.
 */
export interface Shard {
  /** All words of the index, those in more records first: a typo is mended to the likelier one. */
  readonly words: readonly string[];
  /** What candidates type, one word or several, and what the pages say for it. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
/** Where the second letters are divided, into five ranges. */
const ranges = Array.from('aeiou');

/** The name of the shard with all words of one first letter: that letter, or `_` for anything else. */
export function letterOf(word: string): string {
  return /^[a-z]/.exec(word)?.[0] ?? '_';
}

/**
 * The name of the smallest shard that a word stands in: its first letter and where the range of its second begins, `po` for
 * `process`. A word with no second letter stands in that of its first alone.
 */
export function shardOf(word: string): string {
  const second = /^[a-z]([a-z])/.exec(word)?.[1];
  return letterOf(word) + (second === undefined ? '' : (ranges.findLast((start) => start <= second) ?? ''));
}

/**
 * Everything that the index and the synonyms know, by name of the shard. Synonyms that lead to words which no record has are left
 * out, and the others are given as they stand in the records.
 */
export function vocabulary(
  records: readonly Pick<SearchRecord, 'title' | 'text' | 'listed' | 'topics'>[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): Map<string, Shard> {
  const counts = new Map<string, number>();
  for (const { title, text, listed, topics } of records) {
    const words = [title, text, topics].flatMap(tokensOf).flatMap((token) => [token.toLowerCase(), ...partsOf(token)]);
    // A name that only a cheat sheet lists is searched by its parts, which lead to where it is taught.
    const parts = tokensOf(listed).flatMap(partsOf);
    for (const word of new Set([...words, ...parts])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  // Letters without words have shards, too: the browser asks for them when somebody types one.
  const names = ['_', ...letters.flatMap((letter) => [letter, ...ranges.map((start) => letter + start)])];
  const shards = new Map<string, { words: string[]; synonyms: Record<string, string[]> }>();
  for (const name of names) shards.set(name, { words: [], synonyms: {} });
  const holding = (word: string) => [...new Set([letterOf(word), shardOf(word)])].flatMap((name) => shards.get(name) ?? []);
  for (const word of known) for (const { words } of holding(word)) words.push(word);
  const asWritten = (word: string): string | undefined => (counts.has(word) ? word : known.find((other) => isSameWord(word, other)));
  for (const [key, values] of Object.entries(synonyms)) {
    const [first = ''] = carrying(wordsOf(key));
    const usable = values.map((value) => wordsOf(value).map(asWritten)).filter((value) => !value.includes(undefined));
    if (usable.length === 0) continue;
    for (const { synonyms } of holding(first)) synonyms[key.toLowerCase()] = usable.map((value) => value.join(' '));
  }
  return shards;
}

/** Words that candidates type around the ones they look for. */
const filler = new Set('a about across also am an and are as at be because been between but by can cannot could did difference do does during either else every example examples explain for from get had has have he her him his how i if in interview into is it its just keep keeps let like may me might must my need no not of on or our ours please question questions shall she should since so some such takes tell than that the them then there these they this those though to too until us use used using versus very via vs want was we were what when where whether which while who whose why will with within without work working works would yet you your'.split(' ')); // prettier-ignore

/** The words that carry a query; all words when all are filler. */
export function carrying(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !filler.has(word));
  return left.length > 0 ? left : words;
}

/** The words of a text or a query, in lower case: letters, digits and underscores, as the index divides them. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map((token) => token.toLowerCase());
}

/** The words of a text as they are written, without what an apostrophe adds to them: `Amdahl` of `Amdahl's`, `do` of `don't`. */
export function tokensOf(text: string): string[] {
  return text.replace(/(?:n['’]t|['’](?:s|d|m|re|ve|ll))\b/giu, '').match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** The words within a name, in lower case: `thread`, `pool` and `executor` of `ThreadPoolExecutor`. The index has them, too. */
export function partsOf(token: string): string[] {
  const apart = token.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/gu, ' ');
  return apart.toLowerCase().split(' ').filter(Boolean);
}
