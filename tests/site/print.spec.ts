import { expect, test } from '@playwright/test';
import { example, guide, pageOf } from './examples.ts';
import { papers, print, squeeze, textWidth } from './paper.ts';

const topic = guide.pages.find(({ sort, embeds }) => sort === 'topic' && embeds.length >= 10);
const address = `/${topic?.id ?? ''}/`;

for (const paper of papers) {
  test(`a topic page on ${paper} has running head and page numbers, and nothing that only a screen needs`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address, { waitUntil: 'networkidle' });
    const sheets = await print(page, paper);
    expect(sheets.length).toBeGreaterThan(5);
    for (const [index, text] of sheets.entries()) {
      expect(text).toContain(`${topic?.facts.title ?? ''}: `);
      expect(text).toContain('Shortlisted');
      expect(text).toContain(`${String(index + 1)} / ${String(sheets.length)}`);
    }
    const all = sheets.join('\n');
    for (const { text } of topic?.headings ?? []) expect(squeeze(all)).toContain(squeeze(text));
    for (const words of ['Edit this page', 'Report this question', 'Skip to the text', 'Check it: I am']) expect(all).not.toContain(words);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(':is(button, summary, nav, footer, .site-header, .skip):visible')).toHaveCount(0);
  });
}

test('every link that leaves the site has a number, and its address stands at the end under it', async ({ page }) => {
  await page.goto(address, { waitUntil: 'networkidle' });
  const links = await page
    .locator('.page-text a[data-note]')
    .evaluateAll((all) => all.map((link) => [Number(link.getAttribute('data-note')), link.getAttribute('href') ?? ''] as const));
  const addresses = await page.locator('.link-notes li').allTextContents();
  expect(addresses.length).toBeGreaterThan(5);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const [number, href] of links) expect(addresses[number - 1]).toBe(href);
  expect(new Set(links.map(([number]) => number)).size).toBe(addresses.length);
  const outside = page.locator('.page-text a[href^="http"]:not(details a, [data-note])');
  await expect(outside).toHaveCount(0);
  await expect(page.locator('.link-notes')).toBeHidden();
  const last = squeeze((await print(page, 'A4')).slice(-2).join(''));
  for (const one of addresses) expect(last).toContain(squeeze(one));
});

test('an answer is printed when it is open, with the addresses of its references, and not before', async ({ page }) => {
  const question = example('choice');
  const secret = squeeze(question.item.options[0]?.feedback.replace(/[`*_]/g, '') ?? '').slice(0, 40);
  await page.goto(pageOf(question), { waitUntil: 'networkidle' });
  expect(squeeze((await print(page, 'A4')).join(''))).not.toContain(secret);
  await page.locator('summary', { hasText: 'answer' }).click();
  const open = squeeze((await print(page, 'A4')).join(''));
  expect(open).toContain(secret);
  for (const url of question.facts.refs) expect(open).toContain(squeeze(url));
});

for (const { id: part } of guide.parts) {
  test(`on paper the text of ${part} is black on white in both themes, and nothing is wider than the paper`, async ({ page }) => {
    // 25 mm at either side.
    await page.setViewportSize({ width: textWidth(50), height: 900 });
    for (const { id } of guide.pages.filter((one) => one.part === part)) {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(`/${id}/`, { waitUntil: 'networkidle' });
      const look = await page.locator('h1').evaluate((heading) => {
        const colour = (element: Element, name: 'color' | 'backgroundColor'): string => getComputedStyle(element)[name];
        return [colour(heading, 'color'), colour(document.documentElement, 'backgroundColor')];
      });
      expect(look, id).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      const wide = await page
        .locator('main :is(pre, .lines, .line, .table, table, p, li):visible')
        .evaluateAll((all) =>
          all
            .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
            .map(({ outerHTML }) => outerHTML.slice(0, 200)),
        );
      expect(wide, id).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(textWidth(50));
      for (const table of await page.locator('thead').all()) {
        expect(await table.evaluate((head) => getComputedStyle(head).display), id).toBe('table-header-group');
      }
    }
  });
}
