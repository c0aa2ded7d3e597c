import type { Field } from './fields.ts';
import type { Concept } from './query.ts';

/** A record that holds a word, as Pagefind gives it. */
export interface Match {
  readonly id: string;
  readonly score: number;
  /** The places of the word in the record's text, counted in words. */
  readonly words: readonly number[];
  /** The fields besides the text that hold the word. */
  readonly matchedMetaFields?: readonly Field[];
}

/** Gives all records that hold a word. */
export type Lookup<Result extends Match> = (word: string) => Promise<readonly Result[]>;

/** A record that was found, with the places of all words that were found in it. */
export interface Ranked<Result> {
  readonly result: Result;
  readonly places: ReadonlySet<number>;
}

/*
 * What makes a record rank, in units of a word's best text. The numbers are the middle of what works: on the golden queries, each
 * may be a third larger or smaller and hardly anything moves.
 */
/**
 * A word in a heading says what the section is about. The opening of a page names what its sections teach, and leaves them the
 * first place, but who types the name of a part means the part as a whole. A question's title must not give the answer away, and
 * says less; a cheat sheet has a word of everything, and teaches nothing. A part's name stands in each of its records: beside
 * other words, it says where to look.
 */
const FIELDS: Readonly<Record<Field, number>> = {
  whole: 2,
  title: 1.5,
  opening: 1.4,
  part: 0.4,
  name: 0.3,
  sheet: 0.3,
  under: 0.2,
  page: 0.2,
  topics: 0.2,
  listed: 0.2,
};
/** A word in the text counts so much at least; the rest of its worth grows with Pagefind's score. */
const TEXT = 0.3;
/** Titles of text: one whose word does not come back in the text still has a text about it, worth so much. */
const HEADINGS = ['opening', 'title'] as const satisfies Field[];
const HEADING_ONLY = 0.4;
/** Added when words that were asked for one after the other stand so close in the text. */
const SIDE_BY_SIDE = { bonus: 0.4, span: 2 };
/** The words of one expression stand no further apart. */
const EXPRESSION_SPAN = 3;

/** What one word, or one expression, is in one record. */
interface Hit<Result> {
  readonly result: Result;
  /** From 0 to 1, the best text of all records for this word being 1; 0 when only fields hold it. */
  readonly text: number;
  readonly fields: readonly Field[];
  readonly places: readonly number[];
}
type Hits<Result> = ReadonlyMap<string, Hit<Result>>;

/**
 * Ranks records for a query. Each word that was asked for brings points, more for a rare one, more in a heading than in the text;
 * of several ways to say it the best one counts. Then a record pays for what it lacks: with the square of the share of all
 * that was asked for, again counted by rarity.
 *
 * @param total the number of all records, to tell how rare a word is
 */
export async function rank<Result extends Match>(
  lookup: Lookup<Result>,
  concepts: readonly Concept[],
  total: number,
): Promise<Ranked<Result>[]> {
  const words = new Set(concepts.flatMap((concept) => concept.flatMap((choice) => choice.words)));
  const hitsOf = new Map(await Promise.all([...words].map(async (word) => [word, hits(await lookup(word))] as const)));
  const found = new Map<string, { result: Result; places: Set<number>; points: number; covered: number }>();
  let asked = 0;
  let before: Hits<Result> = new Map();
  for (const concept of concepts) {
    const { weight, typed, best } = weigh(concept, hitsOf, total);
    asked += weight;
    for (const [id, { result, points, places }] of best) {
      const record = found.get(id) ?? { result, places: new Set(), points: 0, covered: 0 };
      for (const place of places) record.places.add(place);
      record.points += points + (follows(before.get(id), typed.get(id)) ? SIDE_BY_SIDE.bonus * weight : 0);
      record.covered += weight;
      found.set(id, record);
    }
    before = typed;
  }
  const rankOf = ({ points, covered }: { points: number; covered: number }): number => points * (covered / asked) ** 2;
  return [...found.values()].sort((a, b) => rankOf(b) - rankOf(a));
}

/** What a concept brings to each record: the best of its choices. Its weight is how rare the rarest of them is. */
function weigh<Result>(concept: Concept, hitsOf: ReadonlyMap<string, Hits<Result>>, total: number) {
  const best = new Map<string, { result: Result; points: number; places: readonly number[] }>();
  const choices = concept.map(({ words, worth }) => {
    const all = words.map((word): Hits<Result> => hitsOf.get(word) ?? new Map<string, never>()).reduce(together);
    const holders = [...all.values()].filter(({ text, fields }) => text > 0 || isHeaded(fields) || fields.includes('name'));
    return { all, rarity: worth * Math.log(1 + total / Math.max(1, holders.length)) };
  });
  for (const { all, rarity } of choices) {
    for (const [id, hit] of all) {
      const { points, places } = best.get(id) ?? { points: 0, places: [] };
      best.set(id, { result: hit.result, points: Math.max(points, rarity * strength(hit)), places: [...places, ...hit.places] });
    }
  }
  const typed: Hits<Result> = choices[0]?.all ?? new Map<string, never>();
  return { weight: Math.max(0, ...choices.map(({ rarity }) => rarity)), typed, best };
}

function hits<Result extends Match>(results: readonly Result[]): Map<string, Hit<Result>> {
  const best = Math.max(...results.map(({ score }) => score), Number.EPSILON);
  return new Map(
    results.map((result) => {
      const { id, score, words, matchedMetaFields: fields = [] } = result;
      return [id, { result, text: words.length > 0 ? score / best : 0, fields, places: words }];
    }),
  );
}

/** The records that hold two words together: close to each other in the text, or in the same field. */
function together<Result>(a: Hits<Result>, b: Hits<Result>): Hits<Result> {
  const both = new Map<string, Hit<Result>>();
  for (const [id, hit] of a) {
    const other = b.get(id);
    if (!other) continue;
    const fields = hit.fields.filter((field) => other.fields.includes(field));
    const places = hit.places.filter((place) => other.places.some((one) => Math.abs(one - place) <= EXPRESSION_SPAN));
    if (places.length === 0 && fields.length === 0) continue;
    const text = places.length > 0 ? Math.min(hit.text, other.text) : 0;
    both.set(id, { result: hit.result, text, fields, places: [...places, ...other.places] });
  }
  return both;
}

function strength({ text, fields }: Hit<unknown>): number {
  const ofText = text > 0 ? TEXT + (1 - TEXT) * text : isHeaded(fields) ? HEADING_ONLY : 0;
  return fields.reduce((sum, field) => sum + FIELDS[field], ofText);
}

function isHeaded(fields: readonly Field[]): boolean {
  return HEADINGS.some((heading) => fields.includes(heading));
}

/** Whether a word stands close behind another somewhere in a record. */
function follows(before: Hit<unknown> | undefined, after: Hit<unknown> | undefined): boolean {
  const { span } = SIDE_BY_SIDE;
  return (before?.places ?? []).some((place) => (after?.places ?? []).some((next) => next > place && next - place <= span));
}
