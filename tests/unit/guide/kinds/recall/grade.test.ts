import { expect, test } from 'vitest';
import { gradeRecall } from '../../../../../src/guide/kinds/recall/grade.ts';

test.each<[number, number, boolean]>([
  [0, 3, false],
  [1, 3, false],
  [2, 3, true],
  [3, 3, true],
  [3, 5, false],
  [4, 6, true],
  [5, 7, true],
  [4, 7, false],
  [0, 0, false],
])('%i of %i points', (ticked, size, right) => {
  expect(gradeRecall(ticked, size)).toEqual({ right, score: size === 0 ? 0 : ticked / size });
});
