import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Fence } from '../../src/guide/fence.ts';
import { loadGuide, readGuide } from '../../src/guide/load.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { Cache } from '../../src/cache.ts';
import { readCode } from '../../src/run/document.ts';
import { runGuide } from '../../src/run/run-guide.ts';
import { needSandbox } from './support.ts';

/*
 * Changes every line of every output that the content claims, by one character, and asks for a message about that line. Only claims
 * change and no program does, so that all results come from the cache, once the content has been executed.
 */
const cache = new Cache(resolve('.cache/run'));
const { guide } = await loadGuide(resolve('.'));

beforeAll(async () => {
  await needSandbox();
  const { diagnostics } = await runGuide(guide, cache);
  expect(diagnostics).toEqual([]);
}, 600_000);

const claims = [...guide.pages, ...guide.questions].flatMap(({ tree, file }) =>
  readCode(tree, file)
    .sessions.flat()
    .flatMap(({ claim }) => (claim?.output ? [{ file, output: claim.output }] : [])),
);

test('there is something to change', () => {
  expect(claims.length).toBeGreaterThan(50);
});

test.each(claims.map(({ file, output }) => ({ place: `${file.path}:${String(output.node.position.start.line)}`, file, output })))(
  'a wrong character at $place is told',
  { timeout: 60_000 },
  async ({ file, output }) => {
    for (const { line, text } of mutations(file, output)) {
      const mutated = readGuide([new SourceFile(file.path, text)]);
      const { diagnostics } = await runGuide(mutated.guide, cache);
      const told = diagnostics.filter(({ rule }) => rule === 'run/stale-output');
      expect(told.length, `line ${String(line)}`).toBeGreaterThan(0);
      for (const { file: where, span } of told) {
        expect(where.path).toBe(file.path);
        expect(Math.abs(span.start.line - line)).toBeLessThanOrEqual(2);
      }
    }
  },
);

/** The file with one character changed in one line of the fence, for each line that has one; `…` stands for anything and is left. */
function mutations(file: SourceFile, output: Fence): { line: number; text: string }[] {
  const { start, end } = output.node.position;
  return Array.from({ length: end.line - start.line - 1 }, (_, index) => start.line + 1 + index).flatMap((line) => {
    const text = file.line(line);
    const at = text.search(/[^\s…>]/);
    if (at === -1) return [];
    const lines = file.text.split('\n');
    return [{ line, text: lines.with(line - 1, text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)).join('\n') }];
  });
}
