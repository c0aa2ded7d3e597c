import { wordsOf } from './vocabulary.ts';

/** Words that candidates type around the one they look for. */
const filler = new Set('a an and are as at be by can do does for from get how i in into is it make me my of on or should so that the then there these this to use using vs versus was what when where which who why will with you your difference between explain tell about interview question questions example examples'.split(' ')); // prettier-ignore

/** A query as it is searched. */
export interface ReadQuery {
  /** The words that carry it; all words when all are filler. */
  readonly words: readonly string[];
  /** The same question in the guide's own words, best first. */
  readonly variants: readonly string[];
}

/**
 * Divides what was typed the way the index divides its text, drops filler, and looks up what the guide calls it.
 *
 * @param synonyms from `content/synonyms.yaml`: one typed word, and the words of the pages
 */
export function readQuery(typed: string, synonyms: Readonly<Record<string, readonly string[]>>): ReadQuery {
  const all = wordsOf(typed);
  const carrying = all.filter((word) => !filler.has(word));
  const words = carrying.length > 0 ? carrying : all;
  // Not simply `synonyms[word]`: every object has a `constructor`.
  const named = (word: string): readonly string[] => (Object.hasOwn(synonyms, word) ? (synonyms[word] ?? []) : []);
  const variants = words.flatMap((word, index) =>
    named(word).map((other) => [...words.slice(0, index), ...wordsOf(other), ...words.slice(index + 1)].join(' ')),
  );
  return { words, variants };
}
