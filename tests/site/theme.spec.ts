import { expect, test } from '@playwright/test';

const background = 'getComputedStyle(document.documentElement).backgroundColor';

test('the system decides until the reader does, and the choice holds on the next page from its first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/python/');
  const light = await page.evaluate<string>(background);
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  const dark = await page.evaluate<string>(background);
  expect(dark).not.toBe(light);
  await page.addInitScript(() => {
    // Runs before the page's own scripts; the first frame comes after the inline one in the head.
    requestAnimationFrame(() => {
      document.documentElement.dataset.firstFrame = getComputedStyle(document.documentElement).colorScheme;
    });
  });
  await page.goto('/python/performance/');
  await expect(page.locator('html')).toHaveAttribute('data-first-frame', 'dark');
  expect(await page.evaluate<string>(background)).toBe(dark);
  await page.getByRole('button', { name: 'Use the light theme' }).click();
  expect(await page.evaluate<string>(background)).toBe(light);
});

test('a dark system gets the dark theme without any script', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'dark' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark');
  await expect(page.locator('theme-switch')).toBeEmpty();
  await page.close();
});

test('on paper an answer stands when it was open, and no navigation is printed', async ({ page }) => {
  await page.goto('/python/performance/');
  const answer = page.locator('.q-why').first();
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Show the answer').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeVisible();
  await expect(page.locator('.part-nav')).toBeHidden();
  await expect(page.locator('.q-actions').first()).toBeHidden();
});

for (const width of [320, 390, 820, 1440]) {
  test(`no page scrolls sideways at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/',
      '/about/',
      '/diagnostic/',
      '/search/?q=gil',
      '/python/',
      '/python/questions/',
      '/python/performance/',
      '/python/debugging/',
      '/python/unix-and-linux/',
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
    }
  });
}
