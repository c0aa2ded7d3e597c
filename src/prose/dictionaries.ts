import { readFile } from 'node:fs/promises';
import type { SpellingDictionary } from 'cspell-dictionary';
import type { Cache } from '../cache.ts';

/** The words that prose may be made of: those of the language, and the field's. */
export interface Dictionaries {
  readonly british: SpellingDictionary;
  readonly terms: SpellingDictionary;
}

/** A dictionary of cspell: the package, and the file in it. */
type Source = readonly [pack: string, path: string];

const british: Source = ['@cspell/dict-en-gb-mit', 'en_GB.trie.gz'];

/**
 * cspell's lists of the field. Those of Python, AWS, Bash and companies are left out on purpose: they are lists of identifiers and
 * brands, in which `seps`, `eads` and `color` are right. A word of theirs goes into the project's own list when it is needed.
 */
const terms: readonly Source[] = [
  ['@cspell/dict-software-terms', 'dict/softwareTerms.txt.gz'],
  ['@cspell/dict-software-terms', 'dict/software-tools.txt'],
  ['@cspell/dict-software-terms', 'dict/networkingTerms.txt'],
  ['@cspell/dict-software-terms', 'dict/posix-signals.txt'],
  ['@cspell/dict-git', 'dict/git-terms.txt'],
  ['@cspell/dict-k8s', 'dict/k8s.txt'],
  ['@cspell/dict-terraform', 'dict/terraform.txt'],
  ['@cspell/dict-docker', 'dict/docker-words.txt.gz'],
];

/**
 * Loads the dictionaries. What the packages ship takes half a second to be parsed; the compiled form, which is read in
 * milliseconds, is kept.
 *
 * @param version stands for the packages; another one compiles anew
 */
export async function loadDictionaries(cache: Cache, version: string): Promise<Dictionaries> {
  const { createCollection, createSpellingDictionaryFromTrieFile } = await import('cspell-dictionary');
  const load = async (source: Source): Promise<SpellingDictionary> => {
    const compiled = await cache.get(['dictionary', version, source], () => compile(source));
    const name = source.join('/');
    return createSpellingDictionaryFromTrieFile(Buffer.from(compiled, 'base64'), name, name, { repMap: [["'|’", "'"]] });
  };
  return { british: await load(british), terms: createCollection(await Promise.all(terms.map(load)), 'terms') };
}

async function compile([pack, path]: Source): Promise<string> {
  const { convertToBTrie } = await import('cspell-trie-lib');
  // The packages tell the world of this one file only; the dictionaries lie beside it.
  const url = new URL(path, import.meta.resolve(`${pack}/cspell-ext.json`));
  const { content } = await convertToBTrie({ url, content: await readFile(url) });
  return Buffer.from(content).toString('base64');
}
