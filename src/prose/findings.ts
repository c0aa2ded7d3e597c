import type { Cache } from '../cache.ts';
import { loadDictionaries } from './dictionaries.ts';
import { fingerprint } from './fingerprint.ts';
import { Speller, type Unknown } from './spelling.ts';
import type { Phrase } from './wording.ts';

/** What is wrong with one text, by offsets in it; what the project's own list says is not known here. */
export interface Findings {
  readonly unknown: readonly Unknown[];
  readonly phrases: readonly Phrase[];
}

/** Looks at the texts of some documents, and gives the findings of each text. */
export type Look = (documents: readonly (readonly string[])[], cache: Cache) => Promise<readonly (readonly Findings[])[]>;

/**
 * Takes what is known from the cache. Dictionaries and linters are loaded only for documents that have changed.
 *
 * @throws when a library is not installed
 */
export const look: Look = async (documents, cache) => {
  const version = fingerprint();
  const inputs = documents.map((texts) => ({ version, texts }));
  return cache.getAll(inputs, async (missing) => {
    const { findPhrases } = await import('./wording.ts');
    const speller = new Speller(await loadDictionaries(cache, version));
    return missing.map(({ texts }) => {
      const phrases = findPhrases(texts);
      return texts.map((text, index) => ({ unknown: speller.find(text), phrases: phrases[index] ?? [] }));
    });
  });
};
