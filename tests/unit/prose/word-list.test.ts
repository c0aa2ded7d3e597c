import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/guide/diagnostic.ts';
import { SourceFile } from '../../../src/guide/source.ts';
import { WordList } from '../../../src/prose/word-list.ts';
import { brief } from '../support.ts';

function listOf(text: string): WordList {
  return new WordList(new SourceFile('content/words.txt', text));
}

function complaints(list: WordList, isAll = true): string[] {
  const diagnostics = new Diagnostics();
  list.report(diagnostics, isAll);
  return diagnostics.list.map((one) => `${brief(one)} ${one.fix}`);
}

test('a list that does not exist is an empty one', () => {
  const list = new WordList(undefined);
  expect(list.has('word')).toBe(false);
  expect(complaints(list)).toEqual([]);
});

test('comments and empty lines are no words', () => {
  expect(listOf('# a comment\n\nfirst\nsecond # why\n').words).toEqual(['first', 'second']);
});

test('small letters stand for capitals, and capitals for themselves', () => {
  const list = listOf('asyncio\nCPython\n');
  expect(['asyncio', 'Asyncio', 'CPython'].map((word) => list.has(word))).toEqual([true, true, true]);
  expect(['cpython', 'Cpython', 'async'].map((word) => list.has(word))).toEqual([false, false, false]);
  expect(complaints(list)).toEqual([]);
});

describe('what is reported', () => {
  test('words that nobody asked for, when everybody could have', () => {
    const list = listOf('first\nsecond\n');
    list.has('second');
    expect(complaints(list)).toEqual(['prose/word-list 1: Nothing in the content needs `first` in this list. Remove this line.']);
    expect(complaints(list, false)).toEqual([]);
  });

  test('an order that is none', () => {
    expect(complaints(listOf('beta\nAlpha\ngamma\nDelta\n'), false)).toEqual([
      'prose/word-list 2: `Alpha` does not stand in its place in the alphabet. Move the line above `beta`.',
      'prose/word-list 4: `Delta` does not stand in its place in the alphabet. Move the line above `gamma`.',
    ]);
  });

  test('a word twice, and a line with more than a word', () => {
    expect(complaints(listOf('word\nWord\nyet another\nz9\n'), false)).toEqual([
      'prose/word-list 2: `Word` stands in the list already. Remove this line.',
      'prose/word-list 3: `yet another` is not one word. Write one word a line, of letters only.',
      'prose/word-list 4: `z9` is not one word. Write one word a line, of letters only.',
    ]);
  });
});
