import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** The two sizes of paper that readers have. */
export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

/** Prints the page as the browser would, and gives the words of each sheet of paper. */
export async function print(page: Page, format: Paper): Promise<string[]> {
  const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { text } = await extractText(file);
  return text;
}

/** Text without what differs between a page and its paper: white space, and the hyphen of a broken word. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The width of the text in pixels on the narrower of the papers, for looking at print styles in a window. */
export function textWidth(marginsInMm: number): number {
  return Math.floor(((210 - marginsInMm) / 25.4) * 96);
}
