import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { Cache } from '../cache.ts';
import { Diagnostics, sortDiagnostics, type Diagnostic } from '../guide/diagnostic.ts';
import type { Guide } from '../guide/guide.ts';
import { loadGuide } from '../guide/load.ts';
import { formatNames, report } from '../guide/report/formats.ts';
import { colour, plain } from '../guide/report/pretty.ts';
import { checkHistory } from '../guide/rules/history.ts';
import { checkProse } from '../prose/check-prose.ts';
import { runGuide, type RunReport } from '../run/run-guide.ts';
import { stampVerified, type Executed } from '../run/verified.ts';
import { oneOf, UsageError, type Arguments } from './arguments.ts';
import { runCommand, type ExitCode } from './command.ts';
import { describeFix, fixContent } from './fix.ts';
import { questionsThatChanged } from './main-branch.ts';

const help = `
Usage: npm run check -- [FILE…] [--fix] [--verify] [--format ${formatNames.join('|')}]

Holds all content to its rules, its spelling and its wording, executes its code, and prints everything that is wrong.

  FILE…       print only what concerns these files, and execute only their code
  --fix       first mend what can only be meant in one way: a slip in a key or a value of the front matter,
              a missing slash, the level of a heading; never a prompt, an option or a key
  --verify    execute everything afresh, and write day and engine into each question of which every claim held
  --format    pretty   for people, with the line and the place underlined (this is the default)
              json     for programs, an array of diagnostics on standard output
              github   for pull requests, as annotations of GitHub Actions

Exit code: 0 nothing is wrong, 1 the content has errors, 2 the command was called in a wrong way.
`;

/** In CI (`CI=true`) a warning that something could not be looked at is an error: there it would never be noticed. */
async function check({ words, switches, values }: Arguments): Promise<ExitCode> {
  const format = oneOf(values.get('format') ?? 'pretty', formatNames, '`--format`');
  const only = words.map(contentPath);
  const concerns = (path: string): boolean => only.length === 0 || only.includes(path);
  const root = resolve('.');
  // What is not a diagnostic goes where it disturbs no program that reads them.
  const say = format === 'pretty' ? console.log : console.error;

  const start = performance.now();
  const fixed = switches.has('fix') ? await fixContent(root, concerns) : [];
  for (const diagnostic of fixed) say(describeFix(diagnostic));
  if (switches.has('fix')) say(`${String(fixed.length)} fixed${fixed.length > 0 ? '; what is left:' : ''}\n`);

  const { guide, diagnostics } = await loadGuide(root);
  const history = new Diagnostics();
  checkHistory(questionsThatChanged(root), guide, history);
  // A result of yesterday is no verification of today.
  const verify = switches.has('verify');
  const folder = verify ? await mkdtemp(join(tmpdir(), 'verify-')) : resolve('.cache/run');
  const cache = new Cache(folder);
  const files = only.length > 0 ? only : undefined;
  const prose = await checkProse(guide, new Cache(resolve('.cache/prose')), files);
  const run = await runGuide(guide, cache, files);
  const found = sortDiagnostics([...diagnostics, ...history.list, ...prose, ...run.diagnostics])
    .filter(({ file }) => concerns(file.path))
    .map(asInCi);
  const paint = process.stdout.isTTY && process.env.NO_COLOR === undefined ? colour : plain;
  const text = report(found, format, paint);
  if (text !== '') console.log(text);

  if (verify) await rm(folder, { recursive: true });
  if (verify) say(`${String(await writeVerified(root, guide, run.executed))} questions verified`);
  say(summary(guide, run, cache, performance.now() - start));
  const errors = found.filter(({ severity }) => severity === 'error').length;
  say(`${String(errors)} errors, ${String(found.length - errors)} warnings`);
  return errors > 0 ? 1 : 0;
}

/** Writes `verified` into the questions whose code was executed, and tells how many. */
async function writeVerified(root: string, { questions }: Guide, executed: Executed): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const verified = questions.filter(({ file }) => executed.has(file.path));
  for (const question of verified) {
    const text = stampVerified(question, executed.get(question.file.path) ?? [], today);
    if (text !== undefined) await writeFile(join(root, question.file.path), text);
  }
  return verified.length;
}

function contentPath(typed: string): string {
  const path = relative(resolve('.'), resolve(typed)).split(sep).join('/');
  if (!path.startsWith('content/') || !existsSync(path)) throw new UsageError(`Not a file of the content: ${typed}`);
  return path;
}

function asInCi(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.rule.endsWith('/unavailable') && process.env.CI === 'true' ? { ...diagnostic, severity: 'error' } : diagnostic;
}

function summary({ parts, pages, questions, fileCount }: Guide, run: RunReport, cache: Cache, time: number): string {
  const programs = Object.entries(run.programs).map(([engine, count]) => `${String(count)} in ${engine}`);
  return (
    `read ${String(fileCount)} files: ${String(parts.length)} parts, ${String(pages.length)} pages, ${String(questions.length)} questions\n` +
    `executed ${programs.join(', ') || 'nothing'}; parsed ${String(run.parsed)}; ` +
    `${String(cache.hits)} of ${String(cache.hits + cache.misses)} results from the cache; ${(time / 1000).toFixed(1)} s`
  );
}

process.exitCode = await runCommand(
  { help, options: { fix: 'switch', verify: 'switch', format: 'value' }, run: check },
  process.argv.slice(2),
);
