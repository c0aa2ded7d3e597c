import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { codeWidth } from '../../src/guide/rules/sheets.ts';
import { guide } from './examples.ts';
import { dist } from './pages.ts';
import { papers, print, squeeze, textWidth } from './paper.ts';

const sheets = guide.pages.filter(({ sort }) => sort === 'sheet');

/** 7.5 points in the pixels of CSS. */
const SMALLEST = 10;

test('there is a cheat sheet to be tested', () => {
  expect(sheets.length).toBeGreaterThan(0);
});

for (const { id, facts } of sheets) {
  for (const paper of papers) {
    test(`${id} fits one page of ${paper}, to the last word`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`/${id}/`, { waitUntil: 'networkidle' });
      const pieces = await page.locator('main').evaluate((main) => {
        const found = main.querySelectorAll('h1, .sheet :is(h2, p, li, th, td, pre), .sheet-foot');
        return [...found].map((piece) => (piece instanceof HTMLElement ? piece.innerText : ''));
      });
      const addresses = await page.locator('.link-notes li').allTextContents();
      expect(addresses.length).toBeGreaterThan(0);
      const text = await print(page, paper);
      expect(text, 'The sheet is too long: shorten it.').toHaveLength(1);
      // The number of a link stands between its words and the next.
      const printed = squeeze(text.join('')).replace(/\[\d+\]/g, '');
      for (const piece of [...pieces, ...addresses]) expect(printed).toContain(squeeze(piece).replace(/\[\d+\]/g, ''));
      expect(printed).toContain(squeeze(facts.title));
      for (const words of ['Edit this page', 'It fits one page', 'Booklet to print']) expect(printed).not.toContain(squeeze(words));
    });
  }

  test(`${id} has no letter below 7.5 points on paper, and no line of code that breaks`, async ({ page }) => {
    // 10 mm at either side.
    await page.setViewportSize({ width: textWidth(20), height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/${id}/`, { waitUntil: 'networkidle' });
    const sizes = await page.locator('body').evaluate((body) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const box = node.parentElement;
        if (box?.checkVisibility() === true && node.textContent?.trim() !== '')
          found.push(Number.parseFloat(getComputedStyle(box).fontSize));
      }
      return found;
    });
    await expect(page.locator(':is(button, nav, .site-header):visible')).toHaveCount(0);
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST);
    const lines = await page.locator('.sheet pre code').evaluateAll((all, width) => {
      const heightOf = (code: Element, text: string): number => {
        code.textContent = text;
        return code.getBoundingClientRect().height;
      };
      return all.map((code) => [heightOf(code, 'x'), heightOf(code, 'x'.repeat(width)), heightOf(code, 'x'.repeat(width * 2))]);
    }, codeWidth);
    for (const [one, widest, twice] of lines) {
      expect(widest).toBe(one);
      expect(twice).toBeGreaterThan(one ?? 0);
    }
  });
}

test('search finds cheat sheets by their names, once each', async ({ page }) => {
  const folder = `${dist}/pagefind/fragment`;
  const fragments = readdirSync(folder).map((name) => gunzipSync(readFileSync(`${folder}/${name}`)).toString('utf8'));
  for (const { id } of sheets) expect(fragments.filter((text) => text.includes(`"/${id}/`))).toHaveLength(1);
  await page.goto('/search/?q=cheat+sheet');
  await expect(page.locator('.search-hits a').first()).toHaveAttribute('href', /\/cheat-sheet\/$/);
});
