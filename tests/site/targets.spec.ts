import { expect, test, type Page } from '@playwright/test';
import { guide } from './examples.ts';
import { openGallery } from './gallery.ts';
import { pageTypes } from './page-types.ts';

/** As large as a finger needs, in CSS pixels (WCAG 2.2, success criterion 2.5.5). */
const FINGER = 44;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/**
 * What can be touched on a page and is smaller than a finger, with its width and height as the finger finds them: by asking point
 * after point who would be touched there, which counts what a label or a pseudo-element adds and what a neighbour takes away.
 * A link within a sentence is as high as its line, which the criterion allows. The points are half a pixel apart.
 */
async function tooSmall(page: Page): Promise<{ readonly seen: number; readonly small: readonly string[] }> {
  return page.evaluate((least) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
      (target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('[inert]') && !target.matches(':disabled'),
    );
    const block = (element: Element): Element =>
      getComputedStyle(element).display.startsWith('inline') && element.parentElement ? block(element.parentElement) : element;
    const isInSentence = (target: HTMLElement): boolean =>
      getComputedStyle(target).display === 'inline' && block(target).textContent.trim() !== target.textContent.trim();
    const small = targets
      .filter((target) => !isInSentence(target))
      .flatMap((target) => {
        // Where the skip link is only seen while it has the focus.
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const area = target.closest('label') ?? target;
        const box = area.getBoundingClientRect();
        const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
        const reach = (dx: number, dy: number): number => {
          let far = 0;
          while (far < least && area.contains(document.elementFromPoint(centre.x + dx * (far + 0.5), centre.y + dy * (far + 0.5))))
            far += 0.5;
          return far;
        };
        const width = reach(-1, 0) + reach(1, 0);
        const height = reach(0, -1) + reach(0, 1);
        return Math.min(width, height) < least - 0.5 ? [`${String(width)} × ${String(height)}: ${target.outerHTML.slice(0, 200)}`] : [];
      });
    return { seen: targets.length, small };
  }, FINGER);
}

for (const path of pageTypes(guide)) {
  test(`everything on ${path} can be hit with a finger`, async ({ page }) => {
    await page.goto(path === '/search/' ? '/search/?q=subprocess' : path, { waitUntil: 'networkidle' });
    const { seen, small } = await tooSmall(page);
    expect(seen).toBeGreaterThan(5);
    expect(small).toEqual([]);
  });
}

test('everything in the gallery can be hit with a finger, in every state of every kind', async ({ page }) => {
  await openGallery(page);
  const { seen, small } = await tooSmall(page);
  expect(seen).toBeGreaterThan(100);
  expect(small).toEqual([]);
});

test('everything in the search dialog can be hit with a finger', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('link', { name: 'Search' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('subprocess');
  await expect(dialog.locator('.search-hits a').first()).toBeVisible();
  // What lies behind the dialog cannot be touched.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body > :not(dialog)')) element.setAttribute('inert', '');
  });
  const { seen, small } = await tooSmall(page);
  expect(seen).toBeGreaterThan(8);
  expect(small).toEqual([]);
});
