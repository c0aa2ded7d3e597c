import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createStaticServer } from '../src/cli/serve.ts';
import { loadGuide } from '../src/guide/load.ts';
import { findBrowser } from '../tests/browser.ts';
import { pageTypes } from '../tests/site/page-types.ts';

/**
 * `npm run bench:lighthouse [-- WORD…]`: Lighthouse's four categories on one page of each type, on a phone and on a desk, of the site
 * in `dist/` as `npm start` serves it. Words choose the pages whose address contains one of them. Lighthouse is installed from
 * the npm registry into `.cache/lighthouse`, never into the project. The exit code is 1 when a figure is below 100.
 */
const VERSION = '13.5.0';
const PORT = Number(process.env.PORT ?? '4343');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const devices = { phone: [], desk: ['--preset=desktop'] } as const;

/** What is read of Lighthouse's report. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>>;
}

const folder = resolve('.cache/lighthouse');
const program = join(folder, 'node_modules/lighthouse/cli/index.js');
if (!existsSync(program)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--no-package-lock', `lighthouse@${VERSION}`], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

const words = process.argv.slice(2);
// Lighthouse refuses what comes with the status 404, so the missing page is asked for by its own name.
const types = [...pageTypes((await loadGuide(resolve('.'))).guide).slice(0, -1), '/404.html'];
const pages = types.filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
const load = loadavg()[0] ?? 0;
if (load > 1)
  console.log(`The machine is busy (load ${load.toFixed(1)}): what is said of performance is too low, by how much nobody knows.\n`);
const server = createStaticServer(resolve('dist')).listen(PORT);
let isPerfect = true;
try {
  console.log(`${''.padEnd(58)}${categories.map((name) => name.padStart(16)).join('')}`);
  for (const path of pages) {
    for (const [device, options] of Object.entries(devices)) {
      // Search and the missing page ask search engines on purpose not to list them; that is one audit less, and said.
      const isUnlisted = readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8').includes('content="noindex"');
      const skipped = isUnlisted ? ['--skip-audits=is-crawlable'] : [];
      const { categories: found, audits } = await audit(`http://localhost:${String(PORT)}${path}`, [...options, ...skipped]);
      const scores = categories.map((name) => Math.round((found[name]?.score ?? 0) * 100));
      console.log(
        `${device.padEnd(6)}${path.padEnd(52)}${scores.map((score) => String(score).padStart(16)).join('')}${isUnlisted ? '  (not listed on purpose)' : ''}`,
      );
      for (const [index, name] of categories.entries()) {
        if (scores[index] === 100) continue;
        isPerfect = false;
        for (const { id, weight } of found[name]?.auditRefs ?? []) {
          const { score, title, displayValue = '' } = audits[id] ?? { score: null, title: id };
          if (weight > 0 && score !== null && score < 1) console.log(`        ${name}: ${title} ${displayValue} (${String(score)})`);
        }
      }
    }
  }
} finally {
  server.close();
}
process.exitCode = isPerfect ? 0 : 1;

/** One run of Lighthouse, in a process of its own beside the server in this one. */
async function audit(address: string, options: readonly string[]): Promise<Report> {
  const browser = findBrowser();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, address, '--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu', ...options],
    { env: { ...process.env, ...(browser !== undefined && { CHROME_PATH: browser }) }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Report;
}
