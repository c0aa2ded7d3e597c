import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Cache } from '../../src/cache.ts';
import { pretty } from '../../src/guide/report/pretty.ts';
import type { Operator } from './document.ts';
import { judge } from './judge.ts';
import { mutationsBy, readContent } from './sample.ts';

/** Mutations by each operator; more of them with `MUTATIONS=10 vitest run tests/mutations`. */
const count = Number(process.env.MUTATIONS ?? '1');
/** Which ones: the same in every run unless another number is given. */
const seed = Number(process.env.SEED ?? '7');

/** Makes a test of every operator: the mistakes that it makes in good content are told where they are, in words that help. */
export async function testOperators(operators: readonly Operator[]): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  const caches = { run: new Cache(resolve(root, '.cache/run')), prose: new Cache(resolve(root, '.cache/prose')) };
  const content = await readContent(root, '08-python', caches.prose);
  const planned = operators.map((operator) => ({ operator, mutations: mutationsBy(operator, content.documents, count, seed) }));

  test.each(planned.filter(({ mutations }) => mutations.length > 0).map(({ operator, mutations }) => ({ name: operator.name, mutations })))(
    '$name',
    async ({ mutations }) => {
      for (const mutation of mutations) {
        const verdict = await judge(mutation, content, caches);
        const { path, from, to } = mutation;
        const said = verdict?.said.map((one) => pretty(one)).join('\n') ?? '';
        expect(verdict?.fault, `${path}, lines ${String(from)} to ${String(to)}\n${said}`).toBeUndefined();
      }
    },
  );

  test('every operator finds a place, or the content has none of its sort', () => {
    const idle = planned.filter(({ mutations }) => mutations.length === 0).map(({ operator }) => operator.name);
    expect(idle.length).toBeLessThan(planned.length / 2);
  });
}
