import { readFileSync } from 'node:fs';

/** A colour in the light theme and in the dark one, as the style sheet writes it. */
export type Pair = readonly [light: string, dark: string];

const declaration = /--(?:color-)?([\w-]+):\s*((?:light-dark\(\s*)?oklch\([^;]+);/g;

/** Every colour role that the style sheets define, by its name without `--color-`. */
export function colourRoles(): ReadonlyMap<string, Pair> {
  const css = ['tokens.css', 'code.css']
    .map((name) => readFileSync(new URL(`../../../src/styles/${name}`, import.meta.url), 'utf8'))
    .join('');
  return new Map(
    [...css.matchAll(declaration)].map(([, name = '', value = '']): [string, Pair] => {
      const [light = '', dark = light] = value.match(/oklch\([^)]*\)/g) ?? [];
      return [name, [light, dark]];
    }),
  );
}
