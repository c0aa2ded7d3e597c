import { expect, test } from '@playwright/test';
import { origins } from '../../playwright.config.ts';

const under = `${origins.base}/guide/`;

test('below a path, every link of the site stays below it and leads somewhere', async ({ page, request }) => {
  test.setTimeout(240_000);
  const seen = new Set<string>();
  const queue = [under];
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    if (!(response.headers()['content-type'] ?? '').includes('html')) continue;
    const html = await response.text();
    const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => new URL(link.replaceAll('&amp;', '&'), address));
    for (const link of links.filter(({ origin }) => origin === origins.base)) {
      expect(link.pathname, `${address} links to`).toMatch(/^\/guide\//);
      link.hash = '';
      queue.push(link.href);
    }
  }
  expect(seen.size).toBeGreaterThan(80);
  await page.goto(`${under}python/`);
  await expect(page.locator('h1')).toHaveText('Python scripting');
});

test('below a path, search and its results work', async ({ page }) => {
  await page.goto(under);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('subprocess');
  const first = page.locator('.search-hits a').first();
  await expect(first).toHaveAttribute('href', /^\/guide\/python\//);
  await first.click();
  await expect(page.locator('h1')).not.toHaveText('Not found');
});

test('below a path, links that contributors wrote have the base in front', async ({ page }) => {
  await page.goto(`${under}python/`);
  const links = await page.locator('.prose a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^\/guide\//);
});
