import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/search/records.ts';
import { vocabulary, wordsOf } from '../../../src/search/vocabulary.ts';

const record = (title: string, text: string): SearchRecord => ({
  url: '/',
  title,
  text,
  where: '',
  part: '',
  kind: 'text',
  level: undefined,
});

test.each<[string, string[]]>([
  ['Threads, processes & asyncio!', ['threads', 'processes', 'asyncio']],
  ['os.path.join(__file__)', ['os', 'path', 'join', '__file__']],
  ['Prüfung 3.14', ['prüfung', '3', '14']],
  [' -- ', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('frequent words come first, and a word of a title counts twice', () => {
  const words = vocabulary([record('Signals', 'process process process'), record('Timeouts', 'a process and a timeout and and')]);
  expect(words).toEqual(['process', 'and', 'signals', 'timeouts']);
});

test('a word that occurs once in running text may be a typo, and one of two letters is none', () => {
  expect(vocabulary([record('Go', 'proccess go go'), record('', 'go')])).toEqual([]);
});
