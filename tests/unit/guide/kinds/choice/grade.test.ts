import { expect, test } from 'vitest';
import { gradeChoice } from '../../../../../src/guide/kinds/choice/grade.ts';

test.each<[number[], number[], number, boolean, number]>([
  [[2], [2], 4, true, 1],
  [[2], [1], 4, false, 0],
  [[2], [], 4, false, 0],
  [[2], [1, 2], 4, false, 0],
  [[0, 2], [0, 2], 4, true, 1],
  [[0, 2], [2, 0], 4, true, 1],
  [[0, 2], [0], 4, false, 0.75],
  [[0, 2], [0, 1, 2], 4, false, 0.75],
  [[0, 2], [1, 3], 4, false, 0],
  [[0, 2], [0, 1, 2, 3], 4, false, 0.5],
])('keys %j, picked %j of %i', (keys, picked, size, right, score) => {
  expect(gradeChoice(keys, picked, size)).toEqual({ right, score });
});
