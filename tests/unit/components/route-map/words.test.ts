import { expect, test } from 'vitest';
import { nextWords, stateWords } from '../../../../src/components/route-map/words.ts';

test('what is known of a part is said in about as many letters as there were before', () => {
  expect([stateWords(76, 0, 0), stateWords(76, 0, 1), stateWords(76, 12, 20)]).toEqual(['76 questions', '0 of 76 right', '12 of 76 right']);
});

test('the way on says why it leads there', () => {
  expect((['start', 'continue', 'again'] as const).map((why) => nextWords(why, 'Linux'))).toEqual([
    'Start with Linux',
    'Continue with Linux',
    'Go over Linux again',
  ]);
});
