import { expect, type Locator, type Page } from '@playwright/test';
import { scramble } from '../../src/guide/kinds/order/grade.ts';
import type { Question } from '../../src/guide/question.ts';
import { pageOf } from './examples.ts';

/** How a question is answered: by pointer or by keyboard alone. */
export type Hand = 'mouse' | 'keyboard';

/** Opens a question's page and gives its element. */
export async function open(page: Page, question: Question): Promise<Locator> {
  await page.goto(pageOf(question));
  const element = page.locator('.q');
  await expect(element).toHaveAttribute('data-state', 'open');
  return element;
}

/** Puts an answer into the form, right or wrong, and stops before it is handed in. */
export async function fill(page: Page, element: Locator, { item, id }: Question, isRight: boolean, hand: Hand): Promise<void> {
  switch (item.kind) {
    case 'choice': {
      for (const [index, option] of item.options.entries()) {
        if (option.isKey === isRight) await tick(page, element.locator('fieldset input').nth(index), hand);
      }
      return;
    }
    case 'spot': {
      const wanted = item.lines.find(({ isKey }) => isKey === isRight)?.line ?? 0;
      await tick(page, element.locator(`fieldset input[value="${String(wanted)}"]`), hand);
      return;
    }
    case 'predict':
      await type(page, element.locator('textarea'), isRight ? item.output : (item.foreseen[0]?.text ?? 'no such line'), hand);
      return;
    case 'answer':
      await type(page, element.locator('input[type=text]'), isRight ? (item.keys[0] ?? '') : (item.foreseen[0]?.text ?? '-1'), hand);
      return;
    case 'order': {
      // The page shows them scrambled, which is wrong already.
      if (isRight) await sort(page, element, scramble(item.steps.length, id), hand);
      return;
    }
    case 'recall':
      return;
  }
}

/** Says how sure one is, which hands the answer in. */
export async function handIn(page: Page, element: Locator, hand: Hand): Promise<void> {
  await press(page, element.getByRole('button', { name: 'fairly sure' }), hand);
}

/** Answers a recall: compares, ticks some points, and saves. */
export async function recall(page: Page, element: Locator, ticks: number, hand: Hand): Promise<void> {
  await handIn(page, element, hand);
  for (let index = 0; index < ticks; index += 1) await tick(page, element.locator('fieldset input').nth(index), hand);
  await press(page, element.getByRole('button', { name: 'That is what I said' }), hand);
}

async function tick(page: Page, input: Locator, hand: Hand): Promise<void> {
  if (hand === 'mouse') await input.click();
  else {
    await input.focus();
    await page.keyboard.press('Space');
  }
  await expect(input).toBeChecked();
}

async function type(page: Page, field: Locator, text: string, hand: Hand): Promise<void> {
  if (hand === 'mouse') await field.fill(text);
  else {
    await field.focus();
    await page.keyboard.insertText(text);
  }
}

async function press(page: Page, button: Locator, hand: Hand): Promise<void> {
  if (hand === 'mouse') await button.click();
  else {
    await button.focus();
    await page.keyboard.press('Enter');
  }
}

/** Brings the steps into order with the buttons, one move at a time, as a person would. */
async function sort(page: Page, element: Locator, shown: number[], hand: Hand): Promise<void> {
  const order = [...shown];
  for (let wanted = 0; wanted < order.length; wanted += 1) {
    for (let at = order.indexOf(wanted); at > wanted; at -= 1) {
      await press(page, element.locator('.steps > li').nth(at).getByRole('button', { name: 'Move up' }), hand);
      order.splice(at - 1, 0, ...order.splice(at, 1));
    }
  }
}
