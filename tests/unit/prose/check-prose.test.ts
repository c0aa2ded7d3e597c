import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Cache } from '../../../src/cache.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { checkProse } from '../../../src/prose/check-prose.ts';
import { LibraryFinder, type Finder } from '../../../src/prose/findings.ts';
import { brief, guideOf } from '../support.ts';

/** The first test that needs the dictionaries compiles them, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** The project's own, which knows the dictionaries; texts of tests stay out of it where that matters. */
const shared = new Cache(join(import.meta.dirname, '../../../.cache/prose'));

function page(title: string, text: string): string {
  const facts = `title: ${title}\nshort: Demo\nsummary: The smallest guide there is.\noutcomes: [Say who ended it, Say where it is]`;
  return `---\n${facts}\n---\n\n${text}\n`;
}

function guideWith(text: string, more: Readonly<Record<string, string>> = {}): Guide {
  return guideOf({ 'parts/01-demo/part.mdx': page('Demonstration', text), ...more }).guide;
}

async function complaints(guide: Guide, only?: readonly string[]): Promise<string[]> {
  return (await checkProse(guide, shared, only)).map((one) => `${one.file.path.slice('content/'.length)} ${brief(one)}`);
}

test('what readers see is looked at in every sort of file, and what they do not see is not', async () => {
  const guide = guideWith('Fine.', {
    'parts/01-demo/part.mdx': page('A tilte', 'A txet.'),
    'topics.yaml': 'wrnog-tag: A tpoic\n',
    'synonyms.yaml': 'behavior: [behaviuor]\n',
    'route.yaml':
      'stages:\n  - name: Frist\n    summary: What comes beofre all.\n    parts: [{ id: dmeo, title: A ttile, origin: ours }]\n  - { name: Second, summary: What comes after it., parts: [] }\n',
  });
  const words = (await complaints(guide)).map((line) => line.replace(/ prose\/spelling (\d+): `(\S+)`.*/, ':$1 $2'));
  expect(words).toEqual([
    'parts/01-demo/part.mdx:2 tilte',
    'parts/01-demo/part.mdx:8 txet',
    'route.yaml:2 Frist',
    'route.yaml:3 beofre',
    'route.yaml:4 ttile',
    'topics.yaml:1 tpoic',
  ]);
});

describe('the word list', () => {
  const guide = guideWith('A zorbel recieves it.', { 'words.txt': 'frobnicator\nzorbel\n' });

  test('excuses its words, and is told of those that nobody needs', async () => {
    expect(await complaints(guide)).toEqual([
      'parts/01-demo/part.mdx prose/spelling 8: `recieves` is in no dictionary.',
      'words.txt prose/word-list 1: Nothing in the content needs `frobnicator` in this list.',
    ]);
  });

  test('is not held against one file', async () => {
    expect(await complaints(guide, ['content/parts/01-demo/part.mdx'])).toEqual([
      'parts/01-demo/part.mdx prose/spelling 8: `recieves` is in no dictionary.',
    ]);
    expect(await complaints(guide, ['content/words.txt'])).toHaveLength(2);
  });

  test('is not held against a guide of which a page could not be read', async () => {
    const broken = guideWith('A zorbel.', { 'words.txt': 'frobnicator\nzorbel\n', 'parts/01-demo/more.mdx': 'no front matter\n' });
    expect(await complaints(broken)).toEqual([]);
  });

  test('is what a slip is compared with first', async () => {
    const [slip] = await checkProse(guideWith('A zorbel and a zrobel.', { 'words.txt': 'zorbel\n' }), shared);
    expect(slip?.fix).toMatch(/^Did you mean `zorbel`/);
  });
});

describe('the cache', () => {
  test('spares a text that did not change, and is not asked to forget when the word list grows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prose-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const cold = new Cache(folder);
    const first = await checkProse(guideWith('A recieved zorbel.'), cold);
    expect(first.map(brief)).toHaveLength(2);
    const warm = new Cache(folder);
    const second = await checkProse(guideWith('A recieved zorbel.', { 'words.txt': 'zorbel\n' }), warm);
    expect(second.map(brief)).toEqual(['prose/spelling 8: `recieved` is in no dictionary.']);
    // The page, and what `recieved` may be meant to be.
    expect(warm).toMatchObject({ hits: 2, misses: 0 });
  });

  test('knows where a text stands now', async () => {
    expect(await complaints(guideWith('A recieved word.'))).toEqual([expect.stringContaining('prose/spelling 8:')]);
    expect(await complaints(guideWith('\n\nA recieved word.'))).toEqual([expect.stringContaining('prose/spelling 10:')]);
  });
});

describe('a library that is not installed', () => {
  test('is one warning with the command that installs it, and not a page of stack', async () => {
    const name = ['a', 'package', 'that', 'does', 'not', 'exist'].join('-');
    const missing: Finder = { look: async () => (await import(name)) as never, suggest: () => Promise.resolve([]) };
    const [only, ...others] = await checkProse(guideWith('A recieved word.'), shared, undefined, missing);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'prose/unavailable', severity: 'warning', fix: 'Run `npm ci`.' });
    expect(only?.message).toMatch(/^Spelling and wording were not checked: `[^`]+` is not installed\.$/);
  });

  test('is told from a fault of the program', async () => {
    const broken: Finder = { look: () => Promise.reject(new TypeError('a fault')), suggest: () => Promise.resolve([]) };
    await expect(checkProse(guideWith('A word.'), shared, undefined, broken)).rejects.toThrow('a fault');
  });
});

test('nothing to look at is nothing to load', async () => {
  const cache = new Cache(join(tmpdir(), 'prose-that-is-never-made'));
  const finder = new LibraryFinder(cache);
  expect([await finder.look([]), await finder.suggest([])]).toEqual([[], []]);
  expect(cache).toMatchObject({ hits: 0, misses: 0 });
});
