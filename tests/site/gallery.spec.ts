import { expect, test } from '@playwright/test';
import { openGallery } from './gallery.ts';

test('the gallery shows every kind in every state and leaves no trace in the history', async ({ page }) => {
  await openGallery(page);
  for (const kind of ['choice', 'recall', 'order', 'predict', 'answer', 'spot']) {
    for (const state of ['open', 'wrong', 'right', 'shown']) {
      await expect(page.locator(`sample-question[data-state=${state}] > ${kind}-question`).first()).toBeVisible();
    }
  }
  const choice = page.locator('#q-choice-open');
  await choice.locator('fieldset input').nth(2).check();
  await choice.getByRole('button', { name: 'certain' }).click();
  await expect(choice).toHaveAttribute('data-state', 'right');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(choice).toHaveAttribute('data-state', 'open');
});

const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced light', { colorScheme: 'light', forcedColors: 'active' }],
  ['forced dark', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

for (const [name, media] of looks) {
  test(`all text of the gallery can be read in ${name} colours`, async ({ page }) => {
    await page.emulateMedia(media);
    await openGallery(page);
    const faint = await page.evaluate(() => {
      /** A colour as sRGB with its opacity, whatever notation the browser computes. */
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 1;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const rgba = (colour: string): number[] => {
        if (!context) return [];
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data];
      };
      const luminance = (colour: number[]): number => {
        const [r = 0, g = 0, b = 0] = colour
          .slice(0, 3)
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      /** The nearest ground that is not see-through; grounds of this site are opaque or not there. */
      const ground = (element: Element | null): number[] => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor, backgroundImage } = getComputedStyle(at);
          // The brand's highlighter is a gradient with slanted ends and one colour between them.
          const colours = [...(backgroundImage.match(/(?:oklch|rgba?)\([^)]*\)/g) ?? []), backgroundColor].map(rgba);
          const colour = colours.find(([, , , opacity]) => opacity === 255);
          if (colour) return colour;
        }
        return rgba(getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'black' : 'white');
      };
      const found = new Map<string, number>();
      let measured = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !node.textContent?.trim() || element.closest('script, style, .skip')) continue;
        // What cannot be used is exempt (1.4.3); it is dimmed by the browser itself.
        if (!element.checkVisibility() || element.closest(':disabled')) continue;
        const style = getComputedStyle(element);
        const [front, back] = [luminance(rgba(style.color)), luminance(ground(element))].sort((a, b) => b - a) as [number, number];
        const ratio = (front + 0.05) / (back + 0.05);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        measured += 1;
        if (ratio < (isLarge ? 3 : 4.5))
          found.set(`${element.tagName} .${element.className} “${node.textContent.trim().slice(0, 30)}”`, ratio);
      }
      return { found: [...found], measured };
    });
    expect(faint.measured).toBeGreaterThan(200);
    expect(faint.found).toEqual([]);
  });
}
