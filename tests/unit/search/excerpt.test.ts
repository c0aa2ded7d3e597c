import { expect, test } from 'vitest';
import { excerpt } from '../../../src/search/excerpt.ts';
import { divide } from '../../../src/search/marks.ts';

const show = (content: string, places: readonly number[]): string =>
  excerpt(content, new Set(places))
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');
const numbers = Array.from({ length: 100 }, (_, index) => `w${String(index)}`).join(' ');

test('the text is whole again, and what was found is marked', () => {
  const content = divide('Call os.replace(tmp, path) last.');
  const places = content.split(' ').flatMap((word, index) => (/replace|last/.test(word) ? [index] : []));
  expect(show(content, places).trim()).toBe('Call os.[replace(]tmp, path) [last.]');
});

test('of a long text the part with the most found words is shown, with some words before it', () => {
  const shown = show(numbers, [3, 50, 52, 60, 90]);
  expect(shown).toMatch(/^w46 w47 w48 w49 \[w50\] w51 \[w52\] w53 /);
  expect(shown.trim().split(' ')).toHaveLength(24);
});

test('nothing found in the text shows its beginning, and the end is not passed', () => {
  expect(show(numbers, [])).toMatch(/^w0 w1 /);
  expect(show(numbers, [99]).trim()).toMatch(/^w76 .* \[w99\]$/);
  expect(show('', [])).toBe(' ');
});

test('words that are found side by side are marked one by one, and tags stay text', () => {
  expect(show('<img src=x> event loop', [1, 2, 3]).trim()).toBe('<img [src=x>] [event] [loop]');
});
