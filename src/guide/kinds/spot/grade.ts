import type { Outcome } from '../outcome.ts';

/**
 * Grades a spotted line: right when it is one of the faulty ones.
 *
 * @param keys numbers of the faulty lines, from 1
 */
export function gradeSpot(keys: readonly number[], line: number): Outcome {
  const right = keys.includes(line);
  return { right, score: Number(right) };
}
