import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { colourRoles } from './tokens.ts';

/** WCAG 2.2, success criterion 1.4.3: text against its ground. */
const TEXT = 4.5;
/** WCAG 2.2, success criterion 1.4.11: what shows where a control is, in which state, and where the focus stands. */
const SHAPE = 3;

const grounds = ['paper', 'raised', 'tint'];

/** Which role is seen on which grounds, and how clearly it must be. Every colour role stands here or in `grounds` or `ornaments`. */
const seen: readonly (readonly [role: string, on: readonly string[], least: number])[] = [
  ['ink', grounds, TEXT],
  ['faint', grounds, TEXT],
  ['right', grounds, TEXT],
  ['wrong', grounds, TEXT],
  ['marked', ['mark'], TEXT],
  // The tick and the cross in the verdict are paper on the verdict's colour.
  ['paper', ['right', 'wrong', 'ink'], TEXT],
  ['code-keyword', grounds, TEXT],
  ['code-string', grounds, TEXT],
  ['code-comment', grounds, TEXT],
  ['code-number', grounds, TEXT],
  ['code-function', grounds, TEXT],
  ['edge', grounds, SHAPE],
  ['stroke', ['paper', 'raised'], SHAPE],
  ['focus', grounds, SHAPE],
];

/** Hairlines and grounds say nothing that the words and shapes beside them do not say. */
const ornaments = ['line', 'mark', 'raised', 'tint'];

const roles = colourRoles();

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_theme, side) => {
  test.each(seen.flatMap(([role, on, least]) => on.map((ground) => [role, ground, least] as const)))(
    '%s on %s is at least %d to one',
    (role, ground, least) => {
      const [front, back] = [role, ground].map((name) => new Color(roles.get(name)?.[side] ?? `no colour ${name}`));
      expect(back?.contrast(front ?? '', 'WCAG21')).toBeGreaterThanOrEqual(least);
    },
  );
});

test('no colour role is without its contrast', () => {
  expect([...new Set([...seen.map(([role]) => role), ...ornaments])].sort()).toEqual([...roles.keys()].sort());
});

test('the neutrals and the highlighter are of one hue', () => {
  const ours = ['paper', 'raised', 'line', 'edge', 'ink', 'faint', 'mark', 'marked', 'tint', 'stroke', 'focus'];
  for (const name of ours)
    for (const colour of roles.get(name) ?? []) expect(Math.abs((new Color(colour).coords[2] ?? 0) - 95), name).toBeLessThan(10);
});
