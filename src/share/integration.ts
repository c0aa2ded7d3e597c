import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Cache } from '../cache.ts';
import { drawCard, edition } from './draw.ts';
import { cardOf } from './facts.ts';

/** How many cards are drawn at a time: one is laid out while others are compressed. */
const AT_ONCE = 4;

/**
 * Draws the picture that a link to a page is shown with, for every page of the built site, and writes it to the address that
 * the page names. Whatever is a page has its card: nothing has to be listed.
 */
export function cards(): AstroIntegration {
  let root = '';
  let cache = '';
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
        cache = fileURLToPath(new URL('.cache/cards', config.root));
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const start = performance.now();
        const folder = fileURLToPath(dir);
        const drawn = new Cache(cache);
        const queue = [...pages];
        const work = async (): Promise<void> => {
          for (let page = queue.pop(); page; page = queue.pop()) {
            const { file, facts } = cardOf(await readFile(join(folder, fileOf(page.pathname)), 'utf8'), root);
            const picture = await drawn.get([edition, facts], async () => (await drawCard(facts)).toString('base64'));
            await mkdir(dirname(join(folder, file)), { recursive: true });
            await writeFile(join(folder, file), Buffer.from(picture, 'base64'));
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        const time = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`drew ${String(drawn.misses)} cards and kept ${String(drawn.hits)} in ${time} s`);
      },
    },
  };
}

/** The file of a page: Astro names folders, and writes one page without. */
function fileOf(pathname: string): string {
  return pathname === '404/' ? '404.html' : `${pathname}index.html`;
}
