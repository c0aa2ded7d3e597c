import { describe, expect, test } from 'vitest';
import { describeFix } from '../../src/cli/fix.ts';
import type { Diagnostic, Edit } from '../../src/guide/diagnostic.ts';
import { applyEdits, applyFixes } from '../../src/guide/fix/apply.ts';
import { onlyNear } from '../../src/guide/nearest.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { guideOf, questionFacts } from '../unit/support.ts';

const file = new SourceFile('content/a.md', '0123456789');

function fixable(...edit: Edit[]): Diagnostic {
  const [first] = edit;
  const span = file.span(first?.start ?? 0, first?.end ?? 0);
  return { rule: 'test/rule', severity: 'error', file, span, message: '', why: '', fix: '', edit };
}

test('near enough to be mended is the only candidate within two edits', () => {
  const levels = ['junior', 'mid', 'senior'];
  expect(['senoir', 'Mid', 'juno', 'md', 'expert', 'x'].map((word) => onlyNear(word, levels))).toEqual([
    'senior',
    'mid',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(onlyNear('rat', ['cat', 'hat'])).toBeUndefined();
  expect(onlyNear('kat', ['cat', 'dog'])).toBe('cat');
  expect(onlyNear('word', [])).toBeUndefined();
});

describe('applyFixes', () => {
  const textAfter = (...list: Diagnostic[]): string | undefined => applyFixes(list)[0]?.text;

  test('edits are made whatever their order', () => {
    expect(
      applyEdits('abc', [
        { start: 0, end: 1, text: 'xyz' },
        { start: 2, end: 3, text: '' },
      ]),
    ).toBe('xyzb');
    expect(textAfter(fixable({ start: 8, end: 9, text: 'Z' }), fixable({ start: 0, end: 2, text: 'A' }))).toBe('A234567Z9');
  });

  test('of two that overlap neither is made, the others are', () => {
    const overlapping = [fixable({ start: 1, end: 4, text: 'A' }), fixable({ start: 3, end: 5, text: 'B' })];
    expect(textAfter(...overlapping)).toBeUndefined();
    expect(textAfter(...overlapping, fixable({ start: 7, end: 8, text: 'C' }))).toBe('0123456C89');
  });

  test('two insertions at one place are in the way of each other, two neighbours are not', () => {
    expect(textAfter(fixable({ start: 4, end: 4, text: 'A' }), fixable({ start: 4, end: 4, text: 'B' }))).toBeUndefined();
    expect(textAfter(fixable({ start: 2, end: 4, text: 'A' }), fixable({ start: 4, end: 6, text: 'B' }))).toBe('01AB6789');
  });

  test('the edits of one diagnostic are made together or not at all', () => {
    const two = fixable({ start: 0, end: 1, text: 'A' }, { start: 8, end: 9, text: 'B' });
    expect(textAfter(two)).toBe('A1234567B9');
    expect(textAfter(two, fixable({ start: 8, end: 9, text: 'C' }))).toBeUndefined();
  });

  test('a diagnostic without an edit changes nothing', () => {
    expect(applyFixes([{ ...fixable(), edit: undefined }])).toEqual([]);
  });
});

/** A small guide with one thing changed, and what `--fix` makes of it in one round. */
function fix(path: string, text: string): { text: string | undefined; said: string[] } {
  const { diagnostics } = guideOf({
    'parts/01-demo/part.mdx': page('title: Demo part\nshort: Demo', '## One\n\n<Question id="demo/one" />\n'),
    'parts/01-demo/topic.mdx': page('title: A topic\norder: 1', '## One\n'),
    'parts/01-demo/questions/one.md': question(questionFacts('choice')),
    'topics.yaml': 'processes: Processes\n',
    [path]: text,
  });
  const [fixed] = applyFixes(diagnostics);
  return { text: fixed?.text, said: (fixed?.fixed ?? []).map(describeFix) };
}

function page(facts: string, body: string): string {
  return `---\n${facts}\nsummary: A sentence that is long enough.\noutcomes: [Does one thing, Does another]\n---\n\n${body}`;
}

const topic = (body: string): string => page('title: A topic\norder: 1', body);

function question(facts: string): string {
  return `${facts}\nWhat?\n\n- [x] This\n  - Yes.\n- [ ] That\n  - No.\n\n---\n\nBecause.\n`;
}

const one = 'parts/01-demo/questions/one.md';

describe('what is fixed', () => {
  test('a slip in a key of the front matter', () => {
    const { text, said } = fix(one, question(questionFacts('choice')).replace('level:', 'leval:'));
    expect(text).toContain('\nlevel: junior\n');
    expect(said).toEqual(['fixed content/parts/01-demo/questions/one.md:3:1  content/unknown-key  `leval` → `level`']);
  });

  test('a slip in a value, and its quotes stay', () => {
    expect(fix(one, question(questionFacts('choice', { level: '"senoir"' }))).text).toContain('\nlevel: "senior"\n');
    expect(fix(one, question(questionFacts('choice', { rounds: '[coding, depp-dive]' }))).text).toContain('[coding, deep-dive]');
  });

  test('a heading, with its siblings and children', () => {
    const { text } = fix('parts/01-demo/topic.mdx', topic('## One\n\n#### Two\n\n##### Three\n\n#### Four\n\n## Five\n'));
    expect(text).toContain('## One\n\n### Two\n\n#### Three\n\n### Four\n\n## Five\n');
  });

  test('a second title, when nothing hangs on it', () => {
    expect(fix('parts/01-demo/topic.mdx', topic('# One\n\n# Two\n')).text).toContain('\n## One\n\n## Two\n');
    expect(fix('parts/01-demo/topic.mdx', topic('# One\n\n## Two\n')).text).toBeUndefined();
  });

  test('a missing slash, before a fragment or at the end', () => {
    const body = '## One\n\nSee [the demo](/demo#one) and [the topic](/demo/topic).\n';
    expect(fix('parts/01-demo/topic.mdx', topic(body)).text).toContain('[the demo](/demo/#one) and [the topic](/demo/topic/)');
  });
});

describe('what is left to people', () => {
  test.each([
    ['a value that could be two', question(questionFacts('choice', { rounds: '[xx]' }))],
    ['a value that is near to none', question(questionFacts('choice', { level: 'expert' }))],
    ['a key that is there already', question(questionFacts('choice', { leval: 'mid' }))],
    ['the rule by which an answer is right', question(questionFacts('answer', { accept: '{ as: nubmer }' }))],
    ['a key of that rule', question(questionFacts('answer', { accept: '{ as: number, tolerence: 1 }' }))],
    ['the revision', question(questionFacts('choice')).replace('revision:', 'revison:')],
    ['a link in a question', question(questionFacts('choice')).replace('What?', 'What of [the demo](/demo)?')],
  ])('%s', (_what, text) => {
    expect(fix(one, text).text).toBeUndefined();
  });
});
