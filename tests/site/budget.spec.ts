import { expect, test } from '@playwright/test';
import { coldLoad } from '../../bench/measure.ts';
import { origins } from '../../playwright.config.ts';
import { guide } from './examples.ts';
import { dist } from './pages.ts';

/*
 * `npm run bench` weighs a page with exactly ten questions beside Starlight; here every topic page keeps its share of that.
 */
/** What a page asks for beyond the site's style sheet when it shows a diagram. */
const DIAGRAM = 600;
/** What print asks for, on every page. */
const PAPER = 600;

test('no topic page asks for more than 8 kB of script and 5 kB of style, at brotli 11, and 0.6 kB each for its diagrams and for paper', async ({
  browser,
}) => {
  const topics = guide.pages.filter(({ sort }) => sort === 'topic');
  // A cold visit to each takes a second or two, and there are more of them with every part.
  expect(topics.length).toBeGreaterThan(0);
  test.setTimeout(topics.length * 10_000);
  for (const { id, diagrams } of topics) {
    const { script, style, paper } = await coldLoad(browser, `${origins.root}/${id}/`, dist);
    expect(script, id).toBeGreaterThan(1_000);
    expect(script, id).toBeLessThanOrEqual(8_000);
    expect(style, id).toBeLessThanOrEqual(diagrams.length > 0 ? 5_000 + DIAGRAM : 5_000);
    expect(paper, id).toBeGreaterThan(0);
    expect(paper, id).toBeLessThanOrEqual(PAPER);
  }
});
