import { expect, test, type Page } from '@playwright/test';
import type { TopicPage } from '../../src/guide/page.ts';
import { fill } from './answering.ts';
import { guide, questions } from './examples.ts';

/** Topic pages as something to read: lines, notes, tables, the head and the end. Listings have a file of their own. */
const topics = guide.pages.filter((page): page is TopicPage => page.sort === 'topic');
const [topic] = topics;
if (!topic) throw new Error('There is no topic page.');

/** How many characters stand in each full line of the page's own paragraphs; the last line of each is left out. */
async function charactersPerLine(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll<HTMLElement>('.page-text > p')].flatMap((paragraph) => {
      const bottom = paragraph.getBoundingClientRect();
      const height = parseFloat(getComputedStyle(paragraph).lineHeight);
      const counts = Array.from({ length: Math.round(bottom.height / height) }, () => 0);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          const line = Math.floor(((box.top + box.bottom) / 2 - bottom.top) / height);
          if (line in counts) counts[line] = (counts[line] ?? 0) + 1;
        }
      }
      return counts.slice(0, -1);
    });
  });
}

for (const width of [820, 1024, 1280, 1440, 1920]) {
  test(`a line of text has 65 to 75 characters at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${topic.id}/`);
    const counts = await charactersPerLine(page);
    expect(counts.length).toBeGreaterThan(50);
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(average).toBeGreaterThanOrEqual(65);
    expect(average).toBeLessThanOrEqual(75);
  });
}

test('notes stand beside the block that they follow, and touch neither each other nor anything else', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  let seen = 0;
  for (const { id } of guide.pages) {
    await page.goto(`/${id}/`);
    const { notes, touching } = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>('.page-text > :not(script)')].map((element) => ({
        element,
        box: element.getBoundingClientRect(),
      }));
      const isNote = ({ element }: { element: HTMLElement }): boolean => element.classList.contains('note');
      const found = boxes.filter(isNote);
      return {
        notes: found.map(({ element, box }) => {
          const before = boxes[boxes.findIndex((one) => one.element === element) - 1]?.box;
          return { isRight: box.left > (before?.right ?? 0), isIn: box.right <= innerWidth, from: box.top - (before?.top ?? 0) };
        }),
        touching: found.flatMap((note) =>
          boxes.filter(
            (other) =>
              other.element !== note.element &&
              other.box.left < note.box.right &&
              other.box.right > note.box.left &&
              other.box.top < note.box.bottom &&
              other.box.bottom > note.box.top,
          ),
        ).length,
      };
    });
    seen += notes.length;
    expect(touching, id).toBe(0);
    for (const { isRight, isIn, from } of notes) {
      expect(isRight && isIn, id).toBe(true);
      // The block's own margin may lie between the two.
      expect(Math.abs(from), id).toBeLessThan(50);
    }
  }
  expect(seen).toBeGreaterThan(10);
});

test('on a phone a note stands in the text, and its kind is told by words and a sign', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/gallery/');
  const notes = page.locator('.note');
  const labels = await notes
    .locator('.note-label')
    .evaluateAll((all) => all.map((label) => [label.textContent, getComputedStyle(label, '::before').content.split('/')[0]?.trim()]));
  expect(labels).toEqual([
    ['What the interviewer is really asking', '"? "'],
    ['A senior adds', '"+ "'],
    ['Common wrong answer', '"× "'],
  ]);
  for (const note of await notes.all()) {
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThan(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(box?.width).toBeGreaterThan(300);
  }
});

test('a table is a table on a phone too, with each cell behind the heading of its column', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const [part] = guide.parts;
  await page.goto(`/${part?.id ?? ''}/`);
  const tables = page.getByRole('table');
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all()) {
    const columns = await table.getByRole('columnheader').count();
    const rows = (await table.getByRole('row').count()) - 1;
    expect(columns).toBeGreaterThan(1);
    await expect(table.getByRole('cell')).toHaveCount(columns * rows);
    const box = await table.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await table.evaluate((one) => one.parentElement?.scrollWidth === one.parentElement?.clientWidth)).toBe(true);
  }
  const wide = tables.filter({ has: page.locator('td > b') }).first();
  const label = wide.locator('td > b').first();
  await expect(label).toBeVisible();
  await expect(label).toHaveText((await wide.getByRole('columnheader').nth(1).textContent()) ?? '');
  // What is heard is the column's own heading, once.
  await expect(wide.getByRole('cell').nth(1)).toMatchAriaSnapshot(`- cell /^(?!.*${(await label.textContent()) ?? ''}).+$/`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(label).toBeHidden();
});

test('a picture keeps its room free, has its caption, and stays on light paper in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/gallery/');
  const figure = page.locator('figure', { has: page.locator('img') });
  const picture = figure.getByRole('img');
  await expect(figure.locator('figcaption')).not.toBeEmpty();
  for (const name of ['width', 'height']) await expect(picture).toHaveAttribute(name, /^\d+$/);
  await expect(picture).toHaveAttribute('loading', 'lazy');
  await expect(picture).toHaveCSS('color-scheme', 'light');
});

test('the head says what a page takes and what to read before it', async ({ page }) => {
  const later = topics.find(({ facts }) => facts.prerequisites);
  const before = topics.find(({ id }) => id === later?.facts.prerequisites?.[0]);
  await page.goto(`/${later?.id ?? ''}/`);
  const head = page.locator('.page-head');
  await expect(head.locator('div', { hasText: 'Reading' })).toContainText(/\d+ minutes/);
  await expect(head.locator('div', { hasText: 'Questions' })).toContainText(String(later?.embeds.length));
  await expect(head.locator('div', { hasText: 'Level' })).toContainText(/\d+ senior/);
  await expect(head.getByRole('listitem')).toHaveCount(later?.facts.outcomes.length ?? 0);
  await head.getByRole('link', { name: before?.facts.title ?? '' }).click();
  await expect(page.locator('h1')).toHaveText(before?.facts.title ?? '');
});

test('the end lists what was missed or guessed, leads back to it, and asks it again', async ({ page }) => {
  const rich = topics.find(({ embeds }) => embeds.length >= 10);
  const choices = (rich?.embeds ?? [])
    .flatMap(({ id }) => questions.filter((one) => one.id === id && one.item.kind === 'choice'))
    .slice(0, 3);
  // A smooth way of many screens takes longer than a test should wait for.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${rich?.id ?? ''}/`);
  const score = page.locator('page-score');
  await expect(score).toContainText(`None of the ${String(rich?.embeds.length)} questions is answered yet.`);
  await expect(score.getByRole('group')).toHaveCount(0);
  const answers = [
    [true, 'certain'],
    [true, 'guessing'],
    [false, 'fairly sure'],
  ] as const;
  for (const [index, [isRight, sure]] of answers.entries()) {
    const question = choices[index];
    if (!question) throw new Error('There are too few choices.');
    const element = page.locator(`[data-id="${question.id}"]`);
    await fill(page, element, question, isRight, 'keyboard');
    await element.getByRole('button', { name: sure }).press('Enter');
    await expect(element).toHaveAttribute('data-state', isRight ? 'right' : 'wrong');
  }
  const [, guessed, missed] = choices;
  const list = score.getByRole('listitem');
  for (const again of [false, true]) {
    if (again) await page.reload();
    await score.getByText('2 questions to come back to').press('Enter');
    await expect(list).toHaveText([`${guessed?.title ?? ''} right, by a guess`, `${missed?.title ?? ''} wrong`]);
  }
  await list.getByRole('link').last().press('Enter');
  await expect(page.locator(`[data-id="${missed?.id ?? ''}"]`)).toBeInViewport();
  await score.getByRole('button', { name: 'Ask me these 2 again' }).press('Enter');
  await expect(page.locator(`[data-id="${guessed?.id ?? ''}"]`)).toHaveAttribute('data-state', 'open');
  await expect(page.locator(`[data-id="${missed?.id ?? ''}"]`)).toHaveAttribute('data-state', 'open');
  await expect(list).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the end is the next page, with a sentence on what it is about', async ({ page }) => {
    const [part] = guide.parts;
    const [first, second] = part?.topics ?? [];
    await page.goto(`/${first?.id ?? ''}/`);
    await expect(page.locator('page-score')).toBeHidden();
    const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' });
    await expect(next).toContainText(second?.facts.summary ?? '');
    await next.click();
    await expect(page.locator('h1')).toHaveText(second?.facts.title ?? '');
  });
});
