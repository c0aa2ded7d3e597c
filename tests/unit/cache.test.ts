import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const never = (): Promise<never> => Promise.reject(new Error('produced again'));

test('a result is produced once, and known to the next run', async () => {
  const cache = new Cache(folder);
  expect(await cache.get(['a', 1], () => Promise.resolve({ exit: 3 }))).toEqual({ exit: 3 });
  expect(await new Cache(folder).get(['a', 1], never)).toEqual({ exit: 3 });
  expect(await cache.get(['a', 2], () => Promise.resolve('other'))).toBe('other');
  expect([cache.hits, cache.misses]).toEqual([0, 2]);
});

test('what is not lasting is not kept', async () => {
  const cache = new Cache(folder);
  await cache.get('a', () => Promise.resolve(1), (result) => result !== 1); // prettier-ignore
  expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
  expect(await cache.get('a', never)).toBe(2);
});

test('a failure is not kept', async () => {
  const cache = new Cache(folder);
  await expect(cache.get('a', never)).rejects.toThrow('produced again');
  expect(await cache.get('a', () => Promise.resolve(1))).toBe(1);
});

test('of several inputs only those without a result are produced, together', async () => {
  const cache = new Cache(folder);
  const twice = (inputs: readonly number[]): Promise<number[]> => Promise.resolve(inputs.map((input) => 2 * input));
  expect(await cache.getAll([2, 4], twice)).toEqual([4, 8]);
  const asked: (readonly number[])[] = [];
  const listen = (inputs: readonly number[]): Promise<number[]> => {
    asked.push(inputs);
    return twice(inputs);
  };
  expect(await cache.getAll([1, 2, 3, 4], listen)).toEqual([2, 4, 6, 8]);
  expect(await cache.getAll([4, 1], listen)).toEqual([8, 2]);
  expect(asked).toEqual([[1, 3]]);
});

test('a damaged result is produced again, whatever the damage', async () => {
  const good = 'the result';
  await new Cache(folder).get('a', () => Promise.resolve(good));
  const [name = ''] = await readdir(folder);
  const path = join(folder, name);
  const text = await readFile(path, 'utf8');
  for (const damaged of ['', '[]', '{', text.slice(0, -3), text.replace('result', 'resulT'), text.split('\n')[1] ?? '']) {
    await writeFile(path, damaged);
    expect(await new Cache(folder).get('a', () => Promise.resolve(good))).toBe(good);
    expect(await readFile(path, 'utf8')).toBe(text);
  }
});
