import { describe, expect, test } from 'vitest';
import { readNumber, sameNumber } from '../../../../src/guide/answers/number.ts';
import { units } from '../../../../src/guide/schema/question.ts';
import { dice } from '../../support.ts';

describe('plain numbers', () => {
  test.each<[string, number]>([
    ['1000', 1000],
    ['1,000', 1000],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ['1_000', 1000],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['1,234,567.5', 1234567.5],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['0,5', 0.5],
    ['0,125', 0.125],
    ['21,60', 21.6],
    ['42.', 42],
    [' 42 ', 42],
    ['-7', -7],
    ['\u22127', -7],
    ['+7', 7],
    ['0600', 600],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['', 'ten', '1 2', '10 50', '1,2,3', '1.2.3', '1.000,5', '1/2', '0x10', '5 requests', '--5', '5-', 'e3', '1e', ','])(
    '%s is no number',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('units', () => {
  test.each<[string, string, number]>([
    ['21.6', 'min', 21.6],
    ['21.6 min', 'min', 21.6],
    ['21.6min', 'min', 21.6],
    ['21.6 Minutes.', 'min', 21.6],
    ['0.36 h', 'min', 21.6],
    ['1296 s', 'min', 21.6],
    ['1 d', 'h', 24],
    ['2 MIN', 's', 120],
    ['250 ms', 's', 0.25],
    ['250 µs', 'ms', 0.25],
    ['43m 12s', 'min', 43.2],
    ['1h30min', 'min', 90],
    ['1 day 2 hours', 'h', 26],
    ['1 GiB', 'MiB', 1024],
    ['1 GB', 'MB', 1000],
    ['1,5 kB', 'B', 1500],
    ['1e3 B', 'kB', 1],
    ['10 mb', 'MB', 10],
    ['1 KB', 'kB', 1],
    ['15%', '%', 15],
    ['15 per cent', '%', 15],
  ])('%s in %s is %d', (text, unit, value) => {
    expect(readNumber(text, unit)).toBeCloseTo(value, 12);
  });

  test.each<[string, string | undefined]>([
    ['21.6 h', '%'],
    ['5 MB', 's'],
    ['5 min', undefined],
    ['100 Mb', 'MB'],
    ['1 Gb', 'GB'],
    ['5 constructor', 's'],
    ['5 parsecs', 's'],
    ['43m 12%', 'min'],
  ])('%s is no number in %s', (text, unit) => {
    expect(readNumber(text, unit)).toBeUndefined();
  });

  test.each(units)('a question may ask for %s', (unit) => {
    expect(readNumber(`5 ${unit}`, unit)).toBe(5);
  });
});

describe('equality', () => {
  test.each<[string, string, string | undefined, number | undefined]>([
    ['0.3', '0.30000000000000004', undefined, undefined],
    ['15', '15.0', '%', undefined],
    ['21.65', '21.6', 'min', 0.05],
    ['0', '0.0', undefined, undefined],
  ])('%s is %s', (answer, key, unit, tolerance) => {
    expect(sameNumber(answer, key, unit, tolerance)).toBe(true);
  });

  test.each<[string, string, string | undefined, number | undefined]>([
    ['21.66', '21.6', 'min', 0.05],
    ['21', '21.6', 'min', undefined],
    ['1000', '1024', undefined, undefined],
    ['0.125', '125', undefined, undefined],
    ['0,125', '125', undefined, undefined],
    ['0', '0.0000000005', undefined, undefined],
    ['-5', '5', undefined, undefined],
    ['34', '3 4', undefined, undefined],
    ['1 GB', '1 GiB', 'MB', undefined],
    ['many', 'many', undefined, undefined],
  ])('%s is not %s', (answer, key, unit, tolerance) => {
    expect(sameNumber(answer, key, unit, tolerance)).toBe(false);
  });

  test('whatever way a number is written, it is the same', () => {
    const roll = dice(3);
    for (let turn = 0; turn < 500; turn += 1) {
      const value = roll(10_000_000) / 10 ** roll(4);
      const plain = String(value);
      const [whole = '', fraction] = plain.split('.');
      const rest = fraction === undefined ? '' : `.${fraction}`;
      const grouped = (divider: string): string => whole.replace(/\B(?=(\d{3})+$)/g, divider) + rest;
      for (const text of [grouped(','), grouped(' '), grouped('_'), value.toExponential(), `+${plain}`, `${plain}.`]) {
        expect(sameNumber(text, plain), `${text} = ${plain}`).toBe(true);
        expect(sameNumber(text, String(value + 1)), `${text} ≠ ${plain} + 1`).toBe(false);
      }
    }
  });
});
