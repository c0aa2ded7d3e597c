import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openGallery } from './gallery.ts';

/**
 * How every component looks in every state, pixel by pixel: one picture of each section of the gallery, in both themes, on a phone and
 * on a desk, in tests/site/looks. `npm run looks` draws them anew when a look was changed on purpose; look at the difference then.
 */
const themes = ['light', 'dark'] as const;
const widths = [390, 1440] as const;

/** The font of the cards, because every machine has it: the guide's own are the system's. */
const FONT = '@fontsource/atkinson-hyperlegible-next';
/** What the font has signs for; see its `unicode.json`. */
const MISSING = /[^\s -\u02ff\u2000-\u206f\u2191\u2193]/gu;

const require = createRequire(import.meta.url);
const faces = [400, 600, 700, 800]
  .map((weight) => {
    const data = readFileSync(require.resolve(`${FONT}/files/atkinson-hyperlegible-next-latin-${String(weight)}-normal.woff2`));
    return `@font-face { font-family: Same; font-weight: ${String(weight)}; src: url(data:font/woff2;base64,${data.toString('base64')}); }`;
  })
  .join('\n');

test.use({
  // The policy allows neither a style sheet nor a font that a test brings along.
  bypassCSP: true,
  // Half the pixels in each direction show what changed, and are a fifth of the bytes.
  deviceScaleFactor: 0.5,
});

/** Sets all text in a font that every machine has; a sign that the font lacks becomes an asterisk, in text and in style sheets. */
async function sameEverywhere(page: Page): Promise<void> {
  await page.addStyleTag({ content: `${faces}\n:root { --font-text: Same; --font-code: Same; }` });
  await page.evaluate(async (missing) => {
    const pattern = new RegExp(missing, 'gu');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (pattern.test(node.nodeValue ?? '')) node.nodeValue = (node.nodeValue ?? '').replace(pattern, '*');
    }
    const mend = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule && rule.style.content !== '') rule.style.content = rule.style.content.replace(pattern, '*');
        if ('cssRules' in rule) mend(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) mend(sheet.cssRules);
    for (const picture of document.images) {
      picture.loading = 'eager';
      await picture.decode();
    }
    await document.fonts.ready;
  }, MISSING.source);
}

/** The sections that are pictured. Drawings and search results come from the content, which changes for other reasons than the look. */
const sections = (page: Page): Locator => page.locator('.gallery > section:not([aria-labelledby=diagrams], [aria-labelledby=hits])');

for (const theme of themes) {
  for (const width of widths) {
    test(`the gallery looks as it did: ${theme}, ${String(width)} px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openGallery(page);
      await sameEverywhere(page);
      // By script, because a click would leave the pointer hovering over something.
      await page.locator('page-score details').evaluate((fold) => {
        fold.setAttribute('open', '');
      });
      for (const section of await sections(page).all()) {
        const name = (await section.getAttribute('aria-labelledby')) ?? '';
        // Alone at the same place, whatever the other sections are: half a pixel further down, letters are drawn in another way.
        await section.evaluate((shown) => {
          for (const one of document.querySelectorAll<HTMLElement>('.gallery > section')) one.hidden = one !== shown;
          scrollTo(0, 0);
        });
        await expect.soft(section).toHaveScreenshot([`${theme}-${String(width)}`, `${name}.png`]);
      }
    });
  }
}

test('there is a picture of every section and no other, and together they are small', async ({ page }) => {
  await page.goto('/gallery/');
  const names = await sections(page).evaluateAll((all) => all.map((section) => section.getAttribute('aria-labelledby') ?? ''));
  expect(names.length).toBeGreaterThan(10);
  const wanted = themes.flatMap((theme) => widths.flatMap((width) => names.map((name) => `${theme}-${String(width)}/${name}.png`)));
  const found = readdirSync('tests/site/looks', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  expect(found.sort()).toEqual(wanted.sort());
  // A million and a half: pictures stay in a repository's history for good.
  expect(found.reduce((sum, name) => sum + statSync(`tests/site/looks/${name}`).size, 0)).toBeLessThan(1_500_000);
});
