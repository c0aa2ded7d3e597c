import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '../../src/guide/load.ts';
import { kinds } from '../../src/guide/schema/vocabulary.ts';
import { brief } from '../unit/support.ts';
import { fillings } from './fillings.ts';
import { run, smallGuide, talk } from './support.ts';

const facts = ['--title', 'A short name', '--topics', 'processes', '--rounds', 'coding', '--level', 'mid'];

/** Writes a text for every blank of a file, in their order, and gives the path. */
function fill(root: string, path: string, texts: readonly string[]): void {
  const left = [...texts];
  const text = readFileSync(join(root, path), 'utf8').replace(/TODO[^'"`|\]\n]*/g, () => left.shift() ?? 'TODO: no text left');
  expect(left).toEqual([]);
  writeFileSync(join(root, path), text);
}

async function complaints(root: string): Promise<string[]> {
  return (await loadGuide(root)).diagnostics.map((one) => `${one.file.path} ${brief(one)}`);
}

/** The line numbers of a file that hold a blank. */
function blankLines(root: string, path: string): number[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
}

describe.each(kinds)('a new %s question', (kind) => {
  const path = `content/parts/01-demo/questions/new-${kind}.md`;

  test('passes when its blanks are filled', async () => {
    const root = smallGuide();
    const made = run('new', root, 'question', `demo/new-${kind}`, '--kind', kind, '--in', 'demo/basics', ...facts);
    expect(made).toMatchObject({ status: 0, err: '' });
    fill(root, path, fillings[kind]);
    expect(await complaints(root)).toEqual([]);
  });

  test('is reported for every blank, with its line, and nothing else but what is not chosen yet', async () => {
    const root = smallGuide();
    run('new', root, 'question', `demo/new-${kind}`, '--kind', kind, '--level', 'junior', '--in', 'demo/basics');
    const { diagnostics } = await loadGuide(root);
    const blanks = diagnostics.filter(({ rule }) => rule === 'content/blank');
    expect(blanks.map(({ span }) => span.start.line)).toEqual(blankLines(root, path));
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['content/blank', 'content/unknown-topic']));
  });
});

test('without --in, the line to paste is printed, with a place', async () => {
  const root = smallGuide();
  const { out } = run('new', root, 'question', 'demo/two', '--kind', 'order', ...facts);
  expect(out).toContain('Wrote content/parts/01-demo/questions/two.md.\n');
  expect(out).toContain('for example in content/parts/01-demo/basics.mdx:\n     <Question id="demo/two" />\n');
  expect(await complaints(root)).toContain('content/parts/01-demo/questions/two.md page/not-embedded 1: No page embeds `demo/two`.');
});

test('a topic page passes when its blanks are filled, and comes last', async () => {
  const root = smallGuide();
  expect(run('new', root, 'topic', 'demo/typing')).toMatchObject({ status: 0, err: '' });
  const path = 'content/parts/01-demo/typing.mdx';
  expect(readFileSync(join(root, path), 'utf8')).toMatch(/^---\ntitle: 'Typing'\n[\s\S]*order: 2\n/);
  fill(root, path, fillings.topic);
  expect(await complaints(root)).toEqual([]);
});

test('a part passes when its blanks are filled', async () => {
  const root = smallGuide();
  const { out } = run('new', root, 'part', '02-cloud');
  expect(out).toContain('Give it a place in content/route.yaml: { id: cloud, title: Cloud, origin: ours }');
  fill(root, 'content/parts/02-cloud/part.mdx', fillings.part);
  expect(await complaints(root)).toEqual([]);
});

test("a part's cheat sheet passes when its blanks are filled", async () => {
  const root = smallGuide();
  const { out } = run('new', root, 'sheet', 'demo');
  expect(out).toContain('Wrote content/parts/01-demo/cheat-sheet.mdx.\n');
  expect(out).toContain('http://localhost:4321/demo/cheat-sheet/');
  fill(root, 'content/parts/01-demo/cheat-sheet.mdx', fillings.sheet);
  expect(await complaints(root)).toEqual([]);
  expect(run('new', root, 'sheet', 'demo').err).toContain('content/parts/01-demo/cheat-sheet.mdx is there already.');
});

describe('a wrong call writes nothing and says what would be right', () => {
  const choice = ['--kind', 'choice', '--level', 'mid'];
  test.each([
    [['question', 'demo/one', ...choice], 'content/parts/01-demo/questions/one.md is there already.'],
    [['topic', 'demo/cheat-sheet'], '`demo/cheat-sheet` is a cheat sheet: npm run new -- sheet demo'],
    [['question', 'demo/Two_Words', ...choice], 'Rename it to content/parts/01-demo/questions/two-words.md.'],
    [['question', '../../etc/passwd', ...choice], '`../../etc/passwd` is no id.'],
    [['question', 'demo/..', ...choice], 'is no good name.'],
    [['question', 'dmeo/two', ...choice], 'There is no part `dmeo`. Did you mean `demo`?'],
    [['question', 'two', ...choice], '`two` is no id. It is the part and a name: `python/walrus`.'],
    [['question', 'demo/two', '--kind', 'chioce', '--level', 'mid'], '`chioce` is not a value of `--kind`. Did you mean `choice`?'],
    [['question', 'demo/two', ...choice, '--topics', 'proceses'], '`proceses` is not a topic. Did you mean `processes`?'],
    [['question', 'demo/two', ...choice, '--rounds', 'codign'], '`codign` is not a value of `--rounds`. Did you mean `coding`?'],
    [['question', 'demo/two', ...choice, '--in', 'demo/basic'], 'There is no page `demo/basic`. Did you mean `demo/basics`?'],
    [['question', 'demo/two', 'three', ...choice], 'Too many words: `three`.'],
    [['question', 'demo/two'], 'Missing: `--kind` (choice, recall, order, predict, answer, spot); `--level` (junior, mid, senior).'],
    [[], 'What should be made is missing: `question`, `topic`, `part` and `sheet`.'],
    [['topic', 'demo/questions'], "`questions` is an address of the site's own."],
    [['topic', 'demo/typing', '--kind', 'choice'], 'A topic has no `--kind`. It has `--title`.'],
    [['part', 'cloud'], '`cloud` is no name for a part. It is two digits and the address: `09-cloud`.'],
    [['part', '02-demo'], 'The address `/demo/` is taken by content/parts/01-demo.'],
    [['part', '01-cloud'], 'The number 01 is taken by content/parts/01-demo.'],
    [['part', '02-search'], "`search` is an address of the site's own."],
    [['lab', 'demo/two'], 'A lab cannot be made yet. There are `question`, `topic`, `part` and `sheet`.'],
    [['sheet', 'dmeo'], 'There is no part `dmeo`. Did you mean `demo`?'],
    [['qestion', 'demo/two'], 'There is no `qestion`. Did you mean `question`?'],
  ])('%j', async (typed, message) => {
    const root = smallGuide();
    const { status, out, err } = run('new', root, ...typed);
    expect(err).toContain(message);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(await complaints(root)).toEqual([]);
  });
});

describe('at a terminal', () => {
  const id = 'Id (part and name, for example python/walrus): ';

  test('an id that cannot be used is refused before anything else is asked', async () => {
    const root = smallGuide();
    const screen = await talk('new', root, '', [
      ['Sort (question, topic, part, sheet): ', 'qestion'],
      ['Sort (question, topic, part, sheet): ', 'question'],
      [id, 'demo/one'],
      [id, 'demo/Two_Words'],
      [id, 'dmeo/two'],
      [id, 'demo/two'],
      ['Kind (', 'choice'],
      ['Level (', 'mid'],
    ]);
    const said = [
      '`qestion` is not a value of sort. Did you mean `question`?',
      'content/parts/01-demo/questions/one.md is there already.',
      'Rename it to content/parts/01-demo/questions/two-words.md.',
      'Did you mean `demo`?',
    ];
    const places = [...said, 'Kind (', 'Wrote content/parts/01-demo/questions/two.md.'].map((words) => screen.indexOf(words));
    expect(places, screen).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('so is one that was typed behind the command', async () => {
    const screen = await talk('new', smallGuide(), 'question demo/one', []);
    expect(screen).toContain('content/parts/01-demo/questions/one.md is there already.');
    expect(screen).not.toContain('Kind (');
  });

  test('and the number of a part', async () => {
    const root = smallGuide();
    const part = 'Number and address (for example 09-cloud): ';
    const screen = await talk('new', root, 'part', [
      [part, 'cloud'],
      [part, '01-cloud'],
      [part, '02-cloud'],
    ]);
    expect(screen).toContain('`cloud` is no name for a part.');
    expect(screen).toContain('The number 01 is taken by content/parts/01-demo.');
    expect(screen).toContain('Wrote content/parts/02-cloud/part.mdx.');
  });
});
