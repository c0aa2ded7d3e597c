import { expect, test, type Page } from '@playwright/test';
import { MASTERED } from '../../src/learn/next-stop.ts';
import { coldLoad } from '../../bench/measure.ts';
import { origins } from '../../playwright.config.ts';
import { violationsInBothThemes } from './axe.ts';
import { guide } from './examples.ts';
import { seedHistory } from './history.ts';
import { dist } from './pages.ts';
import { translate } from './translation.ts';

/** The written parts in the order of the route, with their questions. */
const written = guide.route.stages
  .flatMap(({ parts }) => parts)
  .filter(({ id }) => guide.parts.some((part) => part.id === id))
  .map(({ id, title }) => ({ id, title, questions: guide.questions.filter(({ part }) => part === id) }));
const [first] = written;
if (!first) throw new Error('No part of the route is written.');
const all = first.questions.length;

/** The first questions of the first written part: the number of right answers, then that of wrong ones. */
function answers(right: number, wrong = 0): { question: string; right: boolean; revision: number }[] {
  const asked = first?.questions.slice(0, right + wrong) ?? [];
  return asked.map(({ id, facts }, index) => ({ question: id, right: index < right, revision: facts.revision }));
}

async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.locator('route-map')).toHaveAttribute('data-filled');
}

const station = (page: Page, id = first.id): ReturnType<Page['locator']> => page.locator(`[data-part="${id}"]`);
const way = (page: Page): ReturnType<Page['locator']> => page.locator('.next-way');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the route is an ordered list of stages, each with its parts, and the first written part is lit', async ({ page }) => {
    await page.goto('/');
    const stages = page.locator('ol.stages > li');
    await expect(stages.locator('h3')).toHaveText(guide.route.stages.map(({ name }) => name));
    for (const [index, { parts }] of guide.route.stages.entries())
      await expect(stages.nth(index).locator('ul > li')).toHaveCount(parts.length);
    for (const { id, title, questions } of written) {
      await expect(station(page, id)).toContainText(title);
      await expect(station(page, id)).toContainText(`${String(questions.length)} questions`);
    }
    await expect(way(page)).toHaveText(`Start with ${first.title}`);
    await expect(station(page).locator('.next-stop')).toBeVisible();
    await page.getByRole('link', { name: 'Start the two-minute diagnostic' }).click();
    await expect(page.locator('h1')).toHaveText('Two-minute diagnostic');
  });
});

test('a history fills its station in words and in the drawing, and nothing moves', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await openHome(page);
    const boxes = (): Promise<unknown> =>
      page.locator('.mark, h3, .station b, h2, footer').evaluateAll((ones) =>
        ones.map((one) => {
          const { x, y, height } = one.getBoundingClientRect();
          return [x, y, height].map(Math.round);
        }),
      );
    const before = width === 390 ? await boxes() : undefined;
    if (width === 390) await seedHistory(page, answers(12, 5));
    await page.reload();
    await expect(station(page)).toContainText(`12 of ${String(all)} right`);
    await expect(station(page).locator('.known')).toHaveAttribute('stroke-dasharray', `${String((12 / all) * 100)} 100`);
    await expect(way(page)).toHaveText(`Continue with ${first.title}`);
    if (before !== undefined) expect(await boxes()).toEqual(before);
    const shifted = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          interface Shift extends PerformanceEntry {
            readonly sources: readonly { readonly node: Node | null }[];
          }
          new PerformanceObserver((list) => {
            const nodes = list.getEntries().flatMap((entry) => (entry as Shift).sources.map(({ node }) => node));
            // The header is another matter.
            resolve(nodes.flatMap((node) => (node?.parentElement?.closest('main') ? [node.textContent ?? ''] : [])));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve([]);
          }, 300);
        }),
    );
    expect(shifted).toEqual([]);
  }
});

test('an answer to an earlier revision does not count', async ({ page }) => {
  await openHome(page);
  await seedHistory(
    page,
    answers(9).map((answer, index) => (index < 4 ? { ...answer, revision: answer.revision - 1 } : answer)),
  );
  await page.reload();
  await expect(station(page)).toContainText(`5 of ${String(all)} right`);
});

test('a mastered part is passed, and when all are, the way leads to the least known', async ({ page }) => {
  await openHome(page);
  await seedHistory(page, answers(Math.ceil(all * MASTERED) - 1));
  await page.reload();
  await expect(way(page)).toHaveText(`Continue with ${first.title}`);
  const rest = written
    .slice(1)
    .flatMap(({ questions }) => questions.map(({ id, facts }) => ({ question: id, right: true, revision: facts.revision })));
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('shortlisted').onsuccess = ({ target }) => {
          const store = (target as IDBOpenDBRequest).result.transaction('reviews', 'readwrite').objectStore('reviews');
          store.clear().onsuccess = () => {
            resolve();
          };
        };
      }),
  );
  await seedHistory(page, [...answers(Math.ceil(all * MASTERED)), ...rest]);
  await page.reload();
  await expect(way(page)).toHaveText(`Go over ${first.title} again`);
  await expect(way(page)).toHaveAttribute('href', `/${first.id}/`);
  await expect(station(page)).toHaveAttribute('data-next', '');
});

test('what was answered in another tab is there when the reader looks again', async ({ page, context }) => {
  await openHome(page);
  const other = await context.newPage();
  await openHome(other);
  await seedHistory(other, answers(3));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(station(page)).toContainText(`3 of ${String(all)} right`);
});

test('a browser without storage shows the route as it is for everyone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('off', 'SecurityError');
        },
      },
    });
  });
  await openHome(page);
  await expect(way(page)).toHaveText(`Start with ${first.title}`);
  await expect(station(page).locator('.next-stop')).toBeVisible();
});

test('in a page that the browser translated the history is filled in all the same', async ({ page }) => {
  await openHome(page);
  await translate(page);
  await seedHistory(page, answers(2));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(station(page)).toContainText(`2 of ${String(all)} right`);
  await expect(way(page)).toHaveText(`Continue with ${first.title}`);
});

test('the keyboard goes along the route, and every station is a target of 44 pixels', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await openHome(page);
    await page.getByRole('link', { name: 'Start the two-minute diagnostic' }).focus();
    await page.keyboard.press('Tab');
    await expect(way(page)).toBeFocused();
    for (const { id } of written) {
      await page.keyboard.press('Tab');
      await expect(station(page, id)).toBeFocused();
    }
    for (const link of await page.locator('main a').all()) {
      const box = await link.boundingBox();
      expect(box?.height, await link.innerText()).toBeGreaterThanOrEqual(44);
      expect(box?.width, await link.innerText()).toBeGreaterThanOrEqual(44);
    }
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${written.at(-1)?.id ?? ''}/`);
});

test('every mark stands on the line, on a phone and on a wide screen', async ({ page }) => {
  for (const width of [390, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await openHome(page);
    const off = await page.evaluate(() => {
      const pieces = [...document.querySelectorAll<SVGGeometryElement>('.track line, .track rect')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect());
      const onLine = (x: number, y: number): boolean =>
        pieces.some((box) => x >= box.left - 14 && x <= box.right + 14 && y >= box.top - 14 && y <= box.bottom + 14);
      return [...document.querySelectorAll('.stages .mark')].filter((mark) => {
        const { left, top, width: wide, height } = mark.getBoundingClientRect();
        return !onLine(left + wide / 2, top + height / 2);
      }).length;
    });
    expect(off, String(width)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), String(width)).toBe(0);
  }
});

test('with a history, the route is accessible in both themes', async ({ page }) => {
  await openHome(page);
  await seedHistory(page, answers(20, 3));
  await page.reload();
  await expect(station(page)).toContainText('20 of');
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('home asks for no more than 1.6 kB of script beyond the frame of every page', async ({ browser }) => {
  const frame = await coldLoad(browser, `${origins.root}/about/`, dist);
  const home = await coldLoad(browser, `${origins.root}/`, dist);
  expect(home.script - frame.script).toBeGreaterThan(300);
  expect(home.script - frame.script).toBeLessThanOrEqual(1_600);
});
