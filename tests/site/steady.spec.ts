import { expect, test, type Page } from '@playwright/test';
import { guide } from './examples.ts';
import { seedHistory } from './history.ts';
import { pageTypes } from './page-types.ts';

/**
 * Nothing moves and nothing flashes while a page comes: scripts are late and the processor is slow here, so that what they change is
 * seen to change. The guide has no fonts of its own that could come late.
 */
const LATE = 400;
const SLOWER = 4;
/** A tenth of what the field calls good, summed over the whole of the page's coming. */
const LEAST = 0.01;

const screens = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** A page on a slow device: its first paint comes long before its scripts. */
async function slowDown(page: Page): Promise<void> {
  await page.route('**/*.{js,pagefind,pf_meta,pf_index,pf_fragment,xml}', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** The sum of all shifts since the page began to come, and what moved. */
async function shifts(page: Page): Promise<{ readonly sum: number; readonly moved: readonly string[] }> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly {
        readonly node: Node | null;
        readonly previousRect: DOMRectReadOnly;
        readonly currentRect: DOMRectReadOnly;
      }[];
    }
    const found: Shift[] = [];
    const observer = new PerformanceObserver((list) => {
      found.push(...(list.getEntries() as Shift[]));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Two frames after the last task there is nothing left to be told.
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const counted = found.filter(({ hadRecentInput }) => !hadRecentInput);
    return {
      sum: counted.reduce((sum, { value }) => sum + value, 0),
      moved: counted.flatMap(({ value, sources }) =>
        sources.map(({ node, previousRect, currentRect }) => {
          const name = node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? '');
          return `${value.toFixed(4)} ${name}: ${JSON.stringify(previousRect)} → ${JSON.stringify(currentRect)}`;
        }),
      ),
    };
  });
}

for (const path of [...pageTypes(guide), '/search/?q=subprocess']) {
  for (const viewport of screens) {
    test(`nothing moves while ${path} comes at ${String(viewport.width)} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await slowDown(page);
      await page.goto(path);
      const { sum, moved } = await shifts(page);
      expect(sum, moved.join('\n')).toBeLessThan(LEAST);
    });
  }
}

const [rich] = guide.pages.filter(({ sort }) => sort === 'topic').sort((a, b) => b.embeds.length - a.embeds.length);
const embedded = (rich?.embeds ?? []).flatMap(({ id }) => guide.questions.filter((one) => one.id === id));
/** One question of each kind in the page with the most questions. */
const ofEachKind = new Map(embedded.map((question) => [question.facts.kind, question]));

for (const viewport of screens) {
  for (const known of [false, true]) {
    const what = known ? 'the answers of another day come back' : 'questions become ones that can be answered';
    test(`nothing moves when ${what} at ${String(viewport.width)} px`, async ({ page }) => {
      test.setTimeout(120_000);
      expect(ofEachKind.size).toBeGreaterThan(3);
      await page.setViewportSize(viewport);
      // A smooth way to the question would begin when the scripts are there, and end when nothing is left to be seen.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('/', { waitUntil: 'networkidle' });
      if (known) {
        await seedHistory(
          page,
          embedded.map(({ id, facts }, index) => ({ question: id, right: index % 2 === 0, revision: facts.revision })),
        );
      }
      await slowDown(page);
      for (const [kind, { id, part }] of ofEachKind) {
        // Only what is on the screen counts, so each kind is looked at once, where a link to it leads.
        await page.goto('about:blank');
        await page.goto(`/${rich?.id ?? ''}/#q-${id.slice(part.length + 1)}`);
        await expect(page.locator(`[data-id="${id}"]`)).toHaveAttribute('data-state', known ? /right|wrong/ : 'open');
        const { sum, moved } = await shifts(page);
        expect(sum, `${kind}\n${moved.join('\n')}`).toBeLessThan(LEAST);
      }
    });
  }
}

for (const [system, chosen] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`the first paint is ${chosen} when the reader chose that on a ${system} system, and so are the browser's bars`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/about/');
    await page.getByRole('button', { name: `Use the ${chosen} theme` }).click();
    await slowDown(page);
    /** How light each frame is, from the first on; the page itself counts, as a camera would. */
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const path of pageTypes(guide)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const frames = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);
      expect(frames, path).toHaveLength(1);
      const lightness = Number(/oklch\(([\d.]+)/.exec(frames[0] ?? '')?.[1]);
      expect(lightness > 0.5 ? 'light' : 'dark', `${path}: ${frames[0] ?? ''}`).toBe(chosen);
      const bars = await page
        .locator('meta[name=theme-color]')
        .evaluateAll((all) => all.filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches).map((meta) => meta.outerHTML));
      expect(bars, path).toHaveLength(1);
      expect(bars[0], path).toContain(`data-scheme="(prefers-color-scheme: ${chosen})"`);
    }
  });
}

for (const motion of ['no-preference', 'reduce'] as const) {
  test(`from page to page there is ${motion === 'reduce' ? 'no fade where motion is not wanted' : 'a short fade'}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.transition = String(event.viewTransition !== null);
      });
    });
    await page.goto('/python/');
    await expect(page.locator('html')).toHaveAttribute('data-transition', 'false');
    await page.getByRole('main').getByRole('link', { name: 'Performance' }).first().click();
    await expect(page).toHaveURL(/performance\/$/);
    await expect(page.locator('html')).toHaveAttribute('data-transition', String(motion === 'no-preference'));
  });
}
