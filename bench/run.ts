import { chromium } from '@playwright/test';
import { createStaticServer } from '../src/cli/serve.ts';
import { findBrowser } from '../tests/browser.ts';
import { coldLoad, firstSearch, type SearchSite, type Weight } from './measure.ts';
import { prepare } from './prepare.ts';

/**
 * `npm run bench`: this guide beside Starlight on the same text, both built here and driven by the same browser.
 * `-- --alone` weighs this guide's page and nothing else.
 *
 * Times are compared as a ratio of medians over alternating runs, because machines differ and are busy.
 */
const RUNS = 9;
const QUERIES = ['subprocess', 'gil', 'subprocess timeout'];

const built = await prepare(process.argv.includes('--alone'));
const servers = [createStaticServer(built.ours).listen(4341)];
if (built.starlight !== undefined) servers.push(createStaticServer(built.starlight, '/', {}).listen(4342));
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox'] });
try {
  const ours: SearchSite = { address: 'http://localhost:4341/python/', folder: built.ours, result: '.search-hits a' };
  console.log("Part 8's page on a cold load, bytes at brotli 11, all files counted");
  row('this guide, with ten questions', await coldLoad(browser, ours.address, ours.folder));
  if (built.starlight !== undefined) await compare(ours, built.starlight);
} finally {
  await browser.close();
  for (const server of servers) server.close();
}

/** Weighs the peer's page, then searches both in turn. */
async function compare(ours: SearchSite, folder: string): Promise<void> {
  const starlight: SearchSite = { address: 'http://localhost:4342/python/', folder, result: '.pagefind-ui__result-link' };
  row('Starlight, the text alone', await coldLoad(browser, starlight.address, starlight.folder));
  for (const query of QUERIES) {
    const times = { ours: [] as number[], starlight: [] as number[] };
    let weights: { ours: Weight; starlight: Weight } | undefined;
    for (let run = 0; run < RUNS; run += 1) {
      const a = await firstSearch(browser, ours, query);
      const b = await firstSearch(browser, starlight, query);
      times.ours.push(a.ms);
      times.starlight.push(b.ms);
      weights = { ours: a.weight, starlight: b.weight };
    }
    console.log(
      `\nFirst search for "${query}" on a cold page: time of this guide / time of Starlight = ${(median(times.ours) / median(times.starlight)).toFixed(2)}`,
    );
    if (!weights) continue;
    row('this guide', weights.ours);
    row('Starlight', weights.starlight);
  }
}

function row(name: string, { total, html, style, paper, script }: Weight): void {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  console.log(`  ${name.padEnd(32)} ${kB(total)}   html ${kB(html)}   css ${kB(style)}   print css ${kB(paper)}   js ${kB(script)}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
