import { Lexicon } from './lexicon.ts';
import { carrying, partsOf, tokensOf, wordsOf, type Shard } from './vocabulary.ts';

/** One way to say something: words that stand together in the pages. */
export interface Choice {
  readonly words: readonly string[];
  /** How near it comes to what was typed, from 0 to 1. */
  readonly worth: number;
}

/** What one typed word stands for, in all the ways to say it; the best first. */
export type Concept = readonly Choice[];

/** A query as it is searched. */
export interface ReadQuery {
  readonly concepts: readonly Concept[];
  /** The words that are searched instead, when some were mistyped or are unknown. */
  readonly mended: string | undefined;
}

/** What other words for a known one are worth. */
const OTHER = 0.7;

/**
 * Turns what was typed into words that the index has. Without that, Pagefind searches for ever shorter beginnings of a word that
 * it does not know, and `asnycio` finds each `as`.
 *
 * A word that is known is searched together with its synonyms. One that is not is replaced by its synonyms, else mended to the
 * nearest known word, else divided into two known words (`dryrun`), else left out. A sign that the synonyms know is read as what they
 * say for it.
 *
 * @param fetchShard gives a shard of the vocabulary by its name
 */
export async function readQuery(typed: string, fetchShard: (name: string) => Promise<Shard>): Promise<ReadQuery> {
  const lexicon = new Lexicon(fetchShard);
  await lexicon.load([...carrying(wordsOf(typed)), ...typed.split(/\s+/).filter(isSign)]);
  const spoken = typed
    .split(/\s+/)
    .map((piece) => (isSign(piece) ? lexicon.meaningOf(piece) : undefined) ?? piece)
    .join(' ');
  // A name that the pages do not mention is searched by its parts: `terminationGracePeriodSeconds`.
  const asked = tokensOf(spoken).flatMap((token) => (lexicon.knows(token.toLowerCase()) ? token.toLowerCase() : partsOf(token)));
  await lexicon.load(carrying(asked));

  const named = lexicon.synonymsOf(asked);
  // The last word may still be on its way.
  const unfinished = /[\p{L}\p{N}_]$/u.test(spoken) ? asked.at(-1) : undefined;
  const knownFor = (word: string): readonly string[] => {
    const known = lexicon.recognise(word);
    if (known !== undefined) return [known];
    return word === unfinished && !named.has(word) ? lexicon.completions(word) : [];
  };
  const sought = carrying(asked);
  const unknown = sought.filter((word) => !named.has(word) && knownFor(word).length === 0);
  const mended = new Map(await Promise.all(unknown.map(async (word) => [word, await lexicon.mend(word)] as const)));
  const all = asked.flatMap((word) => mended.get(word) ?? word);
  const words = sought.flatMap((word) => mended.get(word) ?? word);

  const synonyms = unknown.length > 0 ? lexicon.synonymsOf(all) : named;
  const waysToSay = (word: string): Concept => {
    const known = knownFor(word);
    const others = synonyms.get(word) ?? [];
    return [
      ...known.map((one) => ({ words: [one], worth: 1 })),
      ...others.map((other) => ({ words: other.split(' '), worth: known.length > 0 ? OTHER : 1 })),
    ];
  };
  const said = [...new Set(words)].map((word) => ({ word, concept: waysToSay(word) })).filter(({ concept }) => concept.length > 0);
  return {
    concepts: said.map(({ concept }) => concept),
    mended: unknown.length > 0 && said.length > 0 ? said.map(({ word }) => word).join(' ') : undefined,
  };
}

/** Whether a piece of a query is no word, but signs that the shell or another language reads: the index has no signs at all. */
function isSign(piece: string): boolean {
  return /[^\p{L}\p{N}_]/u.test(piece) && !/[\p{L}_]/u.test(piece);
}
