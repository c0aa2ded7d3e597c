import { isSameWord, nearestWord } from './spelling.ts';
import { letterOf, shardOf, wordsOf, type Shard } from './vocabulary.ts';

/** How many words a half-typed word is taken for. */
const COMPLETIONS = 3;

/** The part of the vocabulary that one query needs, fetched word by word. */
export class Lexicon {
  readonly #fetchShard: (name: string) => Promise<Shard>;
  readonly #shards = new Map<string, Shard>();

  /** @param fetchShard gives a shard of the vocabulary by its name */
  constructor(fetchShard: (name: string) => Promise<Shard>) {
    this.#fetchShard = fetchShard;
  }

  /** Fetches what there is to know about some words. Of words that were not loaded, nothing is known. */
  load(words: readonly string[]): Promise<void> {
    return this.#loadShards(words.map(shardOf));
  }

  /** Whether the index has exactly this word. */
  has(word: string): boolean {
    return this.#wordsLike(word).includes(word);
  }

  /** Whether the index or the synonyms have this word or another form of it. */
  knows(word: string): boolean {
    return this.recognise(word) !== undefined || this.synonymsOf([word]).size > 0;
  }

  /** The most frequent words of the index that begin so. */
  completions(beginning: string): readonly string[] {
    return this.#wordsLike(beginning)
      .filter((word) => word.startsWith(beginning))
      .slice(0, COMPLETIONS);
  }

  /** The form of a word that the index has, or nothing. */
  recognise(word: string): string | undefined {
    if (this.has(word)) return word;
    const forms = this.#wordsLike(word).filter((other) => isSameWord(word, other));
    return nearestWord(word, forms) ?? forms[0];
  }

  /** What the pages say for a sign such as `$@` or `2>&1`, as far as the synonyms know it. */
  meaningOf(sign: string): string | undefined {
    return this.#shards.get(shardOf(sign))?.synonyms[sign]?.[0];
  }

  /**
   * What the pages say for the words of a query, by word. Of a key with several words all must be there, in any order; one whose
   * words have all been served by longer keys is passed over. Two words that the pages write as one count as a key, too.
   */
  synonymsOf(words: readonly string[]): Map<string, readonly string[]> {
    const entries = [...this.#shards.values()].flatMap(({ synonyms }) => Object.entries(synonyms));
    const matches = entries.flatMap(([key, values]) => {
      const parts = wordsOf(key).flatMap(
        (part) => words.find((word) => word === part) ?? words.find((word) => isSameWord(word, part)) ?? [],
      );
      return parts.length > 0 && parts.length === wordsOf(key).length ? [{ parts, values, isExact: parts.join(' ') === key }] : [];
    });
    matches.sort((a, b) => b.parts.length - a.parts.length || Number(b.isExact) - Number(a.isExact));
    const found = new Map<string, readonly string[]>();
    for (const { parts, values } of matches) {
      if (parts.every((part) => found.has(part))) continue;
      for (const part of parts) found.set(part, [...(found.get(part) ?? []), ...values]);
    }
    for (const [index, second] of words.entries()) {
      const first = words[index - 1] ?? '';
      if (first === '' || !this.has(first + second)) continue;
      for (const part of [first, second]) found.set(part, [...(found.get(part) ?? []), first + second]);
    }
    return found;
  }

  /** What an unknown word was meant to be: a near one, one with its first letters swapped, or two in one; else nothing. */
  async mend(word: string): Promise<string[]> {
    const letter = letterOf(word);
    await this.#loadShards([letter]);
    const keys = [...this.#shards.values()].flatMap(({ synonyms }) => Object.keys(synonyms));
    const near = nearestWord(word, [...(this.#shards.get(letter)?.words ?? []), ...keys.flatMap(wordsOf)]);
    if (near !== undefined) return [near];
    const swapped = word.replace(/^(.)(.)/u, '$2$1');
    const halves = cuts(word).filter(([first]) => this.has(first));
    await this.load([swapped, ...halves.map(([, second]) => second)]);
    if (this.has(swapped)) return [swapped];
    return [...(halves.find(([, second]) => this.has(second)) ?? [])];
  }

  /** The known words that begin as a word does, as far as they were loaded; the more frequent first. */
  #wordsLike(word: string): readonly string[] {
    return (this.#shards.get(shardOf(word)) ?? this.#shards.get(letterOf(word)))?.words ?? [];
  }

  async #loadShards(names: readonly string[]): Promise<void> {
    const missing = new Set(names.filter((name) => !this.#shards.has(name)));
    await Promise.all([...missing].map(async (name) => this.#shards.set(name, await this.#fetchShard(name))));
  }
}

/** All ways to cut a word in two, with three letters on either side at least. */
function cuts(word: string): (readonly [string, string])[] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => [word.slice(0, index + 3), word.slice(index + 3)] as const);
}
