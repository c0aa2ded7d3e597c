import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadGuide } from '../../src/guide/load.ts';
import { readCode } from '../../src/run/document.ts';
import { firstMismatch, matches } from '../../src/run/mask.ts';

test.each([
  ['14', '14\n'],
  ['a  \nb', 'a\nb\n\n'],
  ['', ''],
  ['pid … ended', 'pid 4711 ended'],
  ['pid … ended', 'pid  ended'],
  ['…', 'anything\nat all'],
  ['…', ''],
  ['first\n…\nlast', 'first\nlast'],
  ['first\n…\nlast', 'first\nlast\nlast'],
  ['…\nb\n…\nd', 'a\nb\nc\nb\nd'],
  ['a…a', 'aa'],
  ['a…b…c', 'a-b-b-c'],
  ['(.*)+ [x] \\d', '(.*)+ [x] \\d'],
])('%j is %j', (claimed, printed) => {
  expect(matches(claimed, printed)).toBe(true);
});

test.each([
  ['14', '15', 0],
  ['14', '', 0],
  ['', 'x', 0],
  ['a\nb', 'a\nc', 1],
  ['a\nb', 'a\nb\nc', 1],
  ['a\nb\nc', 'a\nb', 2],
  [' a', 'a', 0],
  ['a…a', 'a', 0],
  ['a\n…\nb', 'a\nc', 2],
  ['a\n…\nb\nc', 'a\n1\n2\nb\nd', 3],
  ['.', 'x', 0],
])('%j is not %j, from line %i on', (claimed, printed, line) => {
  expect(firstMismatch(claimed, printed)).toBe(line);
});

test('many … take no time', () => {
  expect(matches(`${'…a'.repeat(200)}b`, 'a'.repeat(50_000))).toBe(false);
  expect(matches(`${'…\na\n'.repeat(50)}b`, 'a\n'.repeat(5_000))).toBe(false);
});

test('one changed character in any claim of the guide is noticed', async () => {
  const { guide } = await loadGuide(resolve('.'));
  const claims = [...guide.pages, ...guide.questions]
    .flatMap(({ tree, file }) => readCode(tree, file).sessions.flat())
    .flatMap(({ claim }) => claim?.output?.code ?? []);
  expect(claims.length).toBeGreaterThan(50);
  for (const claim of claims) {
    // Something that may have been printed; no claim has these characters.
    const printed = claim.replaceAll('…', '\u{e000}\u{e001}');
    expect(matches(claim, printed)).toBe(true);
    Array.from(claim).forEach((character, at) => {
      if (/[…\s]/.test(character)) return;
      for (const other of ['x', '0', ' . ']) {
        if (other === character) continue;
        const changed = Array.from(claim).with(at, other).join('');
        expect(matches(changed, printed), `${JSON.stringify(character)} to ${JSON.stringify(other)} in\n${claim}`).toBe(false);
      }
    });
  }
});
