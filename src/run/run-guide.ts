import { availableParallelism } from 'node:os';
import { Diagnostics, sortDiagnostics, type Diagnostic } from '../guide/diagnostic.ts';
import type { Guide } from '../guide/load.ts';
import { suggest } from '../guide/nearest.ts';
import type { SourceFile, Span } from '../guide/source.ts';
import type { Fence } from '../guide/fence.ts';
import type { Cache } from './cache.ts';
import { parseChecked, type SyntaxProblem } from './checked.ts';
import { readCode, type Claim, type DocumentCode } from './document.ts';
import { engines, limits, type RunResult } from './engine.ts';
import { matches } from './mask.ts';
import { runRules } from './rules.ts';
import { runInSandbox, whyUnavailable } from './sandbox.ts';

/** What executing a guide found, and how much was executed. */
export interface RunReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Programs by the engine that ran them. */
  readonly programs: Readonly<Record<string, number>>;
  readonly parsed: number;
}

/**
 * Executes all code of the guide that says `run`, parses all that says `checked`, and holds the results to what the content claims.
 *
 * @param only paths of files to look at; all of them without it
 */
export async function runGuide(guide: Guide, cache: Cache, only?: readonly string[]): Promise<RunReport> {
  const diagnostics = new Diagnostics();
  const documents = [...guide.pages, ...guide.questions]
    .filter(({ file }) => !only || only.includes(file.path))
    .map(({ tree, file }) => readCode(tree, file));
  for (const { unknown, file } of documents) for (const fence of unknown) reportUnknown(fence, file, diagnostics);
  const programs: Record<string, number> = {};
  const unavailable = await whyUnavailable();
  if (unavailable) {
    const [first] = documents;
    if (first) diagnostics.report(runRules.unavailable, first.file, first.file.lineSpan(1), unavailable.message, unavailable.fix);
    return { diagnostics: sortDiagnostics(diagnostics.list), programs, parsed: 0 };
  }
  await inParallel(documents, async (document) => {
    for (const { jobs, claims } of document.sessions) {
      const results = await cache.get(jobs, () => runInSandbox(jobs));
      claims.forEach((claim, index) => {
        const result = results[index];
        if (!claim || !result) return;
        programs[claim.engine] = (programs[claim.engine] ?? 0) + 1;
        holdToClaim(claim, result, document.file, diagnostics);
      });
    }
  });
  const parsed = await checkSyntax(documents, cache, diagnostics);
  return { diagnostics: sortDiagnostics(diagnostics.list), programs, parsed };
}

function reportUnknown(fence: Fence, file: SourceFile, diagnostics: Diagnostics): void {
  const name = fence.proof.by === 'run' ? (fence.proof.engine ?? fence.language) : fence.language;
  const message = `There is no engine \`${name}\`.`;
  diagnostics.report(runRules.engine, file, file.lineSpan(fence.node.position.start.line), message, suggest(name, Object.keys(engines)));
}

function holdToClaim({ fence, exit, output, engine }: Claim, result: RunResult, file: SourceFile, diagnostics: Diagnostics): void {
  const start = fence.node.position.start.line;
  const printed = result.output.trimEnd();
  if (result.stopped !== undefined) {
    const limit = result.stopped === 'time' ? `${String(limits.time / 1000)} seconds` : `${String(limits.output / 1024)} KiB of output`;
    diagnostics.report(
      runRules.stopped,
      file,
      file.lineSpan(start),
      `This program was stopped after ${limit}.`,
      'Make it end by itself, or say `norun="why"`.',
    );
  } else if (result.exit !== exit) {
    const message = `This program ends with exit code ${String(result.exit)} in ${engine}, not ${String(exit)}.${quote('It printed', printed)}`;
    diagnostics.report(runRules.exit, file, file.lineSpan(start), message, `Mend the program, or claim \`exit=${String(result.exit)}\`.`);
  } else if (!matches(output?.code ?? '', printed)) {
    const message = output
      ? `This is not what ${engine} prints.${quote('Claimed', output.code)}${quote('Printed', printed)}`
      : `This program prints something in ${engine}, and no \`output\` fence follows it.${quote('Printed', printed)}`;
    const span: Span = file.lineSpan(output ? firstDifference(output, printed) : start);
    diagnostics.report(
      runRules.stale,
      file,
      span,
      message,
      output ? 'Claim what is printed, or mend the program.' : 'Add ```output with what it prints, directly below.',
    );
  }
}

/** The line of the file where the claim first departs from what was printed. */
function firstDifference(output: Fence, printed: string): number {
  const lines = printed.split('\n');
  const at = output.code.split('\n').findIndex((line, index) => !matches(line, lines[index] ?? '\u0000'));
  return output.node.position.start.line + 1 + Math.max(0, at);
}

function quote(label: string, text: string): string {
  const lines = text.split('\n');
  const shown = lines.length > 12 ? [...lines.slice(0, 12), '…'] : lines;
  return text === '' ? `\n  ${label}: nothing` : `\n  ${label}:\n${shown.map((line) => `    ${line}`).join('\n')}`;
}

async function checkSyntax(documents: readonly DocumentCode[], cache: Cache, diagnostics: Diagnostics): Promise<number> {
  const all = documents.flatMap(({ checked, file }) => checked.map(({ fence }) => ({ fence, file })));
  const input = all.map(({ fence }) => [fence.language, fence.code]);
  const problems = await cache.get(['checked', input], async () => {
    const found: SyntaxProblem[] = await parseChecked(all.map(({ fence }) => fence));
    return found.map(({ fence, line, message }) => ({ index: all.findIndex((one) => one.fence === fence), line, message }));
  });
  for (const { index, line, message } of problems) {
    const one = all[index];
    if (!one) continue;
    const span = one.file.lineSpan(one.fence.node.position.start.line + line);
    diagnostics.report(
      runRules.syntax,
      one.file,
      span,
      `This is not valid ${one.fence.language}: ${message}.`,
      'Mend it, or say `norun="why"`.',
    );
  }
  return all.length;
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
