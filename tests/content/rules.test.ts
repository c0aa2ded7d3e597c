import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Cache } from '../../src/cache.ts';
import { sortDiagnostics, type Diagnostic, type RuleInfo } from '../../src/guide/diagnostic.ts';
import { readGuide } from '../../src/guide/load.ts';
import { pretty } from '../../src/guide/report/pretty.ts';
import { rules } from '../../src/guide/rules/catalogue.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { checkProse } from '../../src/prose/check-prose.ts';
import { proseRules } from '../../src/prose/rules.ts';

const here = import.meta.dirname;
/** The first test that needs the dictionaries compiles them, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });
const catalogue: readonly RuleInfo[] = [...Object.values(rules), ...Object.values(proseRules)];
const cache = new Cache(join(here, '../../.cache/prose'));

/** Rules about all choices together need many of them. */
const large = ['item/bank-length', 'item/bank-position'];

/** The files below a folder, by their path in it. */
function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

/** What is wrong with a guide whose files are those of some folders, each laid over the ones before; an empty file takes one away. */
async function check(...layers: readonly string[]): Promise<readonly Diagnostic[]> {
  const files = new Map(layers.flatMap((layer) => [...filesOf(join(here, layer))]));
  const left = [...files].filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  const { guide, diagnostics } = readGuide(left.map(([path, text]) => new SourceFile(`content/${path}`, text)));
  return sortDiagnostics([...diagnostics, ...(await checkProse(guide, cache))]);
}

/** The good guides that lie under a rule's fixture. */
function basesOf(rule: string): string[] {
  return ['_base', ...(large.includes(rule) ? ['_bank'] : [])];
}

function printed(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((one) => `${pretty(one)}\n`).join('\n');
}

describe.each(catalogue.map(({ rule }) => rule))('%s', async (rule) => {
  const diagnostics = await check(...basesOf(rule), join(rule, 'bad'));

  test('is what the bad one breaks, and nothing else', () => {
    expect([...new Set(diagnostics.map((one) => one.rule))], printed(diagnostics)).toEqual([rule]);
  });

  test('says what is wrong, where, why and what to do', async () => {
    await expect(printed(diagnostics)).toMatchFileSnapshot(join(here, rule, 'expected.txt'));
    for (const { message, why, fix } of diagnostics) {
      for (const sentence of [message.split('\n')[0] ?? '', why, fix]) expect(sentence).toMatch(/^\S.*\S$/);
    }
  });

  test('is kept by the good one', async () => {
    expect(printed(await check(...basesOf(rule), join(rule, 'good')))).toBe('');
  });
});

test('every rule has a fixture, and every fixture a rule', () => {
  const folders = readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && relative(here, join(entry.parentPath, entry.name)).split(sep).length === 2)
    .map((entry) => relative(here, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((folder) => !folder.startsWith('_'));
  expect(folders.sort()).toEqual(catalogue.map(({ rule }) => rule).sort());
});

test('no two rules have one name, and none leaves its reason open', () => {
  expect(new Set(catalogue.map(({ rule }) => rule)).size).toBe(catalogue.length);
  for (const { rule, why } of catalogue) {
    expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(why, rule).toMatch(/^[A-Z].*\.$/);
  }
});

test('the guides that are laid under the fixtures are good by themselves', async () => {
  expect(printed(await check('_base'))).toBe('');
  expect(printed(await check('_base', '_bank'))).toBe('');
});
