import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

/** Bytes after brotli 11, by what they are. */
export interface Weight {
  readonly total: number;
  readonly script: number;
  /** What the screen waits for. */
  readonly style: number;
  /** Style sheets of `media="print"`, which are fetched last and delay nothing. */
  readonly paper: number;
  readonly html: number;
}

/** Every file that a page asks for, as it would travel at brotli 11. Files that are compressed already travel as they are. */
export class Traffic {
  readonly #folder: string;
  readonly #paths = new Set<string>();

  constructor(page: Page, folder: string) {
    this.#folder = folder;
    page.on('request', (request) => {
      const { protocol, pathname } = new URL(request.url());
      if (protocol.startsWith('http')) this.#paths.add(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    });
  }

  /** @param paper the paths of the style sheets that only paper needs */
  weigh(paper: readonly string[] = []): Weight {
    const sum = (fits: (path: string) => boolean): number =>
      [...this.#paths].filter(fits).reduce((total, path) => total + sizeOf(join(this.#folder, path)), 0);
    return {
      total: sum(() => true),
      script: sum((path) => path.endsWith('.js')),
      style: sum((path) => path.endsWith('.css') && !paper.includes(path)),
      paper: sum((path) => paper.includes(path)),
      html: sum((path) => path.endsWith('.html')),
    };
  }
}

function sizeOf(file: string): number {
  // A file that the site asks for and does not have costs it nothing here.
  if (!existsSync(file)) return 0;
  const content = readFileSync(file);
  const compressed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return Math.min(content.length, compressed);
}

/** What a cold visit to an address costs. */
export async function coldLoad(browser: Browser, address: string, folder: string): Promise<Weight> {
  const page = await browser.newPage();
  const traffic = new Traffic(page, folder);
  await page.goto(address, { waitUntil: 'networkidle' });
  const sheets = page.locator('link[rel="stylesheet"][media="print"]');
  const paper = await sheets.evaluateAll((all) => all.map((link) => (link instanceof HTMLLinkElement ? new URL(link.href).pathname : '')));
  await page.close();
  return traffic.weigh(paper);
}

/** How search is opened and what its first result looks like. */
export interface SearchSite {
  readonly address: string;
  readonly folder: string;
  readonly result: string;
}

/**
 * The first search on a cold page: from the shortcut to the first result, and what was fetched for it.
 *
 * @returns milliseconds, and the weight of what came after the page itself
 */
export async function firstSearch(
  browser: Browser,
  { address, folder, result }: SearchSite,
  query: string,
): Promise<{ ms: number; weight: Weight }> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const traffic = new Traffic(page, folder);
  const start = performance.now();
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog[open] input').first();
  await field.waitFor();
  await field.fill(query);
  await page.locator(result).first().waitFor();
  const ms = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const weight = traffic.weigh();
  await page.close();
  return { ms, weight };
}
