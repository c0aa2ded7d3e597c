import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sizes, writeOut } from '../../../src/styles/written-out.ts';

/** What a size, a corner, a shadow or a movement is set by. */
const governed =
  /(?<![\w-])(font|font-size|line-height|border(?:-\w+)*-radius|box-shadow|text-shadow|transition[\w-]*|animation[\w-]*):\s*([^;{}]+);/g;

/** What may stand beside tokens: words, nothing, one line as high as its letters, and a share of what is around. */
const allowed = /^(?:inherit|none|normal|0|1|\/|\d*\.?\d+em)$/;

/** Units of their own: a drawing's, which it was laid out for, and those of paper, which is set in points and fitted to a sheet. */
const exempt = [/^src\/components\/diagram\/diagram\.css: font-size: \d+px$/, /\/(?:paper|print)\.css: (?:font|font-size|line-height): /];

/** Every literal in a style sheet where a token should stand. */
function literals(path: string, css: string): string[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(governed)]
    .filter(
      ([, , value = '']) =>
        !value
          .replace(/var\(--[\w-]+\)/g, '')
          .trim()
          .split(/\s+/)
          .every((word) => word === '' || allowed.test(word)),
    )
    .map(([, property = '', value = '']) => `${path}: ${property}: ${value}`)
    .filter((found) => !exempt.some((pattern) => pattern.test(found)));
}

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
  .map((name) => join('src', name));

test('sizes, corners, shadows and movements are tokens in every style sheet', () => {
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap((path) => literals(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test.each([
  'font-size: 0.95rem;',
  'font: 600 1rem/1.5 var(--font-text);',
  'line-height: 1.45;',
  'border-radius: 4px;',
  'border-radius: 0 0 3px var(--radius-box);',
  'border-top-left-radius: 1rem;',
  'box-shadow: 0 1px 2px var(--color-line);',
  'transition: color 150ms;',
  'animation-duration: 0.2s;',
])('a literal is found: %s', (declaration) => {
  expect(literals('x.css', `a { ${declaration} }`)).toEqual([`x.css: ${declaration.slice(0, -1)}`]);
});

test.each([
  'font: var(--text-md) / var(--leading-small) var(--font-code);',
  'font-size: 0.88em;',
  'line-height: 1;',
  'border-radius: 0 0 var(--radius-box) var(--radius-box);',
  'box-shadow: none;',
  '--font-size: 3rem;',
  'border: 1px solid var(--color-line);',
])('what may stand is left alone: %s', (declaration) => {
  expect(literals('x.css', `a { ${declaration} }`)).toEqual([]);
});

describe('the tokens that are written out', () => {
  test('become their values, and others stay', () => {
    expect(writeOut('var(--text-md) / var(--leading-small) var(--font-code)')).toBe(
      `${sizes.get('text-md') ?? ''} / ${sizes.get('leading-small') ?? ''} var(--font-code)`,
    );
    expect(sizes.get('text-md')).toMatch(/^[\d.]+rem$/);
  });

  test('a name that is no token stops the build', () => {
    expect(() => writeOut('var(--text-medium)')).toThrow('--text-medium');
  });

  test('every one of them is used', () => {
    const all = [
      ...sheets,
      ...readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.astro'))
        .map((name) => join('src', name)),
    ]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const utility = (name: string): string => name.replace(/^(?:breakpoint|container)-/, '').replace(/^(?:sm|md|lg|xl|2xl)$/, '$&:');
    const unused = [...sizes.keys()].filter(
      (name) => name !== 'spacing' && !all.includes(`var(--${name})`) && !all.includes(utility(name)),
    );
    expect(unused).toEqual([]);
  });
});
