import type { Outcome } from '../outcome.ts';

/** The share of rubric points from which a spoken answer counts as right: two thirds would pass with an interviewer. */
export const PASS = 2 / 3;

/**
 * Grades a recall by the points that the learner ticked for herself.
 *
 * @param ticked number of points ticked
 * @param size number of points in the rubric
 */
export function gradeRecall(ticked: number, size: number): Outcome {
  const score = size === 0 ? 0 : ticked / size;
  return { right: score >= PASS - 1e-9, score };
}
