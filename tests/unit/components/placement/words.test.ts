import { expect, test } from 'vitest';
import { restoredWords, resultWords } from '../../../../src/components/placement/words.ts';

test('a history is spoken of when there is one', () => {
  expect(restoredWords(0, 6)).toBe('');
  expect(restoredWords(2, 6)).toMatch(/^2 of these 6 /);
  expect(restoredWords(6, 6)).toMatch(/all of these before/);
});

test.each([
  [[true, false, undefined], '1 of 3 right, 1 not answered.'],
  [[true, false], '1 of 2 right.'],
  [[false, false], '0 of 2 right.'],
  [[true, true], 'All 2 right.'],
  [[undefined, undefined], 'Nothing was answered'],
])('%o', (outcomes, words) => {
  expect(resultWords(outcomes)).toContain(words);
});
