import { expect, test } from 'vitest';
import { fieldsOf, tellingNames } from '../../../src/search/fields.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

const record = (facts: Partial<SearchRecord>): SearchRecord => ({
  url: '/git/merging/#rebase',
  title: 'Rebase',
  text: 'Words.',
  listed: '',
  isSheet: false,
  part: 'Git',
  page: 'Merging',
  under: [],
  topics: '',
  kind: 'text',
  level: undefined,
  ...facts,
});
const names = new Set(['Git']);

test.each<[string, Partial<SearchRecord>, object]>([
  ['a section', { under: ['A', 'B'] }, { title: 'Rebase', part: 'Git', page: 'Merging', under: 'A / B' }],
  ['a page', { url: '/git/merging/', title: 'Merging' }, { opening: 'Merging', part: 'Git', page: 'Merging' }],
  ['a part', { url: '/git/', title: 'All of Git', page: '' }, { opening: 'All of Git', whole: 'Git', part: 'Git' }],
  ['a section of a part', { url: '/git/#why', page: '' }, { title: 'Rebase', part: 'Git' }],
  ['a cheat sheet', { url: '/git/cheat-sheet/', page: '', listed: 'x', isSheet: true }, { sheet: 'Rebase', part: 'Git', listed: 'x' }],
  ['a question', { kind: 'choice', topics: 'T' }, { name: 'Rebase', part: 'Git', page: 'Merging', topics: 'T' }],
  ['a part whose name tells nothing', { part: 'Process' }, { title: 'Rebase', page: 'Merging' }],
])('%s', (_, facts, expected) => {
  expect(fieldsOf(record(facts), names)).toEqual(expected);
});

test('a name tells where to look when its own part says it more than others do', () => {
  const records = [
    record({ part: 'Git', text: 'git and git' }),
    record({ part: 'Git', text: 'a branch' }),
    record({ part: 'Process', text: 'an offer' }),
    record({ part: 'Linux', text: 'processes of linux' }),
  ];
  expect([...tellingNames(records)]).toEqual(['Git', 'Linux']);
});
