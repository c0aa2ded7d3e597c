import { readFileSync } from 'node:fs';

/** The blocks of `tokens.css` whose values are written out, and one value in them. */
const block = /@theme inline reference \{([\s\S]*?)\n\}/g;
const token = /--([\w-]+):\s*([^;]+);/g;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The tokens that are no custom properties in the built site, by name, each with its value. */
export const sizes: ReadonlyMap<string, string> = new Map(
  [...css.matchAll(block)].flatMap(([, body = '']) => [...body.matchAll(token)].map(([, name = '', value = '']) => [name, value] as const)),
);

/** The first words of their names: with one of these, a name that is no token is a slip. */
const families = new Set([...sizes.keys()].map((name) => name.split('-')[0]));

/**
 * Writes the sizes of `tokens.css` out in a declaration.
 *
 * @param value `var(--text-md) / var(--leading-small) var(--font-code)`
 * @returns `0.9375rem / 1.5 var(--font-code)`
 * @throws when it names a size that is no token
 */
export function writeOut(value: string): string {
  return value.replace(/var\(--([\w-]+)\)/g, (all, name: string) => {
    const size = sizes.get(name);
    if (size === undefined && families.has(name.split('-')[0])) {
      throw new Error(`${all}: there is no --${name} in src/styles/tokens.css.`);
    }
    return size ?? all;
  });
}

/** The same for every declaration of every style sheet, as PostCSS, which Vite brings along, wants to be told. */
export const writtenOut = {
  postcssPlugin: 'written-out',
  Declaration(declaration: { value: string }): void {
    const value = writeOut(declaration.value);
    // Set only when it differs: PostCSS visits again what was set.
    if (value !== declaration.value) declaration.value = value;
  },
};
