import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What only colours can break: all that may be different in another theme. */
const coloured = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it stands, in the light theme and then in the dark one: rule by rule, with the elements.
 *
 * It runs in the page itself, brought in once for a page: that takes a third of the time that a driver takes which joins frames and
 * sends home what is right. There are no frames here.
 */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page, { type: 'tag', values: tags });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, { type: 'rule', values: coloured });
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)];
}

async function violationsOf(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    async (options) => {
      const results = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return { violations: results.violations, passes: results.passes.length };
    },
    { runOnly, resultTypes: ['violations'] } satisfies axe.RunOptions,
  );
  if (violations.length + passes === 0) throw new Error('Axe looked at nothing.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
