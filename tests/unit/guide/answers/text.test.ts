import { describe, expect, test } from 'vitest';
import { canonicalList, canonicalOutput, canonicalText } from '../../../../src/guide/answers/text.ts';

describe('text', () => {
  test.each<[string, string]>([
    ['SIGKILL', 'sigkill'],
    ['  copy   on\twrite ', 'copy on write'],
    ['copy on write.', 'copy on write'],
    ['it’s “here”', `it's "here"`],
    ['cafe\u0301', 'caf\u00e9'],
    ['(yes).', '(yes)'],
  ])('%s is %s', (answer, key) => {
    expect(canonicalText(answer)).toBe(canonicalText(key));
  });

  test.each<[string, string]>([
    ['cd ..', 'cd .'],
    ['cd .', 'cd'],
    ['find /.', 'find /'],
    ['SIGKILL', 'SIG KILL'],
    ['a-b', 'a b'],
    ['1.5', '15'],
  ])('%s is not %s', (answer, key) => {
    expect(canonicalText(answer)).not.toBe(canonicalText(key));
  });
});

describe('list', () => {
  test.each<[string, string]>([
    ['a, b, c', 'c b a'],
    ['a,b;c', 'c, a, b'],
    ['a, b and c', 'a, b, c'],
    ['a, b, and c.', 'a, b, c'],
    ['A, B', 'b, a'],
    ['and, or, not', 'not, or, and'],
  ])('%s is %s', (answer, key) => {
    expect(canonicalList(answer)).toBe(canonicalList(key));
  });

  test.each<[string, string]>([
    ['a, b', 'a, b, c'],
    ['a, a, b', 'a, b'],
    ['ab', 'a b'],
    ['or, not', 'and, or, not'],
    ['..', '., ..'],
  ])('%s is not %s', (answer, key) => {
    expect(canonicalList(answer)).not.toBe(canonicalList(key));
  });
});

describe('output', () => {
  test.each<[string, string]>([
    ['a\nb\n', 'a\nb'],
    ['a  \nb\t', 'a\nb'],
    ['a\r\nb\r\n', 'a\nb'],
    ['a\n\n\n', 'a'],
    ['a\u00a0', 'a'],
  ])('%j is %j', (answer, key) => {
    expect(canonicalOutput(answer)).toBe(canonicalOutput(key));
  });

  test.each<[string, string]>([
    ['  a', 'a'],
    ['\na', 'a'],
    ['a\n\nb', 'a\nb'],
    ['A', 'a'],
    ["['a']", '["a"]'],
    ['a b', 'a  b'],
  ])('%j is not %j', (answer, key) => {
    expect(canonicalOutput(answer)).not.toBe(canonicalOutput(key));
  });
});
