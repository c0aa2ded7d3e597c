import { expect, test } from 'vitest';
import { isAccepted } from '../../../../src/guide/answers/same.ts';
import type { Accept } from '../../../../src/guide/schema/question.ts';

test.each<[string, string[], Accept, boolean]>([
  ['Copy on write', ['copy on write'], { as: 'text' }, true],
  ['copy on read', ['copy on write'], { as: 'text' }, false],
  ['cow', ['copy on write', 'CoW'], { as: 'text' }, true],
  ['c, b, a', ['a b c'], { as: 'list' }, true],
  ['0.36 h', ['21.6'], { as: 'number', unit: 'min' }, true],
  ['21.7', ['21.6'], { as: 'number', unit: 'min', tolerance: 0.2 }, true],
  ['21.7', ['21.6'], { as: 'number', unit: 'min' }, false],
  ['uniq -c f', ['sort f', "uniq  -c 'f'"], { as: 'command' }, true],
  ['tool --file=a -v', ['tool -v -f a'], { as: 'command', takesValue: ['-f'], same: [['-f', '--file']] }, true],
  ["d['a']", ['d["a"]'], { as: 'python' }, true],
  ['d["a"', ['d["a"'], { as: 'python' }, false],
  ["echo 'a", ["echo 'a"], { as: 'command' }, false],
  ['some', ['some'], { as: 'number' }, false],
])('%s for %j as %j: %s', (answer, keys, accept, expected) => {
  expect(isAccepted(answer, keys, accept)).toBe(expected);
});

test.each<Accept>([{ as: 'text' }, { as: 'list' }, { as: 'number' }, { as: 'command' }, { as: 'python' }])(
  'nothing is no answer as %j, even where nothing is the key',
  (accept) => {
    expect(isAccepted('', [''], accept)).toBe(false);
    expect(isAccepted(' \n', ['', ' '], accept)).toBe(false);
  },
);
