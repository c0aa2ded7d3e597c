import type { Outcome } from '../outcome.ts';

/**
 * Grades a choice: right when exactly the keys are picked.
 *
 * The score of a choice with several keys counts every option that was rightly picked or rightly left alone.
 *
 * @param keys positions of the keys, from 0
 * @param picked positions that the learner picked, from 0
 * @param size number of options
 */
export function gradeChoice(keys: readonly number[], picked: readonly number[], size: number): Outcome {
  let agreeing = 0;
  for (let index = 0; index < size; index += 1) {
    if (keys.includes(index) === picked.includes(index)) agreeing += 1;
  }
  const right = agreeing === size;
  return { right, score: keys.length === 1 ? Number(right) : agreeing / size };
}
