import { expect, test, type Locator, type Page } from '@playwright/test';
import { homesOf } from '../../src/guide/homes.ts';
import { pickPlacement } from '../../src/guide/placement.ts';
import { fill, handIn, type Hand } from './answering.ts';
import { violationsInBothThemes } from './axe.ts';
import { guide } from './examples.ts';
import { seedHistory } from './history.ts';
import { translate } from './translation.ts';

const picked = pickPlacement(guide.questions, guide.route);
const homes = homesOf(guide.pages);
const count = picked.length;
const address = '/diagnostic/';

const bar = (page: Page, name: string): Locator => page.locator('.round-bar').getByRole('button', { name });
const heading = (page: Page, number: number): Locator =>
  page.getByRole('heading', { name: `Question ${String(number)} of ${String(count)}` });
const line = (page: Page, index: number): Locator => page.locator(`[data-for="${picked[index]?.id ?? ''}"]`);

async function start(page: Page): Promise<void> {
  await page.goto(address);
  await expect(page.locator('placement-round')).toHaveAttribute('data-ready');
}

/** Answers the question on show, and waits until it is graded. */
async function answer(page: Page, index: number, isRight: boolean, hand: Hand = 'mouse'): Promise<void> {
  const question = picked[index];
  if (!question) throw new Error(`There is no question ${String(index)}.`);
  const element = page.locator(`.q[data-id="${question.id}"]`);
  await fill(page, element, question, isRight, hand);
  await handIn(page, element, hand);
  await expect(element).toHaveAttribute('data-state', isRight ? 'right' : 'wrong');
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions and their answers stand on the page, and below them where each is taught', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.q')).toHaveCount(count);
    for (const element of await page.locator('.q').all()) {
      await expect(element.locator('.q-prompt')).toBeVisible();
      await element.locator('summary').click();
      await expect(element.locator('.q-why')).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: 'Where each is taught' })).toBeVisible();
    await expect(page.locator('.result li a')).toHaveCount(picked.filter(({ id }) => homes.has(id)).length);
  });
});

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`by ${hand}: one at a time, some right, some wrong, one skipped, and a result that a reload keeps`, async ({ page }) => {
    await start(page);
    await expect(bar(page, 'Back')).toBeDisabled();
    const press = async (name: string): Promise<void> => {
      if (hand === 'mouse') await bar(page, name).click();
      else {
        await bar(page, name).focus();
        await page.keyboard.press('Enter');
      }
    };
    for (let index = 0; index < count; index += 1) {
      await expect(page.locator('.q:visible')).toHaveCount(1);
      await expect(heading(page, index + 1)).toBeVisible();
      if (index > 0) await expect(heading(page, index + 1)).toBeFocused();
      if (index !== 1) await answer(page, index, index !== 2, hand);
      await press(index === count - 1 ? 'See the result' : index === 1 ? 'Skip' : 'Next question');
    }
    const check = async (): Promise<void> => {
      await expect(page.locator('.result-summary')).toContainText(`${String(count - 2)} of ${String(count)} right, 1 not answered.`);
      for (let index = 0; index < count; index += 1) {
        const words = index === 1 ? 'not answered' : index === 2 ? 'wrong' : 'right';
        await expect(line(page, index).locator('.outcome')).toHaveText(words);
      }
    };
    await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
    await check();
    await page.reload();
    // It goes on at what is open; what was answered counts.
    await expect(heading(page, 2)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'you have answered before' })).toContainText(
      `${String(count - 1)} of these ${String(count)}`,
    );
    await press('Stop here');
    await check();
  });
}

test('what was missed leads to the section that teaches it', async ({ page }) => {
  await start(page);
  await answer(page, 0, false);
  await bar(page, 'Stop here').click();
  const link = line(page, 0).getByRole('link', { name: 'Start here:' });
  const home = homes.get(picked[0]?.id ?? '');
  const section = home?.under.at(-1);
  await expect(link).toContainText(section?.text ?? home?.page.facts.title ?? 'nowhere');
  await link.click();
  await expect(page).toHaveURL(`/${home?.page.id ?? ''}/${section ? `#${section.slug}` : ''}`);
  if (section) await expect(page.locator(`[id="${section.slug}"]`)).toBeInViewport();
});

test('back shows what was answered, and another try counts', async ({ page }) => {
  await start(page);
  await answer(page, 0, false);
  await bar(page, 'Next question').click();
  await bar(page, 'Back').click();
  await expect(heading(page, 1)).toBeFocused();
  const element = page.locator('.q:visible');
  await expect(element).toHaveAttribute('data-state', 'wrong');
  await element.getByRole('button', { name: 'Try again' }).click();
  await answer(page, 0, true);
  await bar(page, 'Stop here').click();
  await expect(line(page, 0).locator('.outcome')).toHaveText('right');
});

test('who answered all of it before gets the result at once, and may be asked again', async ({ page }) => {
  await start(page);
  const known = picked.map(({ id, facts }) => ({ question: id, right: true, revision: facts.revision }));
  await seedHistory(page, known);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
  await expect(page.locator('.result-summary')).toContainText(`All ${String(count)} right`);
  await expect(page.getByRole('status').filter({ hasText: 'all of these before' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask me all of them again' }).click();
  await expect(heading(page, 1)).toBeFocused();
  await expect(page.locator('.q:visible')).toHaveAttribute('data-state', 'open');
  await answer(page, 0, true);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.locator('.result-summary')).toContainText(`1 of ${String(count)} right`);
});

test('in a page that the browser translated it works all the same', async ({ page }) => {
  await start(page);
  await translate(page);
  await answer(page, 0, true);
  await bar(page, 'Next question').click();
  await bar(page, 'Stop here').click();
  await expect(page.locator('.result-summary')).toContainText(`1 of ${String(count)} right`);
});

test('a browser without storage asks and tells all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('off', 'SecurityError');
        },
      },
    });
  });
  await start(page);
  await answer(page, 0, true);
  await bar(page, 'Stop here').click();
  await expect(line(page, 0).locator('.outcome')).toHaveText('right');
});

test('the result is accessible in both themes, on a phone too, and every button is a target of 44 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start(page);
  for (const button of await page.locator('.round-bar .button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await answer(page, 0, false);
  await bar(page, 'Stop here').click();
  expect(await violationsInBothThemes(page)).toEqual([]);
  for (const link of await page.locator('.result a').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
