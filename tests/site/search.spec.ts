import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { kinds } from '../../src/guide/schema/vocabulary.ts';
import { unite } from '../../src/search/marks.ts';
import { example, pageOf, questions } from './examples.ts';

/** Everything that is fetched for searching lies in `pagefind/` or is named after the search panel. */
const isSearchFile = (url: string): boolean => /\/pagefind\/|search-(panel|dialog)/.test(url);

function requests(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
}

test('nothing of search is downloaded before it is asked for', async ({ page }) => {
  const urls = requests(page);
  for (const path of ['/', '/python/', '/python/performance/']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(urls.filter(isSearchFile)).toEqual([]);
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect.poll(() => urls.some(isSearchFile)).toBe(true);
});

for (const query of ['subprocess timeout', 'gil', 'how to kill child processes', 'asnycio']) {
  test(`a first search for “${query}” costs less than 100 kB, the panel included`, async ({ page }) => {
    await page.goto('/python/', { waitUntil: 'networkidle' });
    const urls = requests(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(query);
    await expect(page.locator('.search-hits a').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const paths = [...new Set(urls.map((url) => new URL(url).pathname))];
    expect(paths.filter((path) => path.endsWith('.pf_fragment')).length).toBeGreaterThan(0);
    const bytes = paths.reduce((sum, path) => sum + travelling(path), 0);
    console.log(`a first search for “${query}”: ${String(bytes)} bytes in ${String(paths.length)} files`);
    expect(bytes).toBeLessThan(100_000);
  });
}

/** What a file of the site weighs on its way: text after brotli 11, Pagefind's own files as they are, for they are compressed. */
function travelling(path: string): number {
  const file = readFileSync(`dist${path}`);
  return /\.(js|json|css)$/.test(path) ? brotliCompressSync(file).length : file.length;
}

test('what is typed while search is still on its way is searched for', async ({ page }) => {
  await page.route(/search-dialog/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('/python/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('subprocesss');
  await page.keyboard.press('Backspace');
  const field = page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox');
  await expect(field).toHaveValue('subprocess');
  await expect(field).toBeFocused();
  await page.keyboard.type(' timeout');
  await expect(field).toHaveValue('subprocess timeout');
  await expect(page.locator('.search-hits a').first()).toBeVisible();
});

for (const key of ['Control+k', 'Meta+k']) {
  test(`${key} opens search; arrows and Enter lead to a result; Escape closes it`, async ({ page }) => {
    await page.goto('/python/');
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('gil');
    const links = dialog.locator('.search-hits a');
    await expect(links.nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press(key);
    const first = await links.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${first?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? ''}$`));
  });
}

test('the search page can be shared: its address holds query and filters', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('timeout');
  const status = page.getByRole('status');
  await expect(status).toContainText('results');
  await page.getByRole('combobox', { name: 'Level' }).selectOption('senior');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('choice');
  await expect(page).toHaveURL(/q=timeout&level=senior&kind=choice$/);
  const places = page.locator('.hit-place');
  await expect(places.first()).toContainText('Senior · Choice');
  await expect(places.filter({ hasNotText: 'Senior · Choice' })).toHaveCount(0);
  const told = await status.textContent();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('searchbox')).toHaveValue('timeout');
  await expect(other.getByRole('status')).toHaveText(told ?? '');
  for (const place of await other.locator('.hit-place').allTextContents()) expect(place).toContain('Senior · Choice');
});

for (const kind of kinds) {
  test(`a ${kind} question is found by its prompt, and its answer is not shown`, async ({ page }) => {
    const question = example(kind);
    const words = question.item.prompt.replace(/```[\s\S]*?```/g, ' ').match(/[\p{L}]{4,}/gu) ?? [];
    await page.goto(`/search/?${new URLSearchParams({ q: words.slice(0, 9).join(' ') }).toString()}`);
    const hit = page.locator(`.search-hits a[href="${pageOf(question)}"]`);
    await expect(hit).toBeVisible();
  });
}

test('no answer, option, feedback or explanation is in the index at all', () => {
  const fragments = readdirSync('dist/pagefind/fragment').map((name) => {
    const text = gunzipSync(readFileSync(`dist/pagefind/fragment/${name}`))
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    const { url, content } = JSON.parse(text) as { url: string; content: string };
    return { url, content: unite(content) };
  });
  const ofQuestions = fragments.filter(({ url }) => url.includes('/questions/'));
  expect(ofQuestions).toHaveLength(questions.length);
  const tighten = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  for (const question of questions) {
    const found = ofQuestions.find(({ url }) => url === pageOf(question))?.content ?? '';
    const content = squeeze(found);
    expect(content.length, question.id).toBeGreaterThan(20);
    for (const secret of secrets(question.item).map(squeeze)) {
      if (secret.split(' ').length >= 4) expect(content, question.id).not.toContain(secret);
    }
    // Of code every sign counts: the prompt may show `main HEAD` where the answer is `main...HEAD`.
    for (const secret of secretCode(question.item).map(tighten)) {
      if (secret.split(' ').length >= 4) expect(tighten(found), question.id).not.toContain(secret);
    }
  }
});

/** What a result must never give away. */
function secrets(item: (typeof questions)[number]['item']): string[] {
  const shared = [item.explanation];
  switch (item.kind) {
    case 'choice':
      return [...shared, ...item.options.flatMap(({ text, feedback }) => [text, feedback])];
    case 'order':
      return [...shared, ...item.steps.flatMap(({ text, feedback }) => [text, feedback])];
    case 'recall':
      return [...shared, item.model, ...item.rubric];
    case 'predict':
    case 'answer':
      return [...shared, ...item.foreseen.map(({ feedback }) => feedback)];
    case 'spot':
      return [...shared, ...item.lines.map(({ feedback }) => feedback)];
  }
}

/** What of it is code. */
function secretCode(item: (typeof questions)[number]['item']): readonly string[] {
  return item.kind === 'predict' ? [item.output] : item.kind === 'answer' ? item.keys : [];
}

test('a typo is mended, and what cannot be found is said', async ({ page }) => {
  await page.goto('/search/?q=asnycio');
  await expect(page.getByRole('status')).toContainText('“asyncio”');
  await expect(page.locator('.search-hits a').first()).toBeVisible();
  await page.goto('/search/?q=zzqxv');
  await expect(page.getByRole('status')).toContainText('Nothing found for “zzqxv”');
});

test('signs and tags in what is typed are text', async ({ page }) => {
  for (const query of ['<img src=x onerror=alert(1)>', '"; --', '%%%', '   ', 'os.replace', 'shell=True', '--dry-run']) {
    await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
    await expect(page.getByRole('searchbox')).toHaveValue(query.trim() === '' ? query : query);
    await expect(page.locator('.search-panel img')).toHaveCount(0);
  }
});
