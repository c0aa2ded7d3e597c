import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadGuide } from '../../../src/guide/load.ts';
import { brief, guideOf, questionFacts } from '../support.ts';

const part = (title: string): string =>
  `---\ntitle: ${title}\nshort: ${title}\nsummary: A part that exists for the tests only.\noutcomes: [To be read, To be sorted]\n---\n`;
const topic = (title: string, order: number, body = ''): string =>
  `---\ntitle: ${title}\nsummary: A page that exists for the tests only.\norder: ${String(order)}\noutcomes: [To be read, To be sorted]\n---\n\n${body}\n`;
const question = `${questionFacts('choice')}
A worker ends without a word. Where do you look first?

- [ ] At the load of the host
  - A host under load is slow; it does not end one process and leave no word of it.
- [x] At the kernel's log
  - The kernel notes there whom it killed to get memory back, and when.

---

The out-of-memory killer ends a process with a signal that cannot be caught, so the process itself can leave no word.
`;
const topics = 'processes: Processes\n';
const small = {
  'topics.yaml': topics,
  'parts/01-demo/part.mdx': part('Demo'),
  'parts/01-demo/basics.mdx': topic('Basics', 1, '<Question id="demo/one" />'),
  'parts/01-demo/questions/one.md': question,
};

test('parts are in the order of their numbers, topics in the order of their facts', () => {
  const { guide, diagnostics } = guideOf({
    'parts/10-late/part.mdx': part('Late'),
    'parts/02-early/part.mdx': part('Early'),
    'parts/02-early/a-second.mdx': topic('Second', 2),
    'parts/02-early/b-first.mdx': topic('First', 1),
  });
  expect(diagnostics).toEqual([]);
  expect(guide.parts.map(({ id, number, topics: own }) => [id, number, own.map(({ id: one }) => one)])).toEqual([
    ['early', 2, ['early/b-first', 'early/a-second']],
    ['late', 10, []],
  ]);
});

test('a guide has its data', () => {
  const { guide, diagnostics } = guideOf({
    ...small,
    'synonyms.yaml': 'proc: [process]\n',
    'route.yaml':
      'stages:\n  - { name: Apply, summary: Write to them., parts: [{ id: demo, title: Demo, origin: ours }] }\n  - { name: Talk, summary: Talk to them., parts: [] }\n',
  });
  expect(diagnostics).toEqual([]);
  expect(guide).toMatchObject({ topics: { processes: 'Processes' }, synonyms: { proc: ['process'] }, fileCount: 6 });
  expect(guide.route.stages.map(({ name }) => name)).toEqual(['Apply', 'Talk']);
});

test('diagnostics come in the order of files and lines', () => {
  const { diagnostics } = guideOf({
    ...small,
    'parts/01-demo/questions/one.md': question.replace(/ {2}- A host[^\n]*\n/, '').replace(/ {2}- The kernel[^\n]*\n/, ''),
    'parts/01-demo/basics.mdx': topic('Basics', 1, '# Title\n\n<Question id="demo/one" />'),
  });
  expect(diagnostics.map((one) => `${one.file.path} ${brief(one)}`)).toEqual([
    'content/parts/01-demo/basics.mdx page/heading-level 8: A page has one level 1 heading, its title.',
    'content/parts/01-demo/questions/one.md question/no-feedback 13: This option has no feedback.',
    'content/parts/01-demo/questions/one.md question/no-feedback 14: This option has no feedback.',
  ]);
});

test.each<[string, Record<string, string>, string]>([
  [
    'a question that cannot be read is not also missing where it is embedded and linked',
    {
      'parts/01-demo/questions/one.md': question.replace('junior', 'lead'),
      'parts/01-demo/basics.mdx': topic('Basics', 1, '[It](/demo/questions/one/)\n\n<Question id="demo/one" />'),
    },
    'content/bad-value 3: `lead` is not a value of `level`.',
  ],
  [
    'a page that cannot be read is not also missing where it is linked, nor its questions unembedded',
    {
      'parts/01-demo/basics.mdx': topic('Basics', 1, 'a { b\n\n<Question id="demo/one" />'),
      'parts/01-demo/more.mdx': topic('More', 2, '[Basics](/demo/basics/#anything)'),
    },
    'page/mdx-syntax 8: Unexpected end of file in expression, expected a corresponding closing brace for `{`.',
  ],
  [
    'topics that cannot be read are not also unknown',
    { 'topics.yaml': 'processes: "Processes\n' },
    'content/front-matter 1: The YAML is not valid: Missing closing "quote.',
  ],
])('one mistake is one message: %s', (_, changes, message) => {
  expect(guideOf({ ...small, ...changes }).diagnostics.map(brief)).toEqual([message]);
});

test('a folder without a part page is told once', () => {
  const { diagnostics } = guideOf({ ...small, 'parts/02-lost/a.mdx': topic('First', 1), 'parts/02-lost/b.mdx': topic('Second', 2) });
  expect(diagnostics.map((one) => `${one.file.path} ${one.message}`)).toEqual([
    'content/parts/02-lost/a.mdx The part `lost` has no page, so nothing leads here.',
  ]);
});

test('from the disk every file is read but those that begin with a dot', async () => {
  const root = await mkdtemp(join(tmpdir(), 'guide-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries({ ...small, '.DS_Store': 'x', 'parts/.notes': 'x' })) {
    await mkdir(join(root, 'content', path, '..'), { recursive: true });
    await writeFile(join(root, 'content', path), text);
  }
  const { guide, diagnostics } = await loadGuide(root);
  expect(diagnostics).toEqual([]);
  expect(guide.fileCount).toBe(Object.keys(small).length);
  expect(guide.questions.map(({ file }) => file.path)).toEqual(['content/parts/01-demo/questions/one.md']);
});

test('a folder without content is told, and no crash', async () => {
  const { diagnostics } = await loadGuide(join(tmpdir(), 'no-such-guide'));
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['content/no-files']);
});
