import { expect, test } from '@playwright/test';
import type { Question } from '../../src/guide/question.ts';
import { fill, handIn, open, recall, type Hand } from './answering.ts';
import { violationsInBothThemes } from './axe.ts';
import { example } from './examples.ts';

const several = example('choice', ({ options }) => options.filter(({ isKey }) => isKey).length > 1);
const checked: readonly (readonly [string, Question])[] = [
  ['choice with one key', example('choice', ({ options }) => options.filter(({ isKey }) => isKey).length === 1)],
  ['choice with several keys', several],
  ['order', example('order')],
  ['predict', example('predict', ({ foreseen }) => foreseen.length > 0)],
  ['answer: a number', example('answer', ({ accept, foreseen }) => accept.as === 'number' && foreseen.length > 0)],
  ['answer: a command', example('answer', ({ accept, foreseen }) => accept.as === 'command' && foreseen.length > 0)],
  ['spot', example('spot')],
];
const hands: readonly Hand[] = ['mouse', 'keyboard'];

for (const [name, question] of checked) {
  for (const hand of hands) {
    test(`${name}, by ${hand}: wrong, feedback, another try, right`, async ({ page }) => {
      const element = await open(page, question);
      await fill(page, element, question, false, hand);
      await handIn(page, element, hand);
      await expect(element).toHaveAttribute('data-state', 'wrong');
      await expect(element.locator('.q-verdict')).toBeFocused();
      await expect(element.locator('details')).not.toHaveAttribute('open');
      if (question.item.kind !== 'order') await expect(element.locator('.q-said').first()).not.toBeEmpty();
      expect(await violationsInBothThemes(page)).toEqual([]);

      const again = element.getByRole('button', { name: 'Try again' });
      await again.focus();
      await page.keyboard.press('Enter');
      await expect(element).toHaveAttribute('data-state', 'open');
      await expect(element.locator('.q-said')).toHaveCount(0);
      // The try starts where the answer is given.
      await expect(element.locator('fieldset :focus')).toHaveCount(1);

      // The next day it says how the try ended, and shows what was given when that is asked for.
      await page.reload();
      await expect(element).toHaveAttribute('data-state', 'wrong');
      await expect(element.locator('.q-said')).toHaveCount(0);
      await element.getByRole('button', { name: 'Show what I gave' }).click();
      await expect(element.locator('.q-verdict')).toBeFocused();
      if (question.item.kind !== 'order') await expect(element.locator('.q-said').first()).not.toBeEmpty();
      await element.getByRole('button', { name: 'Try again' }).click();
      // An order takes many moves; its way to a right answer is a test of its own below.
      if (question.item.kind === 'order') return;
      for (const field of await element.locator('textarea, input[type=text]').all()) await field.fill('');
      for (const box of await element.locator('input[type=checkbox]:checked').all()) await box.uncheck();
      await fill(page, element, question, true, hand);
      await handIn(page, element, hand);
      await expect(element).toHaveAttribute('data-state', 'right');
      await expect(element.locator('.q-verdict')).toHaveText('Right.');
      await expect(element.locator('details')).toHaveAttribute('open');
      await expect(element.locator('.q-why')).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  }
}

for (const hand of hands) {
  test(`order, by ${hand}: sorted step by step`, async ({ page }) => {
    const question = example('order');
    const element = await open(page, question);
    await fill(page, element, question, true, hand);
    await handIn(page, element, hand);
    await expect(element).toHaveAttribute('data-state', 'right');
    await expect(element.locator('.place').first()).toHaveText('in place');
    await page.reload();
    await expect(element).toHaveAttribute('data-state', 'right');
  });

  test(`recall, by ${hand}: say it, compare, tick, and the share counts`, async ({ page }) => {
    const question = example('recall');
    const size = question.item.rubric.length;
    const element = await open(page, question);
    await recall(page, element, size, hand);
    await expect(element).toHaveAttribute('data-state', 'right');
    await expect(element.locator('.q-verdict')).toContainText(`${String(size)} of ${String(size)} points`);
    await element.getByRole('button', { name: 'Answer again' }).click();
    await recall(page, element, 1, hand);
    await expect(element).toHaveAttribute('data-state', 'wrong');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
}

test('order can be sorted by dragging', async ({ page }) => {
  const element = await open(page, example('order'));
  const steps = element.locator('.steps > li');
  const first = await steps.first().getAttribute('data-step');
  await steps.first().dragTo(steps.nth(2), { targetPosition: { x: 40, y: 30 } });
  await expect(steps.first()).not.toHaveAttribute('data-step', first ?? '');
});

test('nothing picked is told and not graded', async ({ page }) => {
  for (const [, question] of checked.filter(([name]) => name !== 'order')) {
    const element = await open(page, question);
    await handIn(page, element, 'mouse');
    await expect(element.getByRole('status')).toContainText('first');
    await expect(element).toHaveAttribute('data-state', 'open');
  }
});

test('another try keeps what was right among several', async ({ page }) => {
  const element = await open(page, several);
  const keys = several.item.options.flatMap(({ isKey }, index) => (isKey ? [index] : []));
  const wrong = several.item.options.findIndex(({ isKey }) => !isKey);
  const inputs = element.locator('fieldset input');
  await inputs.nth(keys[0] ?? 0).check();
  await inputs.nth(wrong).check();
  await handIn(page, element, 'mouse');
  await element.getByRole('button', { name: 'Try again' }).click();
  await expect(inputs.nth(keys[0] ?? 0)).toBeChecked();
  await expect(inputs.nth(wrong)).not.toBeChecked();
});
