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

/** Finds what is wrong with texts. Both methods throw when a library is not installed. */
export interface Finder {
  /** The findings of each text of some documents. */
  look(documents: readonly (readonly string[])[]): Promise<readonly (readonly Findings[])[]>;
  /** What each of some misspelt words may be meant to be, the likeliest first. */
  suggest(words: readonly string[]): Promise<readonly (readonly string[])[]>;
}

/** Finds by dictionaries and linters, which are loaded only for what the cache does not know. */
export class LibraryFinder implements Finder {
  readonly #cache: Cache;
  readonly #version = fingerprint();
  #speller: Promise<Speller> | undefined;

  constructor(cache: Cache) {
    this.#cache = cache;
  }

  async look(documents: readonly (readonly string[])[]): Promise<readonly (readonly Findings[])[]> {
    const inputs = documents.map((texts) => ({ version: this.#version, texts }));
    return this.#cache.getAll(inputs, async (missing) => {
      const { findPhrases } = await import('./wording.ts');
      const speller = await this.#load();
      return missing.map(({ texts }) => {
        const phrases = findPhrases(texts);
        return texts.map((text, index) => ({ unknown: speller.find(text), phrases: phrases[index] ?? [] }));
      });
    });
  }

  /** Takes a hundredth of a second for each word, so nothing is suggested for the words of the project's own list. */
  async suggest(words: readonly string[]): Promise<readonly (readonly string[])[]> {
    const inputs = words.map((word) => ({ version: this.#version, word }));
    return this.#cache.getAll(inputs, async (missing) => {
      const speller = await this.#load();
      return missing.map(({ word }) => speller.suggest(word));
    });
  }

  async #load(): Promise<Speller> {
    this.#speller ??= loadDictionaries(this.#cache, this.#version).then((dictionaries) => new Speller(dictionaries));
    return this.#speller;
  }
}
