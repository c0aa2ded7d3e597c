import { expect, test } from '@playwright/test';
import { guide } from './examples.ts';

/** Where diagrams stand: the pages that embed one, and the gallery, which has all of them. */
const embeds = guide.pages.flatMap(({ id, diagrams }) => diagrams.map(({ name }) => ({ path: `/${id}/`, name })));
const all = guide.diagrams.map(({ id }) => id);

test('the guide has diagrams to look at', () => {
  expect(all.length).toBeGreaterThan(0);
  expect(embeds.map(({ path, name }) => `${path} ${name}`)).toEqual(
    expect.arrayContaining(['/python/performance/ gil-and-io', '/python/unix-and-linux/ process-states']),
  );
});

for (const { path, name } of embeds) {
  test(`${name} in ${path} has a name, a description and a caption, and opens in words`, async ({ page }) => {
    await page.goto(path);
    const diagram = guide.diagrams.find(({ id }) => id === name);
    if (!diagram) throw new Error(`There is no diagram ${name}.`);
    const image = page.getByRole('img', { name: `${diagram.title}.`, exact: true });
    await expect(image).toBeVisible();
    await expect(image).toHaveAccessibleDescription(diagram.description);
    const figure = page.locator('.diagram', { has: image });
    await expect(figure.locator('figcaption')).toHaveText(`${diagram.title}. ${diagram.facts.caption}`);
    const words = figure.locator('details p');
    await expect(words).toBeHidden();
    await figure.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(words).toBeVisible();
    await expect(words).toHaveText(diagram.description);
  });
}

for (const width of [320, 390, 820, 1440]) {
  test(`no diagram widens the page at ${String(width)} px, and what does not fit can be scrolled by keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/gallery/');
    const sheets = page.locator('.diagram .sheet');
    await expect(sheets).toHaveCount(all.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const sheet of await sheets.all()) {
      await sheet.focus();
      await expect(sheet).toBeFocused();
      const { beyond, smallest } = await sheet.evaluate((element) => {
        const svg = element.querySelector('svg');
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0;
        const sizes = [...element.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
        return { beyond: element.scrollWidth - element.clientWidth, smallest: Math.min(...sizes) };
      });
      expect(smallest).toBeGreaterThanOrEqual(12);
      if (beyond <= 0) continue;
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => sheet.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
    if (width >= 390) expect(await sheets.evaluateAll((each) => each.every((one) => one.scrollWidth <= one.clientWidth))).toBe(true);
  });
}

test('no text of a drawing runs out of its box, or over another text', async ({ page }) => {
  await page.goto('/gallery/');
  const problems = await page.locator('.diagram svg').evaluateAll((drawings) =>
    drawings.flatMap((svg) => {
      const outer = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
      const outside = boxes.filter(({ box }) => box.left < outer.left || box.right > outer.right || box.bottom > outer.bottom);
      const over = boxes.filter(({ box: a }, index) =>
        boxes
          .slice(index + 1)
          .some(({ box: b }) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3),
      );
      const rects = [...svg.querySelectorAll('rect.box, rect.remark')].map((rect) => rect.getBoundingClientRect());
      const astride = boxes.filter(({ box }) => {
        const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
        const around = rects.find((one) => one.left < middle.x && middle.x < one.right && one.top < middle.y && middle.y < one.bottom);
        return around !== undefined && (box.left < around.left || box.right > around.right);
      });
      return [...outside, ...over, ...astride].map(({ words }) => words);
    }),
  );
  expect(problems).toEqual([]);
});

test('a drawing changes its colours with the theme, and keeps its lines in forced colours', async ({ page }) => {
  await page.goto('/gallery/');
  const look = (): Promise<string[]> =>
    page.locator('.diagram svg').evaluateAll((drawings) =>
      drawings.flatMap((svg) =>
        ['.box', '.edge', 'text'].map((selector) => {
          const element = svg.querySelector(selector);
          if (!element) return 'missing';
          const { fill, stroke } = getComputedStyle(element);
          return `${fill} ${stroke}`;
        }),
      ),
    );
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look();
  expect(light).not.toContain('missing');
  expect(dark.every((one, index) => one !== light[index])).toBe(true);

  await page.emulateMedia({ forcedColors: 'active' });
  const lines = await page.locator('.diagram svg').evaluateAll((drawings) =>
    drawings.map((svg) => {
      const probe = document.createElement('p');
      svg.closest('.diagram')?.append(probe);
      const strokes = [...svg.querySelectorAll('.box, .edge')].map((element) => getComputedStyle(element).stroke);
      const text = getComputedStyle(probe).color;
      probe.remove();
      return strokes.every((stroke) => stroke === text);
    }),
  );
  expect(lines).toEqual(all.map(() => true));
});

test('the style sheet of diagrams is asked for by pages with one, and by no other', async ({ page }) => {
  const links = page.locator('link[rel=stylesheet][href*="diagram"]');
  const withOne = new Set(embeds.map(({ path }) => path));
  for (const { id } of guide.pages) {
    await page.goto(`/${id}/`);
    expect(await links.count(), id).toBe(withOne.has(`/${id}/`) ? 1 : 0);
  }
});
