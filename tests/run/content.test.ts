import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFence, type Fence } from '../../src/guide/fence.ts';
import { loadGuide, readGuide } from '../../src/guide/load.ts';
import { walk, type Nodes } from '../../src/guide/markdown.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { Cache } from '../../src/cache.ts';
import { readCode } from '../../src/run/document.ts';
import { runGuide } from '../../src/run/run-guide.ts';
import { needSandbox } from './support.ts';

/*
 * Changes every line of every output that the content claims by one character: its first, one in its middle and its last. Each has to be
 * told at that line. Only claims change and no program does, so that all results come from the cache, once the content has been executed.
 */
const cache = new Cache(resolve('.cache/run'));
const { guide } = await loadGuide(resolve('.'));

beforeAll(async () => {
  await needSandbox();
  const { diagnostics } = await runGuide(guide, cache);
  expect(diagnostics).toEqual([]);
}, 600_000);

const documents = [...guide.pages, ...guide.questions].map(({ tree, file }) => ({
  file,
  code: readCode(tree, file),
  fences: fencesOf(tree),
}));
const programs = documents.flatMap(({ file, code: { sessions } }) =>
  sessions.flat().flatMap(({ claim, fence }) => (claim ? [{ file, fence, output: claim.output }] : [])),
);
const claims = programs.flatMap(({ file, output }) => (output ? [{ file, output }] : []));

function fencesOf(tree: Nodes): Fence[] {
  const found: Fence[] = [];
  walk(tree, (node) => {
    if (node.type === 'code') found.push(readFence(node));
  });
  return found;
}

describe('every fence', () => {
  test('that stands in a file was read as one', () => {
    for (const { file, fences } of documents) {
      // Without the parser: a fence opens with a language and closes without.
      const opened = file.text.split('\n').filter((line) => /^\s*(?:- |\d+\. )?\s*(?:`{3,}|~{3,})[a-z]/.test(line));
      expect(fences.length, file.path).toBe(opened.length);
    }
  });

  test('is executed, parsed, excused, written to a file, claimed by a program, or the key of an answer', () => {
    for (const { file, code, fences } of documents) {
      const executed = code.sessions.flat().flatMap(({ fence, claim }) => [fence, ...(claim?.output ? [claim.output] : [])]);
      const parsed = code.checked.map(({ fence }) => fence);
      const places = new Set([...executed, ...parsed].map(({ node }) => node.position.start.line));
      const left = fences.filter(({ proof, isAnswer, node }) => {
        const isExcused = proof.by === 'norun' && proof.why.length >= 8;
        return !places.has(node.position.start.line) && !isExcused && !(isAnswer && proof.by === 'nothing');
      });
      expect(left.map(({ node }) => `${file.path}:${String(node.position.start.line)}`)).toEqual([]);
    }
  });
});

test('there is something to change', () => {
  expect(claims.length).toBeGreaterThan(50);
});

test('a program that says nothing is held to that', { timeout: 60_000 }, async () => {
  const silent = programs.filter(({ output }) => output === undefined);
  for (const { file, fence } of silent) {
    const { line } = fence.node.position.end;
    const text = file.text.split('\n').toSpliced(line, 0, '', '```output', '7', '```').join('\n');
    const { diagnostics } = await runGuide(readGuide([new SourceFile(file.path, text)]).guide, cache);
    expect(diagnostics.map(({ rule, span }) => [rule, span.start.line])).toContainEqual(['run/stale-output', line + 3]);
  }
});

test.each(claims.map(({ file, output }) => ({ place: `${file.path}:${String(output.node.position.start.line)}`, file, output })))(
  'a wrong character at $place is told',
  { timeout: 60_000 },
  async ({ file, output }) => {
    for (const { line, text } of mutations(file, output)) {
      const mutated = readGuide([new SourceFile(file.path, text)]);
      const { diagnostics } = await runGuide(mutated.guide, cache);
      const told = diagnostics.filter(({ rule }) => rule === 'run/stale-output');
      expect(told.length, `${String(line)}: ${text.split('\n')[line - 1] ?? ''}`).toBeGreaterThan(0);
      for (const { file: where, span } of told) {
        expect(where.path).toBe(file.path);
        expect(Math.abs(span.start.line - line)).toBeLessThanOrEqual(2);
      }
    }
  },
);

/**
 * The file with one character changed: for each line of the fence the first, the one in the middle and the last, as far as there are
 * such. `…` stands for anything and is left, and so is `>`, which would make the line a quotation.
 */
function mutations(file: SourceFile, output: Fence): { line: number; text: string }[] {
  const { start, end } = output.node.position;
  return Array.from({ length: end.line - start.line - 1 }, (_, index) => start.line + 1 + index).flatMap((line) => {
    const text = file.line(line);
    const places = [...text.matchAll(/[^\s…>]/g)].map(({ index }) => index);
    const chosen = new Set([places[0], places[places.length >> 1], places.at(-1)]);
    const lines = file.text.split('\n');
    return [...chosen].flatMap((at) =>
      at === undefined
        ? []
        : [{ line, text: lines.with(line - 1, text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)).join('\n') }],
    );
  });
}
