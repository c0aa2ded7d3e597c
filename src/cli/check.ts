import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../guide/diagnostic.ts';
import { loadGuide } from '../guide/load.ts';
import { colour, plain, pretty } from '../guide/report/pretty.ts';
import { Cache } from '../run/cache.ts';
import { runGuide } from '../run/run-guide.ts';

/**
 * `npm run check`: holds all content to its rules, executes its code, prints everything that is wrong, and exits 1 when there is an
 * error. `npm run check -- FILE…` prints what concerns these files and executes only their code. In CI (`CI=true`) a warning that
 * nothing could be executed is an error.
 */
async function main(): Promise<void> {
  const only = process.argv.slice(2).map((path) => relative(resolve('.'), resolve(path)).split(sep).join('/'));
  const strange = only.filter((path) => !path.startsWith('content/') || !existsSync(path));
  if (strange.length > 0) {
    console.error(`Not a file of the content: ${strange.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const start = performance.now();
  const { guide, diagnostics: rules } = await loadGuide(resolve('.'));
  const cache = new Cache(resolve('.cache/run'));
  const run = await runGuide(guide, cache, only.length > 0 ? only : undefined);
  const found = [...rules, ...run.diagnostics].filter(({ file }) => only.length === 0 || only.includes(file.path));
  const paint = process.stdout.isTTY && process.env.NO_COLOR === undefined ? colour : plain;
  for (const diagnostic of found) console.log(`${pretty(diagnostic, paint)}\n`);

  const { parts, pages, questions, fileCount } = guide;
  console.log(
    `read ${String(fileCount)} files: ${String(parts.length)} parts, ${String(pages.length)} pages, ${String(questions.length)} questions`,
  );
  const programs = Object.entries(run.programs).map(([engine, count]) => `${String(count)} in ${engine}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `executed ${programs.join(', ') || 'nothing'}; parsed ${String(run.parsed)}; ${String(cache.hits)} of ${String(cache.hits + cache.misses)} results from the cache; ${seconds} s`,
  );
  const errors = found.filter(isError).length;
  console.log(`${String(errors)} errors, ${String(found.length - errors)} warnings`);
  if (errors > 0) process.exitCode = 1;
}

function isError({ severity, rule }: Diagnostic): boolean {
  return severity === 'error' || (rule === 'run/unavailable' && process.env.CI === 'true');
}

await main();
