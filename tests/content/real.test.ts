import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Cache } from '../../src/cache.ts';
import { loadGuide } from '../../src/guide/load.ts';
import { pretty } from '../../src/guide/report/pretty.ts';
import { kinds } from '../../src/guide/schema/vocabulary.ts';
import { checkProse } from '../../src/prose/check-prose.ts';

/** The first test that needs the dictionaries compiles them, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');

describe('the real content', async () => {
  const { guide, diagnostics } = await loadGuide(root);
  const onDisk = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const named = (pattern: RegExp): string[] =>
    onDisk.map(({ parentPath, name }) => `${parentPath}/${name}`).filter((path) => pattern.test(path));

  test('has nothing wrong with it, not even a warning', () => {
    expect(diagnostics.map((one) => pretty(one)).join('\n\n')).toBe('');
  });

  test('is spelt right, in plain words and kind ones, and its word list has no word too many', async () => {
    const prose = await checkProse(guide, new Cache(join(root, '.cache/prose')));
    expect(prose.map((one) => pretty(one)).join('\n\n')).toBe('');
  });

  test('was read to the last file', () => {
    expect(guide.fileCount).toBe(onDisk.length);
    expect(guide.unreadable).toEqual([]);
    expect(guide.parts).toHaveLength(named(/\/part\.mdx$/).length);
    expect(guide.pages).toHaveLength(named(/\.mdx$/).length);
    expect(guide.questions).toHaveLength(named(/\/questions\/[^/]+\.md$/).length);
    expect(guide.diagrams).toHaveLength(named(/\/diagrams\/[^/]+\.mmd$/).length);
    expect(guide.syllabi).toHaveLength(named(/\/syllabus\.yaml$/).length);
    const read = [guide.pages, guide.questions, guide.diagrams, guide.syllabi].reduce((sum, sort) => sum + sort.length, 0);
    expect(read + named(/\/content\/[^/]+\.(?:yaml|txt)$/).length).toBe(onDisk.length);
  });

  test('has questions of every kind', () => {
    expect(new Set(guide.questions.map(({ item }) => item.kind))).toEqual(new Set(kinds));
  });

  test('has its parts on the route', () => {
    const route = guide.route.stages.flatMap(({ parts }) => parts.map(({ id }) => id));
    expect(new Set(route).size).toBe(route.length);
    for (const { id } of guide.parts) expect(route).toContain(id);
  });
});
