import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { origins } from '../../playwright.config.ts';
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

for (const path of allPages()) {
  test(`${path} is clean and accessible in both themes`, async ({ page }) => {
    const problems = await watch(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        // There are no frames here, and without them axe need not open a second page to join its results.
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
}
