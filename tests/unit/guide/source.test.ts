import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../../src/guide/source.ts';
import { dice } from '../support.ts';

const file = new SourceFile('content/a.md', 'one\n  two \n\nfour');

describe('points', () => {
  test.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [6, 2, 3],
    [11, 3, 1],
    [12, 4, 1],
    [16, 4, 5],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(file.point(offset)).toEqual({ line, column, offset });
  });

  test('outside of the text they are moved to its ends', () => {
    expect(file.point(-5)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(file.point(99)).toEqual({ line: 4, column: 5, offset: 16 });
  });

  test('of any text, line and column lead back to the offset', () => {
    const roll = dice(5);
    for (let turn = 0; turn < 50; turn += 1) {
      const text = Array.from({ length: roll(60) }, () => 'a\n b\u00e9'.charAt(roll(5))).join('');
      const random = new SourceFile('x', text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const { line, column } = random.point(offset);
        const before = text.split('\n').slice(0, line - 1);
        expect(before.join('\n').length + Number(line > 1) + column - 1, JSON.stringify(text)).toBe(offset);
      }
    }
  });
});

describe('lines', () => {
  test('are given without their line break', () => {
    expect([0, 1, 2, 3, 4, 5].map((number) => file.line(number))).toEqual(['', 'one', '  two ', '', 'four', '']);
  });

  test('span their text without the blanks around it', () => {
    expect(file.lineSpan(2)).toEqual({ start: { line: 2, column: 3, offset: 6 }, end: { line: 2, column: 6, offset: 9 } });
    expect(file.lineSpan(3)).toEqual({ start: { line: 3, column: 1, offset: 11 }, end: { line: 3, column: 1, offset: 11 } });
  });

  test('a span never ends before it starts', () => {
    expect(file.span(6, 2)).toEqual(file.span(6, 6));
  });
});

test('what Windows adds is taken out', () => {
  const windows = new SourceFile('content/a.md', '\uFEFFone\r\n  two \r\n\r\nfour');
  expect(windows.text).toBe(file.text);
  expect(windows.lineSpan(2)).toEqual(file.lineSpan(2));
});

describe('slices', () => {
  const list = new SourceFile('x', '- a\n\n  b\n    c\n- d\n');

  test('lose the indentation of the list they come from, and no more', () => {
    expect(list.slice([{ position: list.span(2, 3) }, { position: list.span(7, 14) }])).toBe('a\n\nb\n  c');
  });

  test('of nothing are empty', () => {
    expect(list.slice([])).toBe('');
  });
});
