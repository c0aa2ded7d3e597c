import type { Item } from './kinds/index.ts';
import type { Route } from './data.ts';
import type { Question } from './question.ts';
import type { Level } from './schema/vocabulary.ts';

/** What the pick wants to know of a question. */
export type Candidate = Pick<Question, 'id' | 'part' | 'facts' | 'item'>;

/** Two hundred words a minute is what people read of technical prose. */
export const WORDS_A_MINUTE = 200;
const MINUTES = 2;
const SEATS = 8;
/** A question that takes longer than 24 seconds to read would take the place of two. */
const LONGEST = 80;
/** Every third question is of another kind than choice: mostly quick to answer, and not a quiz of one form. */
const OTHER = 3;

/**
 * The questions of the two-minute diagnostic: at most eight, and no more than can be read in two minutes. They are picked by
 * rule, so that every build asks the same, and seat by seat, so that a new question of the content changes one seat or two:
 *
 * 1. Seats go to the parts in turn: the first part of every stage of the route, then the second of every stage, and round again.
 * 2. Only what the guide can grade is asked: a choice with one key, and on every third seat a `spot`, a `predict` or an `answer`,
 *    each at most once. An order takes too many moves and a recall too many words.
 * 3. Of what fits, those come first that share the fewest topics with the seats before; then the levels that were asked least;
 *    then the shortest; then the first by id.
 *
 * @returns in the order in which they are asked
 */
export function pickPlacement<Question extends Candidate>(questions: readonly Question[], route: Route): Question[] {
  const picked: Question[] = [];
  let words = MINUTES * WORDS_A_MINUTE;
  const waiting = turns(route).filter((part) => questions.some((question) => question.part === part));
  while (picked.length < SEATS) {
    const part = waiting.shift();
    if (part === undefined) break;
    const fits = questions.filter(
      (one) => one.part === part && !picked.includes(one) && wordsOf(one.item) <= Math.min(words, LONGEST) && isQuick(one.item),
    );
    const next = best(fits, picked);
    // A part from which nothing fits any more gets no further turn.
    if (!next) continue;
    picked.push(next);
    words -= wordsOf(next.item);
    waiting.push(part);
  }
  return picked;
}

/** The parts in the order in which they get a seat. */
function turns({ stages }: Route): string[] {
  const longest = Math.max(0, ...stages.map(({ parts }) => parts.length));
  return Array.from({ length: longest }, (_, index) => stages.flatMap(({ parts }) => parts[index]?.id ?? [])).flat();
}

function isQuick(item: Item): boolean {
  if (item.kind === 'choice') return item.options.filter(({ isKey }) => isKey).length === 1;
  return item.kind === 'spot' || item.kind === 'predict' || item.kind === 'answer';
}

function best<Question extends Candidate>(fits: readonly Question[], picked: readonly Question[]): Question | undefined {
  const kinds = new Set(picked.map(({ item }) => item.kind));
  const others = fits.filter(({ item }) => item.kind !== 'choice' && !kinds.has(item.kind));
  const wantsOther = (picked.length + 1) % OTHER === 0 && others.length > 0;
  const able = wantsOther ? others : fits.filter(({ item }) => item.kind === 'choice');
  const topics = new Set(picked.flatMap(({ facts }) => facts.topics));
  const asked = (level: Level): number => picked.filter(({ facts }) => facts.level === level).length;
  const worth = ({ facts, item }: Question): number[] => [
    facts.topics.filter((topic) => topics.has(topic)).length,
    asked(facts.level),
    wordsOf(item),
  ];
  return [...able].sort((a, b) => compare(worth(a), worth(b)) || (a.id < b.id ? -1 : 1))[0];
}

function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The words that are read before an answer can be given: prompt, code and options. */
export function wordsOf(item: Item): number {
  const texts = [item.prompt];
  if (item.kind === 'choice') texts.push(...item.options.map(({ text }) => text));
  if (item.kind === 'spot') texts.push(item.code);
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
