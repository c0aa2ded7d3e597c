import { expect, test } from 'vitest';
import { gradePredict } from '../../../../../src/guide/kinds/predict/grade.ts';

test.each<[string, string, boolean, number]>([
  ['14', '14', true, 1],
  ['14', ' 14', false, 0],
  ['14', '14 \n', true, 1],
  ['a\nb\n', 'a\r\nb', true, 1],
  ['a\nb', 'a\nc', false, 0.5],
  ['a\nb', 'b\na', false, 0],
  ['a\nb', 'a', false, 0.5],
  ['a', 'a\nb\nc\nd', false, 0.25],
  ['\na', 'a', false, 0],
  ['', '', true, 1],
  ["['a']", '["a"]', false, 0],
])('%j, typed %j', (output, typed, right, score) => {
  expect(gradePredict(output, typed)).toEqual({ right, score });
});
