import { expect, test } from '@playwright/test';
import { origins } from '../../playwright.config.ts';
import { guide } from './examples.ts';

const topic = guide.pages.find(({ sort }) => sort === 'topic');
if (!topic) throw new Error('There is no topic page.');
/** `python/performance` with a letter missing. */
const slip = topic.id.slice(0, -1);

for (const [name, origin, root] of [
  ['at the root of a host', origins.root, '/'],
  ['below a path', origins.base, '/guide/'],
] as const) {
  test(`an address that leads nowhere is searched for, and the page that was meant is named, ${name}`, async ({ page }) => {
    const response = await page.goto(`${origin}${root}${slip}/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('searchbox')).toHaveValue(slip.replace(/[/-]/g, ' '));
    await expect(page.locator('.search-status')).toContainText('result');
    const hit = await page.locator('.search-hits a').first().getAttribute('href');
    expect(hit).toContain(`${root}${topic.part}/`);
    await page.getByText('Did you mean').getByRole('link').click();
    await expect(page).toHaveURL(`${origin}${root}${topic.id}/`);
    await expect(page.locator('h1')).toHaveText(topic.facts.title);
  });
}

test('an address without words shows an empty search and guesses nothing', async ({ page }) => {
  await page.goto('/1/22/');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.locator('.meant')).toBeEmpty();
});

test('the dialog searches beside the panel, with one engine for both', async ({ page }) => {
  const messages: string[] = [];
  // The browser itself says that the page is missing, which it is.
  page.on('console', (message) => {
    if (!message.location().url.endsWith(`/${slip}/`)) messages.push(message.text());
  });
  await page.goto(`/${slip}/`);
  await expect(page.locator('main .search-hits a').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('subprocess');
  await expect(dialog.locator('.search-hits a').first()).toBeVisible();
  expect(messages).toEqual([]);
});

test('what an address holds is text, whatever it looks like', async ({ page }) => {
  await page.goto('/%3Cimg%20src=x%20onerror=alert(1)%3E/');
  await expect(page.getByRole('searchbox')).toHaveValue('img src onerror alert');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('without the sitemap there is still the search', async ({ page }) => {
  await page.route('**/sitemap-0.xml', (route) => route.fulfill({ status: 500 }));
  await page.goto(`/${slip}/`);
  await expect(page.locator('.search-hits a').first()).toBeVisible();
  await expect(page.locator('.meant')).toBeEmpty();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that leads nowhere is a plain page with two ways on', async ({ page }) => {
    const response = await page.goto(`/${slip}/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText('Not found');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    // No room is kept for what will not come: the footer follows the text.
    const foot = await page.locator('footer').boundingBox();
    expect(foot?.y).toBeLessThan(600);
    await page.getByRole('link', { name: 'Start at the beginning' }).click();
    await expect(page).toHaveURL(`${origins.root}/`);
    await page.goBack();
    await page.getByRole('main').getByRole('link', { name: 'Search the guide' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});
