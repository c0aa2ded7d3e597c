import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readGuide } from '../../src/guide/load.ts';
import { plain, pretty } from '../../src/guide/report/pretty.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { Cache } from '../../src/cache.ts';
import { runGuide } from '../../src/run/run-guide.ts';
import { needSandbox, tight } from './support.ts';

let folder: string;
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-guide-'));
  await needSandbox();
});
afterAll(() => rm(folder, { recursive: true }));

const page = (body: string): string =>
  `---\ntitle: Demo\nsummary: One sentence that is long enough.\norder: 1\noutcomes:\n  - Do one thing\n  - Do another\n---\n\n${body}`;

/** What is said about pages with these bodies. */
async function check(...bodies: readonly string[]): Promise<string> {
  const files = bodies.map((body, index) => new SourceFile(`content/parts/01-demo/page-${String(index)}.mdx`, page(body)));
  const { guide } = readGuide(files);
  expect(guide.pages.length).toBe(bodies.length);
  const { diagnostics } = await runGuide(guide, new Cache(folder), undefined, tight);
  return `\n${diagnostics.map((diagnostic) => pretty(diagnostic, plain)).join('\n\n')}\n`;
}

test('what is as claimed is not mentioned', async () => {
  const body =
    '```text file="a.txt"\nx\n```\n\n```bash run\ncat a.txt\n```\n\n```output\nx\n```\n\n```bash run exit=3\nexit 3\n```\n\n```json checked\n{}\n```\n';
  expect(await check(body)).toBe('\n\n');
});

test('a stale output, at its first line that differs', async () => {
  expect(await check('```bash run\nseq 3\n```\n\n```output\n1\n2\n4\n```\n')).toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:17:1  error  run/stale-output
      This is not what bash 5.2 prints.
      Claimed:
        1
        2
        4
      Printed:
        1
        2
        3

      17 | 4
         | ^

      why: What the guide says a program prints is what a reader will be told she got wrong.
      fix: Claim what is printed, or mend the program.
    "
  `);
});

test('output that nothing claims', async () => {
  expect(await check('```bash run\necho hi\n```\n')).toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:12:1  error  run/stale-output
      This program prints something in bash 5.2, and no \`output\` fence follows it.
      Printed:
        hi

      12 | \`\`\`
         | ^^^

      why: What the guide says a program prints is what a reader will be told she got wrong.
      fix: Add \`\`\`output with what it prints, directly below.
    "
  `);
});

test('another exit code', async () => {
  expect(await check('```bash run\necho hi; exit 3\n```\n\n```output\nhi\n```\n')).toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:10:1  error  run/exit-code
      This program ends with exit code 3 in bash 5.2, not 0.
      It printed:
        hi

      10 | \`\`\`bash run
         | ^^^^^^^^^^^

      why: A program that fails where the text says that it works teaches the wrong thing.
      fix: Mend the program, or claim \`exit=3\`.
    "
  `);
});

test('a program without end, and the next page goes on', async () => {
  const bodies = [
    'echo a; sleep 100',
    'setsid sleep 100 &',
    "printf 'x%.0s' {1..70000}",
    'head -c 99M /dev/zero > big 2> /dev/null; sleep 1',
    'false',
  ];
  expect(await check(...bodies.map((code) => `\`\`\`bash run\n${code}\n\`\`\`\n`))).toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:10:1  error  run/stopped
      This program was stopped after 5 seconds.
      It printed:
        a

      10 | \`\`\`bash run
         | ^^^^^^^^^^^

      why: Programs in content may not run for ever, print without end or take the machine down.
      fix: Make it end by itself, or say \`norun="why"\`.

    content/parts/01-demo/page-1.mdx:10:1  error  run/stopped
      This program ended and left processes running.

      10 | \`\`\`bash run
         | ^^^^^^^^^^^

      why: Programs in content may not run for ever, print without end or take the machine down.
      fix: End them before it ends (\`kill\` and \`wait\`).

    content/parts/01-demo/page-2.mdx:10:1  error  run/stopped
      This program was stopped after 64 KiB of output.
      It printed:
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…

      10 | \`\`\`bash run
         | ^^^^^^^^^^^

      why: Programs in content may not run for ever, print without end or take the machine down.
      fix: Make it end by itself, or say \`norun="why"\`.

    content/parts/01-demo/page-3.mdx:10:1  error  run/stopped
      This program was stopped when it had filled a folder: 64 MiB or 20000 files.

      10 | \`\`\`bash run
         | ^^^^^^^^^^^

      why: Programs in content may not run for ever, print without end or take the machine down.
      fix: Make it end by itself, or say \`norun="why"\`.

    content/parts/01-demo/page-4.mdx:10:1  error  run/exit-code
      This program ends with exit code 1 in bash 5.2, not 0.
      It printed: nothing

      10 | \`\`\`bash run
         | ^^^^^^^^^^^

      why: A program that fails where the text says that it works teaches the wrong thing.
      fix: Mend the program, or claim \`exit=1\`.
    "
  `);
});

test('what a program prints cannot steer the terminal of who reads the message', async () => {
  const said = await check("```bash run\nprintf '\\e]0;title\\a\\r\\u202eabc\\x7f\\tz'\n```\n");
  expect(said).toContain('    ␛]0;title␇␍\\u202eabc␡\tz\n');
});

test('a program that forks without end', async () => {
  expect(await check('```bash run\n: () { :|:& }; :\n```\n')).toMatch(
    /run\/stopped\n {2}This program (?:was stopped at more than 64|ended and left) processes/,
  );
});

test('an engine, a grammar and a place that do not exist', async () => {
  expect(await check('```python run="python 3.12"\n1\n```\n\n```yaml checked="kubernets"\na: 1\n```\n\n```text file="../a"\nx\n```\n'))
    .toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:10:1  error  run/unknown-engine
      There is no engine \`python 3.12\` for python.

      10 | \`\`\`python run="python 3.12"
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      why: Code is executed in the engine that the fence names, or not at all.
      fix: Did you mean \`python 3.14\`?

    content/parts/01-demo/page-0.mdx:14:1  error  run/unknown-grammar
      There is no grammar \`kubernets\` for yaml.

      14 | \`\`\`yaml checked="kubernets"
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      why: Code is parsed by the grammar that the fence names, or not at all.
      fix: Did you mean \`kubernetes 1.36\`?

    content/parts/01-demo/page-0.mdx:18:1  error  run/file
      The file of this fence would lie outside of the document's folder.

      18 | \`\`\`text file="../a"
         | ^^^^^^^^^^^^^^^^^^^

      why: The files of a document lie in its own folder, where its programs find them.
      fix: Name it by a path without \`/\` at its start and without \`..\`.
    "
  `);
});

test('a file whose place a program has taken', async () => {
  expect(await check('```bash run\nmkdir -p a/b\n```\n\n```text file="a"\nx\n```\n\n```bash run\ntrue\n```\n')).toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:14:1  error  run/file
      This file could not be written.
      The system said:
        rm: cannot remove 'a': Is a directory

      14 | \`\`\`text file="a"
         | ^^^^^^^^^^^^^^^^

      why: The files of a document lie in its own folder, where its programs find them.
      fix: Look what the programs above it left in its place.
    "
  `);
});

test('code that its grammar cannot read, at the line within the fence', async () => {
  expect(await check('```yaml checked\na: 1\nb: [1\nc: 2\n```\n\n```python checked\nx = 1\ndef f(:\n```\n')).toMatchInlineSnapshot(`
    "
    content/parts/01-demo/page-0.mdx:13:1  error  run/syntax
      This is not valid yaml: Flow sequence in block collection must be sufficiently indented and end with a ].

      13 | c: 2
         | ^^^^

      why: Checked code is parsed by the real grammar, because readers type it in.
      fix: Mend it, or say \`norun="why"\`.

    content/parts/01-demo/page-0.mdx:18:1  error  run/syntax
      This is not valid python: invalid syntax.

      18 | def f(:
         | ^^^^^^^

      why: Checked code is parsed by the real grammar, because readers type it in.
      fix: Mend it, or say \`norun="why"\`.
    "
  `);
});

test('the second run is all from the cache, and a stopped program is tried again', async () => {
  const files = ['```bash run\necho 7\n```\n\n```output\n7\n```\n', '```bash run\nyes\n```\n'].map(
    (body, index) => new SourceFile(`content/parts/01-demo/page-${String(index)}.mdx`, page(body)),
  );
  const { guide } = readGuide(files);
  await runGuide(guide, new Cache(folder));
  const cache = new Cache(folder);
  const { diagnostics, programs } = await runGuide(guide, cache);
  expect([cache.hits, cache.misses]).toEqual([1, 1]);
  expect(programs).toEqual({ 'bash 5.2': 2 });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['run/stopped']);
});
