import { expect, test } from 'vitest';
import { gradeSpot } from '../../../../../src/guide/kinds/spot/grade.ts';

test.each<[number[], number, boolean]>([
  [[4], 4, true],
  [[4], 3, false],
  [[2, 4], 2, true],
  [[2, 4], 4, true],
  [[2, 4], 3, false],
])('faulty %j, picked %i', (keys, line, right) => {
  expect(gradeSpot(keys, line)).toEqual({ right, score: Number(right) });
});
