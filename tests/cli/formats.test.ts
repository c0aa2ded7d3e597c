import { expect, test } from 'vitest';
import { Diagnostics, type Diagnostic, type RuleInfo } from '../../src/guide/diagnostic.ts';
import { report } from '../../src/guide/report/formats.ts';
import { github } from '../../src/guide/report/github.ts';
import { SourceFile } from '../../src/guide/source.ts';

const info: RuleInfo = { rule: 'content/bad-value', severity: 'error', why: 'Filters are made from these values.' };

function diagnostic(path: string, message: string, start: number, end: number): Diagnostic {
  const diagnostics = new Diagnostics();
  const file = new SourceFile(path, 'level: senoir\nkind: choice\n');
  diagnostics.report(info, file, file.span(start, end), message, 'Did you mean `senior`?', [{ start, end, text: 'senior' }]);
  const [only] = diagnostics.list;
  if (!only) throw new Error('There is none.');
  return only;
}

const plainOne = diagnostic('content/a.md', '`senoir` is not a value of `level`.', 7, 13);

test('json is an array of plain objects', () => {
  expect(JSON.parse(report([plainOne], 'json'))).toEqual([
    {
      rule: 'content/bad-value',
      severity: 'error',
      file: 'content/a.md',
      start: { line: 1, column: 8 },
      end: { line: 1, column: 14 },
      message: '`senoir` is not a value of `level`.',
      why: 'Filters are made from these values.',
      fix: 'Did you mean `senior`?',
      fixable: true,
    },
  ]);
  expect(report([], 'json')).toBe('[]');
});

test('github is one workflow command a line', () => {
  expect(report([plainOne, { ...plainOne, severity: 'warning' }], 'github').split('\n')).toEqual([
    '::error file=content/a.md,line=1,endLine=1,col=8,endColumn=14,title=content/bad-value::`senoir` is not a value of `level`.%0AWhy: Filters are made from these values.%0AFix: Did you mean `senior`?',
    expect.stringMatching(/^::warning file=/),
  ]);
  expect(report([], 'github')).toBe('');
});

test('nothing that a stranger writes begins a command of its own', () => {
  const line = github(diagnostic('content/a,b:c%.md', 'One\r\n::set-output name=x::100 %\n::error::y', 7, 13));
  expect(line.split(/[\r\n]/)).toHaveLength(1);
  expect(line).toContain('file=content/a%2Cb%3Ac%25.md,');
  expect(line).toContain('::One%0D%0A::set-output name=x::100 %25%0A::error::y%0A');
});

test('a span over several lines has no end column, as the runner wants it', () => {
  expect(github(diagnostic('content/a.md', 'x', 0, 20))).toMatch(/line=1,endLine=2,col=1,title=/);
});

test('pretty leaves an empty line between two', () => {
  expect(report([plainOne, plainOne], 'pretty').match(/^content\/a\.md:1:8/gm)).toHaveLength(2);
  expect(report([], 'pretty')).toBe('');
});
