import { expect, test } from 'vitest';
import { tally } from '../../../../src/components/page-score/words.ts';

test.each([
  [20, 0, 0, 'None of the 20 questions is answered yet.'],
  [1, 0, 0, 'The one question is not answered yet.'],
  [20, 1, 2, 'Of 20: 1 right, 2 wrong, 17 open.'],
  [1, 1, 0, 'Of 1: 1 right, 0 wrong, 0 open.'],
])('%d questions, %d right, %d wrong: “%s”', (total, right, wrong, words) => {
  expect(tally(total, right, wrong)).toBe(words);
});
