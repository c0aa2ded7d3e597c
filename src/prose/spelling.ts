import type { Dictionaries } from './dictionaries.ts';

/** A word that is in no dictionary, or spelt as elsewhere. */
export interface Unknown {
  /** The word without its `'s`. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** How Britain spells it, when it is a word of elsewhere. */
  readonly british?: string | undefined;
}

/** Letters with the apostrophes and hyphens in them; figures and underscores make it a name of something else. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu;
/** No list knows all abbreviations, and a slip in four capitals looks like another one. */
const ABBREVIATION = /^\p{Lu}{2,4}s?$/u;
/** Above this, what cspell suggests shares little but the first letter: a letter left out, added or changed costs 100. */
const LIKELY = 200;

/** Words that the dictionary has in both spellings, and this guide in one. */
const respelt: Readonly<Record<string, string>> = {
  artifact: 'artefact',
  artifacts: 'artefacts',
  center: 'centre',
  centered: 'centred',
  centers: 'centres',
  fulfill: 'fulfil',
  gray: 'grey',
};

/** How British words are spelt in America; where the British form is in the dictionary, it is meant. */
const american: readonly (readonly [pattern: RegExp, british: string])[] = [
  [/or(s|ed|ing|al|ally|able|ful|less|ite|ites)?$/u, 'our$1'],
  [/yz(es?|ed|ers?|ing)$/u, 'ys$1'],
  [/l(ed|ers?|ings?)$/u, 'll$1'],
  [/ense(s|less)?$/u, 'ence$1'],
  [/og(s?)$/u, 'ogue$1'],
];
/** The dictionary has both; most of Britain, and this guide, write the other. */
const withZ = /^([\p{L}-]{4,})iz(es?|ed|ers?|ing|ations?|able)$/u;

/** Finds misspelt words in texts; what it found out about a word it does not find out again. */
export class Speller {
  readonly #dictionaries: Dictionaries;
  readonly #known = new Map<string, Pick<Unknown, 'british'> | undefined>();

  constructor(dictionaries: Dictionaries) {
    this.#dictionaries = dictionaries;
  }

  /** The words of a text that are misspelt, in their order. */
  find(text: string): Unknown[] {
    return [...text.matchAll(WORD)].flatMap(({ 0: whole, index }) => {
      // `trade-off` is a word of its own; where a compound is none, its parts have to be words.
      if (this.#isBritish(whole)) return this.#look(whole, index);
      return [...whole.matchAll(/[^-]+/g)].flatMap((part) => this.#look(part[0], index + part.index));
    });
  }

  #look(token: string, start: number): Unknown[] {
    const word = token.replace(/['’]s?$/i, '');
    if (word.length < 3 || /[\p{N}_]/u.test(word) || ABBREVIATION.test(word)) return [];
    if (!this.#known.has(word)) this.#known.set(word, this.#judge(word));
    const verdict = this.#known.get(word);
    return verdict ? [{ word, start, end: start + word.length, ...verdict }] : [];
  }

  /** What is wrong with a word; nothing when it is right. */
  #judge(word: string): Pick<Unknown, 'british'> | undefined {
    const british = this.#inBritain(word);
    if (british !== undefined) return { british };
    return this.#isBritish(word) || this.#dictionaries.terms.has(word) ? undefined : {};
  }

  /** What a word that is in no dictionary may be meant to be, the likeliest first. */
  suggest(word: string): string[] {
    const name = capitalised(word);
    if (this.#isBritish(name)) return [name];
    const { british, terms } = this.#dictionaries;
    const found = [british, terms].flatMap((dictionary) => dictionary.suggest(word, { numSuggestions: 12 }));
    const ranked = found
      .filter(({ cost }) => cost <= LIKELY)
      .map((suggestion) => ({ word: suggestion.word, cost: suggestion.cost + this.#handicap(suggestion.word, word) }))
      .sort((a, b) => a.cost - b.cost || commonStart(word, b.word) - commonStart(word, a.word));
    return [...new Set(ranked.map((suggestion) => this.#withCase(suggestion.word, word)))].slice(0, 3);
  }

  /** Doubled letters come first, names last. */
  #handicap(suggestion: string, word: string): number {
    if (isDoubled(word, suggestion)) return -LIKELY;
    return this.#isBritish(suggestion) || this.#dictionaries.terms.has(suggestion) ? 0 : LIKELY;
  }

  /** Names are in the dictionary with their capital, and are wrong without it. */
  #isBritish(word: string): boolean {
    return this.#dictionaries.british.has(word, { ignoreCase: false });
  }

  /** The British spelling of a word that is spelt in the American way: `organise` for `organize`, `behaviour` for `behavior`. */
  #inBritain(word: string): string | undefined {
    const small = word.toLowerCase();
    const known = Object.hasOwn(respelt, small) ? respelt[small] : undefined;
    const patterns = this.#isBritish(small) ? [] : american.map(([pattern, british]) => small.replace(pattern, british));
    const candidates = [known, small.replace(withZ, '$1is$2'), ...patterns];
    const found = candidates.find((candidate) => candidate !== undefined && candidate !== small && this.#isBritish(candidate));
    return found === undefined ? undefined : this.#withCase(found, word);
  }

  /** A suggestion with a capital where the word has one, or where it is a name. */
  #withCase(suggestion: string, word: string): string {
    const isName = !this.#isBritish(suggestion) && this.#isBritish(capitalised(suggestion));
    return isName || /^\p{Lu}/u.test(word) ? capitalised(suggestion) : suggestion;
  }
}

/** Whether two words differ only in letters that stand twice: the slip that is made most. */
function isDoubled(a: string, b: string): boolean {
  const [first = '', second = ''] = [a, b].map((word) => word.toLowerCase().replace(/(.)\1/gu, '$1'));
  return first === second;
}

function commonStart(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  let length = 0;
  while (length < first.length && first[length] === second[length]) length += 1;
  return length;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
