import { expect, test } from 'vitest';
import { readMarks } from '../../../src/guide/marks.ts';

test.each<[string, readonly number[] | undefined]>([
  ['3', [3]],
  ['3,5-7', [3, 5, 6, 7]],
  [' 5 - 6 , 2', undefined],
  ['5-6, 2', [2, 5, 6]],
  ['2,2,1-2', [1, 2]],
  ['', undefined],
  ['0', undefined],
  ['7-5', undefined],
  ['1,', undefined],
  ['{1}', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['99999', undefined],
])('mark="%s"', (text, lines) => {
  expect(readMarks(text)).toEqual(lines);
});
