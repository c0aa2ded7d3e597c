import { expect, test } from '@playwright/test';
import { kinds } from '../../src/guide/schema/vocabulary.ts';
import { fill, handIn, open, recall } from './answering.ts';
import { example, guide, pageOf, questions } from './examples.ts';
import { translate } from './translation.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const kind of kinds) {
    test(`a ${kind} question is complete`, async ({ page }) => {
      const question = example(kind);
      await page.goto(pageOf(question));
      const element = page.locator('.q');
      await expect(element.locator('.q-prompt')).not.toBeEmpty();
      await expect(element.locator('.q-actions')).toHaveCount(0);
      await expect(element.locator('.q-why')).toBeHidden();
      await element.locator('summary').click();
      await expect(element.locator('.q-why')).toBeVisible();
      const feedback =
        'options' in question.item ? question.item.options.length : 'steps' in question.item ? question.item.steps.length : 0;
      if (feedback > 0) await expect(element.locator('.q-keys > li')).toHaveCount(feedback);
    });
  }

  test('the way to search and the pages is there', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Search' }).first().click();
    await expect(page).toHaveURL(/\/search\/$/);
    await page
      .getByRole('link', { name: /all questions/ })
      .first()
      .click();
    await expect(page.locator('h1')).toHaveText('All questions');
  });
});

for (const kind of kinds) {
  test(`a ${kind} question can be answered in a page that the browser translated`, async ({ page }) => {
    const question = example(kind);
    const element = await open(page, question);
    await translate(page);
    if (question.item.kind === 'recall') await recall(page, element, question.item.rubric.length, 'mouse');
    else {
      await fill(page, element, question, true, 'mouse');
      await handIn(page, element, 'mouse');
    }
    await expect(element).toHaveAttribute('data-state', 'right');
  });
}

test('answers survive a reload, another tab, and are asked again only where they were wrong', async ({ page, context }) => {
  const topic = guide.pages.find(({ embeds }) => embeds.length >= 10);
  const choices = (topic?.embeds ?? [])
    .flatMap(({ id }) => questions.filter((one) => one.id === id && one.item.kind === 'choice'))
    .slice(0, 3);
  await page.goto(`/${topic?.id ?? ''}/`);
  for (const [index, question] of choices.entries()) {
    const element = page.locator(`[data-id="${question.id}"]`);
    await fill(page, element, question, index === 0, 'mouse');
    await handIn(page, element, 'mouse');
    await expect(element).toHaveAttribute('data-state', index === 0 ? 'right' : 'wrong');
  }
  const score = page.locator('page-score');
  await expect(score).toContainText('1 right, 2 wrong');
  const other = await context.newPage();
  await other.goto(`/${topic?.id ?? ''}/`);
  await expect(other.locator('page-score')).toContainText('1 right, 2 wrong');
  await page.reload();
  await expect(score).toContainText('1 right, 2 wrong');
  await score.getByText('2 questions to come back to').click();
  await score.getByRole('button').click();
  await expect(page.locator(`[data-id="${choices[0]?.id ?? ''}"]`)).toHaveAttribute('data-state', 'right');
  await expect(page.locator(`[data-id="${choices[1]?.id ?? ''}"]`)).toHaveAttribute('data-state', 'open');
  await expect(page.locator(`[data-id="${choices[1]?.id ?? ''}"] :focus`)).toHaveCount(1);
});

test('every answer is one more record, and none is changed', async ({ page }) => {
  const question = example('choice');
  const element = await open(page, question);
  await fill(page, element, question, false, 'mouse');
  await handIn(page, element, 'mouse');
  await element.getByRole('button', { name: 'Try again' }).click();
  await fill(page, element, question, true, 'mouse');
  await handIn(page, element, 'mouse');
  await expect(element).toHaveAttribute('data-state', 'right');
  const read = (): Promise<Record<string, unknown>[]> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('shortlisted').onsuccess = (event) => {
            const { result } = event.target as IDBOpenDBRequest;
            result.transaction('reviews').objectStore('reviews').getAll().onsuccess = (done) => {
              resolve((done.target as IDBRequest<Record<string, unknown>[]>).result);
            };
          };
        }),
    );
  await expect.poll(async () => (await read()).length).toBe(2);
  const reviews = (await read()).sort((a, b) => Number(a.at) - Number(b.at));
  expect(reviews.map(({ v, question: id, revision, right, sure, seen }) => ({ v, id, revision, right, sure, seen }))).toEqual([
    { v: 1, id: question.id, revision: question.facts.revision, right: false, sure: 'fairly', seen: false },
    { v: 1, id: question.id, revision: question.facts.revision, right: true, sure: 'fairly', seen: false },
  ]);
});

test('a browser without storage still asks and answers, and says what it cannot do', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('off', 'SecurityError');
        },
      },
    });
  });
  const question = example('choice');
  const element = await open(page, question);
  await fill(page, element, question, true, 'mouse');
  await handIn(page, element, 'mouse');
  await expect(element).toHaveAttribute('data-state', 'right');
  await expect(element.getByRole('status')).toContainText('does not let the guide keep your answer');
});
