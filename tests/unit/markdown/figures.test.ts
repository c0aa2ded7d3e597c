import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figures } from '../../../src/markdown/figures.ts';
import { render } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'figures-'));
writeFileSync(join(folder, 'curve.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><path d="M0 0h9"/></svg>');
writeFileSync(join(folder, 'endless.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>');

const img = '<img src="/curve.svg" alt="A curve" width="320" height="200" loading="lazy" decoding="async">';

test('a picture with a title is a figure with its caption', async () => {
  expect(await render('![A curve](/curve.svg "It rises.")', figures('/', folder))).toBe(
    `<figure>${img}<figcaption>It rises.</figcaption></figure>`,
  );
});

test('without one, or within a sentence, it stays in its place', async () => {
  expect(await render('![A curve](/curve.svg)', figures('/', folder))).toBe(`<p>${img}</p>`);
  expect(await render('See ![A curve](/curve.svg "It rises.") here.', figures('/', folder))).toBe(`<p>See ${img} here.</p>`);
});

test('it is found wherever the site is served', async () => {
  expect(await render('![A curve](/curve.svg)', figures('/guide/', folder))).toContain('src="/guide/curve.svg"');
});

test.each(['missing.svg', 'endless.svg'])('%s stops the build, with its name', async (name) => {
  await expect(render(`![A curve](/${name})`, figures('/', folder))).rejects.toThrow(name);
});
