import { JOINT } from './marks.ts';

/** A piece of text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** How many words of a text are shown, and how many of them stand before the first one that was found. */
const LENGTH = 24;
const BEFORE = 4;

/**
 * The part of a text that holds the most of what was found, in pieces.
 *
 * @param content the text as it was indexed, with its joints
 * @param places the words that were found, counted as Pagefind counts: by white space
 */
export function excerpt(content: string, places: ReadonlySet<number>): Piece[] {
  const words = content.split(/\s+/);
  const starts = [...places].sort((a, b) => a - b);
  const foundFrom = (start: number): number => starts.filter((place) => place >= start && place < start + LENGTH - BEFORE).length;
  const densest = starts.reduce((best, start) => (foundFrom(start) > foundFrom(best) ? start : best), starts[0] ?? 0);
  const from = Math.max(0, Math.min(densest - BEFORE, words.length - LENGTH));
  const shown = words.slice(from, from + LENGTH).map((word, index) => ({ word, isFound: places.has(from + index) }));
  const pieces: Piece[] = shown.flatMap(({ word, isFound }) => {
    const text = word.replace(JOINT, '');
    return [{ text, isFound }, ...(word === text ? [{ text: ' ', isFound: false }] : [])];
  });
  // One piece for each run of words.
  return pieces.reduce<Piece[]>((runs, piece) => {
    const last = runs.at(-1);
    if (last?.isFound !== piece.isFound) return [...runs, piece];
    return [...runs.slice(0, -1), { text: last.text + piece.text, isFound: piece.isFound }];
  }, []);
}
