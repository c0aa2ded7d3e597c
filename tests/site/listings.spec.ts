import { expect, test, type Page } from '@playwright/test';
import { readFence, type Fence } from '../../src/guide/fence.ts';
import { readMarks } from '../../src/guide/marks.ts';
import { walk } from '../../src/guide/markdown.ts';
import { guide } from './examples.ts';
import { translate } from './translation.ts';

/** Code in pages: what it is called, what is marked, what it prints, how it wraps and how it is copied. */
const topics = guide.pages.filter(({ sort }) => sort === 'topic');

function fencesOf(page: (typeof guide.pages)[number]): Fence[] {
  const found: Fence[] = [];
  walk(page.tree, (node) => {
    if (node.type === 'code') found.push(readFence(node));
  });
  return found;
}

/** A page with a program that has a title, marked lines and an output. */
const home = topics.find((page) => fencesOf(page).some(({ title, mark, proof }) => title && mark && proof.by === 'run'));
const program = home && fencesOf(home).find(({ title, mark, proof }) => title && mark && proof.by === 'run');
if (!home || !program?.title) throw new Error('No program has a title and a mark.');
const title = program.title;

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('the copy button', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const hand of ['mouse', 'keyboard', 'mouse on a translated page'] as const) {
    test(`copies the source and nothing else, by ${hand}, and says so`, async ({ page }) => {
      await page.goto(`/${home.id}/`);
      if (hand === 'mouse on a translated page') await translate(page);
      const listing = page.locator('.listing', { hasText: title }).first();
      const button = listing.getByRole('button', { name: `Copy ${title}` });
      const before = await listing.boundingBox();
      if (hand === 'keyboard') {
        await button.focus();
        await page.keyboard.press('Enter');
      } else await button.click();
      await expect(listing.locator('[aria-live]')).toHaveText('Copied');
      expect(await copied(page)).toBe(program.code);
      expect((await listing.boundingBox())?.height).toBe(before?.height);
      await expect(listing.locator('[aria-live]')).toHaveText('');
    });
  }

  test('leaves out the prompt of a session, and what was printed', async ({ page }) => {
    await page.goto('/gallery/');
    await page.getByRole('button', { name: 'Copy Console' }).click();
    await expect(page.locator('copy-code [aria-live]', { hasText: 'Copied' })).toBeVisible();
    expect(await copied(page)).toBe('docker ps --quiet\ndocker stop 4f2d');
  });

  test('marks the code where the browser forbids to write it away', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`/${home.id}/`);
    const listing = page.locator('.listing', { hasText: title }).first();
    await listing.getByRole('button').click();
    await expect(listing.locator('[aria-live]')).toContainText('Selected');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(program.code);
  });

  for (const width of [390, 1440]) {
    test(`can be hit on 44 by 44 px, and moves nothing when it comes, at ${String(width)} px`, async ({ page, browser, baseURL }) => {
      const viewport = { width, height: 900 };
      const plain = await browser.newPage({ javaScriptEnabled: false, viewport, ...(baseURL !== undefined && { baseURL }) });
      await page.setViewportSize(viewport);
      const places = [];
      for (const one of [plain, page]) {
        await one.goto(`/${home.id}/`);
        places.push(await one.locator('.listing').first().boundingBox());
      }
      await expect(plain.locator('copy-code button')).toHaveCount(0);
      expect(places[1]).toEqual(places[0]);
      await plain.close();
      const button = page.locator('copy-code button').first();
      await button.evaluate((one) => {
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      const hits = await button.evaluate((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const corners = [-21.5, 21.5].flatMap((across) => [-21.5, 21.5].map((along) => [x + across, y + along] as const));
        return corners.map((at) => one.contains(document.elementFromPoint(...at)));
      });
      expect(hits).toEqual([true, true, true, true]);
    });
  }
});

test('nothing in a listing scrolls sideways on a phone, and nothing wraps on a wide screen', async ({ page }) => {
  for (const { id } of topics) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${id}/`);
    const blocks = page.locator('.code, .output, .lines');
    expect(await blocks.count()).toBeGreaterThan(3);
    const scrolling = (): Promise<string[]> =>
      blocks.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map(({ textContent }) => textContent));
    expect(await scrolling(), id).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBe(390);
    await page.setViewportSize({ width: 320, height: 844 });
    expect(await scrolling(), id).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    const heights = await page.locator('.page-text > .listing > .code code').evaluateAll((all) =>
      all.map((code) => ({
        lines: (code.textContent.match(/\n/g)?.length ?? 0) + 1,
        shown: Math.round(code.getBoundingClientRect().height / parseFloat(getComputedStyle(code).lineHeight)),
      })),
    );
    for (const { lines, shown } of heights) expect(shown, id).toBe(lines);
  }
});

test('a line that wraps goes on below its own beginning', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/gallery/');
  const starts = await page
    .locator('.listing .code .in4')
    .first()
    .evaluate((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const rows = new Map<number, number>();
      const character = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          if (node.textContent?.[at] === ' ') continue;
          character.setStart(node, at);
          character.setEnd(node, at + 1);
          const { left, top } = character.getBoundingClientRect();
          if (!rows.has(top)) rows.set(top, left);
        }
      }
      return [...rows.values()];
    });
  expect(starts.length).toBeGreaterThan(1);
  for (const start of starts.slice(1)) expect(start).toBeGreaterThan(starts[0] ?? 0);
});

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const) {
  test(`marked lines differ by their ground and by a sign in the gutter, in ${name} colours`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto(`/${home.id}/`);
    const listing = page.locator('.listing', { hasText: title }).first();
    const marks = listing.locator('mark');
    const lines = program.code.split('\n');
    await expect(marks).toHaveCount(readMarks(program.mark ?? '')?.length ?? 0);
    expect(await marks.allTextContents()).toEqual(readMarks(program.mark ?? '')?.map((line) => lines[line - 1]));
    const [mark] = await marks.evaluateAll((all) =>
      all.map((one) => ({
        ground: getComputedStyle(one).backgroundColor,
        around: getComputedStyle(one.closest('.listing') ?? one).backgroundColor,
        sign: getComputedStyle(one, '::before').content,
      })),
    );
    expect(mark?.ground).not.toBe(mark?.around);
    expect(mark?.sign).toContain('▸');
  });
}

test('what a program prints is joined to it, and says what ran it', async ({ page }) => {
  await page.goto(`/${home.id}/`);
  const listing = page.locator('.listing', { hasText: title }).first();
  await expect(listing.locator('p')).toHaveText(/^Output (?:Python|Bash|Node) [\d.]+$/);
  const [code, output] = [await listing.locator('.code').boundingBox(), await listing.locator('.output').boundingBox()];
  expect(output?.y).toBeGreaterThanOrEqual((code?.y ?? 0) + (code?.height ?? 0));
  const grounds = await listing
    .locator('.code, .output')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one.classList.contains('code') ? (one.parentElement ?? one) : one).backgroundColor),
    );
  expect(grounds[0]).not.toBe(grounds[1]);
});

test('the script that copies comes only with code', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/about/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('copy-code'))).toEqual([]);
  await page.goto(`/${home.id}/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('copy-code') && url.endsWith('.js'))).toHaveLength(1);
});
