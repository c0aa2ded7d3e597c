import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../../../src/guide/diagnostic.ts';
import { colour, plain, pretty } from '../../../../src/guide/report/pretty.ts';
import { SourceFile } from '../../../../src/guide/source.ts';

function diagnostic(text: string, start: number, end: number, severity: Severity = 'error'): Diagnostic {
  const file = new SourceFile('content/parts/01-demo/questions/one.md', text);
  return {
    rule: 'content/bad-value',
    severity,
    file,
    span: file.span(start, end),
    message: '`senoir` is not a value of `level`.',
    why: 'Filters are made from these values.',
    fix: 'Did you mean `senior`?',
  };
}

test('place, rule, message, the place underlined, why and fix', () => {
  expect(pretty(diagnostic('---\nkind: choice\nlevel: senoir\n---\n', 24, 30))).toMatchInlineSnapshot(`
    "content/parts/01-demo/questions/one.md:3:8  error  content/bad-value
      \`senoir\` is not a value of \`level\`.

      3 | level: senoir
        |        ^^^^^^

      why: Filters are made from these values.
      fix: Did you mean \`senior\`?"
  `);
});

test('an empty place is underlined once', () => {
  expect(pretty(diagnostic('---\nlevel:\n', 10, 10))).toMatchInlineSnapshot(`
    "content/parts/01-demo/questions/one.md:2:7  error  content/bad-value
      \`senoir\` is not a value of \`level\`.

      2 | level:
        |       ^

      why: Filters are made from these values.
      fix: Did you mean \`senior\`?"
  `);
});

test('a place of several lines is underlined to the end of the first, a tab is one column', () => {
  expect(pretty(diagnostic('one\n\ttwo three\nfour\n', 9, 18))).toMatchInlineSnapshot(`
    "content/parts/01-demo/questions/one.md:2:6  error  content/bad-value
      \`senoir\` is not a value of \`level\`.

      2 |  two three
        |      ^^^^^

      why: Filters are made from these values.
      fix: Did you mean \`senior\`?"
  `);
});

test('a file that is not there has a place, too', () => {
  expect(pretty(diagnostic('', 0, 0))).toMatchInlineSnapshot(`
    "content/parts/01-demo/questions/one.md:1:1  error  content/bad-value
      \`senoir\` is not a value of \`level\`.

      1 |
        | ^

      why: Filters are made from these values.
      fix: Did you mean \`senior\`?"
  `);
});

test('a long line is cut around the place', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${String(index)}`).join(' ');
  expect(pretty(diagnostic(words, words.indexOf('word40'), words.indexOf('word40') + 6))).toMatchInlineSnapshot(`
    "content/parts/01-demo/questions/one.md:1:271  error  content/bad-value
      \`senoir\` is not a value of \`level\`.

      1 | …ord37 word38 word39 word40 word41 word42 word43 word44 word45 word46 word47 word48 word49 word50 word51 word52…
        |                      ^^^^^^

      why: Filters are made from these values.
      fix: Did you mean \`senior\`?"
  `);
});

test('the line of a long text is marked wherever the place is', () => {
  const line = 'x'.repeat(400);
  for (let start = 0; start <= line.length; start += 1) {
    const [, , , excerpt = '', marks = ''] = pretty(diagnostic(line, start, start + 7)).split('\n');
    expect(excerpt.length, String(start)).toBeLessThanOrEqual(120);
    expect(marks, String(start)).toMatch(/^ {4}\| *\^+$/);
    expect(marks.length, String(start)).toBeLessThanOrEqual(excerpt.length + 1);
  }
});

test('paint goes around the words and changes none', () => {
  const one = diagnostic('level: senoir\n', 7, 13, 'warning');
  const painted = pretty(one, colour);
  expect(painted).toContain('\u001b[33mwarning\u001b[39m');
  expect(painted).toContain('\u001b[33m^^^^^^\u001b[39m');
  expect(stripVTControlCharacters(painted)).toBe(pretty(one, plain));
});
