import { expect, test, type Page } from '@playwright/test';
import { origins } from '../../playwright.config.ts';
import { violationsInBothThemes } from './axe.ts';
import { allPages } from './pages.ts';

/** Collects what must not happen on any page: console messages, policy violations, requests to other origins. */
async function watch(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== origins.root) problems.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    const isMissingPage = response.status() === 404 && response.url().endsWith('/404.html');
    if (response.status() >= 400 && !isMissingPage) problems.push(`${String(response.status())} for ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return problems;
}

test('what is not accessible is told, in either theme', async ({ page }) => {
  await page.setContent('<p style="color: #777; background: light-dark(#fff, #888); color-scheme: light dark">pale <img src="x"></p>');
  const found = await violationsInBothThemes(page);
  expect(found).toContainEqual(expect.stringMatching(/^light: image-alt: <img/));
  expect(found).toContainEqual(expect.stringMatching(/^dark: color-contrast: <p/));
});

const paths = allPages();
const isQuestion = (path: string): boolean => /^\/[^/]+\/questions\/[^/]+\/$/.test(path);

for (const path of paths.filter((one) => !isQuestion(one))) {
  test(`${path} is clean and accessible in both themes`, async ({ page }) => {
    const problems = await watch(page);
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
}

// There are hundreds of them, and opening a window for each takes longer than looking at it.
const questions = Map.groupBy(paths.filter(isQuestion), (path) => path.split('/')[1] ?? '');
for (const [part, addresses] of questions) {
  test(`every question of ${part} is clean and accessible in both themes`, async ({ page }) => {
    test.setTimeout(20_000 + addresses.length * 5_000);
    const problems = await watch(page);
    for (const path of addresses) {
      await page.goto(path);
      await expect(page.locator('h1'), path).toHaveCount(1);
      expect(await violationsInBothThemes(page), path).toEqual([]);
      expect(problems, path).toEqual([]);
    }
  });
}
