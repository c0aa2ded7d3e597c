import type { Page } from '@playwright/test';

/** What a browser's translation does, at any time: every text node is put into elements of its own. */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text && walker.currentNode.data.trim() !== '') texts.push(walker.currentNode);
    for (const text of texts) {
      const inner = document.createElement('font' as string);
      const outer = document.createElement('font' as string);
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  });
}
