import { expect, type Page } from '@playwright/test';

/** Opens the gallery and waits until every sample stands in its state. */
export async function openGallery(page: Page): Promise<void> {
  await page.goto('/gallery/', { waitUntil: 'networkidle' });
  for (const state of ['wrong', 'right']) {
    for (const sample of await page.locator(`sample-question[data-state=${state}]`).all()) {
      await expect(sample.locator('.q')).toHaveAttribute('data-state', state);
    }
  }
  for (const [index, told] of [/^$/, /^Nothing found/, /results$/].entries()) {
    await expect(page.locator('sample-search .search-status').nth(index)).toHaveText(told);
  }
}
