import type { Page } from '@playwright/test';
import { createReview, type ReviewFacts } from '../../src/learn/review.ts';

/**
 * Puts reviews on the device, as the questions would have written them. The page must be one of the site that has opened the
 * store already, such as home.
 *
 * @param answers what was answered, the oldest first
 */
export async function seedHistory(page: Page, answers: readonly Pick<ReviewFacts, 'question' | 'right' | 'revision'>[]): Promise<void> {
  const reviews = answers.map(({ question, right, revision }, index) =>
    createReview(
      { question, revision, kind: 'choice', right, score: Number(right), sure: 'fairly', seen: false, answer: [0] },
      index,
      `seed-${String(index)}`,
    ),
  );
  await page.evaluate(
    (records) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('shortlisted');
        request.onsuccess = () => {
          const transaction = request.result.transaction('reviews', 'readwrite');
          for (const record of records) transaction.objectStore('reviews').add(record);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => {
            reject(transaction.error ?? new Error('The history could not be seeded.'));
          };
        };
      }),
    reviews,
  );
}
