import { expect, test } from 'vitest';
import { nextStop } from '../../../src/learn/next-stop.ts';

const stops = ['process', 'shell', 'python'].map((id) => ({ id, questions: 10 }));
const known = (rights: Readonly<Record<string, number>>): Map<string, { answered: number; right: number }> =>
  new Map(Object.entries(rights).map(([id, right]) => [id, { answered: 10, right }]));

test.each([
  ['nothing is known: the first', {}, { id: 'process', why: 'start' }],
  ['the first is begun', { process: 3 }, { id: 'process', why: 'continue' }],
  ['answered and all of it wrong is begun, too', { process: 0 }, { id: 'process', why: 'continue' }],
  ['seven of ten are not mastered', { process: 7 }, { id: 'process', why: 'continue' }],
  ['eight of ten are', { process: 8 }, { id: 'shell', why: 'start' }],
  ['a later one is begun, but the route has an order', { python: 5 }, { id: 'process', why: 'start' }],
  ['mastered parts are passed', { process: 9, shell: 8, python: 5 }, { id: 'python', why: 'continue' }],
  ['all are mastered: the least of them', { process: 10, shell: 8, python: 9 }, { id: 'shell', why: 'again' }],
  ['all are equal: the first', { process: 9, shell: 9, python: 9 }, { id: 'process', why: 'again' }],
])('%s', (_, rights, next) => {
  expect(nextStop(stops, known(rights))).toEqual(next);
});

test('a part without questions is passed, and without any there is no stop', () => {
  expect(nextStop([{ id: 'empty', questions: 0 }, ...stops], new Map())?.id).toBe('process');
  expect(nextStop([{ id: 'empty', questions: 0 }], new Map())).toBeUndefined();
  expect(nextStop([], new Map())).toBeUndefined();
});
