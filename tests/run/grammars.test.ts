import { beforeAll, describe, expect, test } from 'vitest';
import { grammarsOf, languages, type GrammarName } from '../../src/guide/languages.ts';
import { parseAll } from '../../src/run/checked.ts';
import { bad, good } from './grammar-examples.ts';
import { needSandbox } from './support.ts';

beforeAll(needSandbox, 60_000);

/** What a grammar says, as `line: message`. */
async function parse(grammar: GrammarName, ...codes: readonly string[]): Promise<string[][]> {
  const found = await parseAll(codes.map((code) => ({ grammar, code })), (work) => work()); // prettier-ignore
  return found.map((problems) => problems.map(({ line, message }) => `${String(line)}: ${message}`));
}

const names = Object.keys(languages).flatMap((language) => grammarsOf(language));

describe.each(names)('%s', { timeout: 60_000 }, (name) => {
  test('has examples of both kinds', () => {
    expect(good[name].length).toBeGreaterThan(0);
    expect(bad[name].length).toBeGreaterThan(0);
  });

  test('reads what is right', async () => {
    expect(await parse(name, ...good[name])).toEqual(good[name].map(() => []));
  });

  test('tells what is wrong, at its line', async () => {
    const found = await parse(name, ...bad[name].map(([code]) => code));
    found.forEach((problems, index) => {
      const [code, line, words] = bad[name][index] ?? ['', 0, ''];
      expect(problems[0], code).toMatch(new RegExp(`^${String(line)}: .*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    });
  });
});

test('the problems of several pieces of code in several languages are not mixed up', { timeout: 60_000 }, async () => {
  const found = await parseAll(
    [
      { grammar: 'json', code: '{' },
      { grammar: 'python', code: 'x = 1' },
      { grammar: 'toml', code: 'x = ' },
      { grammar: 'json', code: '{}' },
      { grammar: 'python', code: '\n)' },
    ],
    (work) => work(),
  );
  expect(found.map((problems) => problems.map(({ line }) => line))).toEqual([[1], [], [1], [], [2]]);
});
