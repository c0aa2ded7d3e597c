import type { Progress } from './progress.ts';

/** The share of a part's questions that have to be right for the route to go on: one in five may still be open or wrong. */
export const MASTERED = 0.8;

/** A written part on the way, with the number of its questions. */
export interface Stop {
  readonly id: string;
  readonly questions: number;
}

/** Where to go, and why: nothing of it was answered yet, something was, or everything is mastered and this the least. */
export interface NextStop {
  readonly id: string;
  readonly why: 'start' | 'continue' | 'again';
}

/**
 * The next stop: the first written part, in the order of the route, of which fewer than four in five questions were
 * answered rightly the last time. Parts that are mastered already are passed. When all of them are, it is the one with the
 * smallest share, the first of several. A part without questions cannot be mastered and is never a stop.
 *
 * @param stops the written parts in the order of the route
 * @returns nothing when no part has a question
 */
export function nextStop(stops: readonly Stop[], progress: ReadonlyMap<string, Progress>): NextStop | undefined {
  const shares = stops
    .filter(({ questions }) => questions > 0)
    .map(({ id, questions }) => ({ id, share: (progress.get(id)?.right ?? 0) / questions }));
  const next = shares.find(({ share }) => share < MASTERED);
  if (next) return { id: next.id, why: progress.has(next.id) ? 'continue' : 'start' };
  const [first, ...others] = shares;
  if (!first) return undefined;
  return { id: others.reduce((least, one) => (one.share < least.share ? one : least), first).id, why: 'again' };
}
