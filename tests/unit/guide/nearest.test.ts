import { describe, expect, test } from 'vitest';
import { list, nearest, suggest } from '../../../src/guide/nearest.ts';

describe('nearest', () => {
  const levels = ['junior', 'mid', 'senior'];

  test.each<[string, readonly string[], string | undefined]>([
    ['senoir', levels, 'senior'],
    ['Senior', levels, 'senior'],
    ['seniors', levels, 'senior'],
    ['snr', levels, undefined],
    ['expert', levels, undefined],
    ['threds', ['threads', 'three'], 'threads'],
    ['ab', ['xy'], undefined],
    ['ba', ['ab'], 'ab'],
    ['', ['id'], undefined],
    ['x', ['y', 'X'], 'X'],
    ['concurency', [], undefined],
  ])('%j among %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test('of two that are equally near the first wins', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
    expect(nearest('cat', ['hat', 'bat'])).toBe('hat');
  });

  test('one edit of any kind is near', () => {
    const word = 'kubernetes';
    for (let at = 0; at < word.length; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      for (const typo of [
        head + tail.slice(1),
        `${head}q${tail}`,
        `${head}q${tail.slice(1)}`,
        head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
      ]) {
        // prettier-ignore
        expect(nearest(typo, ['docker', word]), typo).toBe(word);
      }
    }
  });
});

test('a suggestion is the nearest word, or all of a few', () => {
  expect(suggest('senoir', ['junior', 'mid', 'senior'])).toBe('Did you mean `senior`?');
  expect(suggest('expert', ['junior', 'mid', 'senior'])).toBe('Use one of `junior`, `mid` and `senior`.');
  expect(suggest('expert', ['mid'])).toBe('Use `mid`.');
  expect(suggest('expert', [])).toBe('See docs/content-format.md.');
  const many = Array.from({ length: 41 }, (_, index) => `word-number-${String(index)}`);
  expect(suggest('expert', many)).toBe('See docs/content-format.md.');
});

test('a list is code', () => {
  expect(list(['a'])).toBe('`a`');
  expect(list(['a', 'b', 'c'])).toBe('`a`, `b` and `c`');
});
