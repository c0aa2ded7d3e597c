import { availableParallelism, totalmem } from 'node:os';
import { Diagnostics, sortDiagnostics, type Diagnostic } from '../guide/diagnostic.ts';
import type { EngineName } from '../guide/languages.ts';
import type { Guide } from '../guide/guide.ts';
import type { Cache } from '../cache.ts';
import { parseAll } from './checked.ts';
import { readCode, type DocumentCode, type Step } from './document.ts';
import { limits as usual, type Job, type Limits, type RunResult } from './engine.ts';
import { fingerprint } from './fingerprint.ts';
import { reportProblem, reportResult, reportUnfinished, reportUnreadable } from './report.ts';
import { runRules } from './rules.ts';
import { checkVerified, type Executed } from './verified.ts';
import { runInSandbox, whyUnavailable, type Obstacle } from './sandbox.ts';

/** What executing a guide found, and how much was executed. */
export interface RunReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Programs by the engine that ran them. */
  readonly programs: Readonly<Record<string, number>>;
  readonly parsed: number;
  /** What was executed and held to everything that it claims. */
  readonly executed: Executed;
}

/**
 * Executes all code of the guide that says `run`, parses all that says `checked`, and holds the results to what the content claims.
 *
 * @param only paths of files to look at; all of them without it
 */
export async function runGuide(guide: Guide, cache: Cache, only?: readonly string[], limits: Limits = usual): Promise<RunReport> {
  const diagnostics = new Diagnostics();
  const documents = [...guide.pages, ...guide.questions]
    .filter(({ file }) => !only || only.includes(file.path))
    .map(({ tree, file }) => readCode(tree, file));
  for (const document of documents) reportUnreadable(document, diagnostics);
  const run = new Run(cache, limits);
  const programs: Record<string, number> = {};
  const executed = new Map<string, EngineName[]>();
  const tasks = documents.flatMap((document) => document.sessions.map((session) => ({ document, session })));
  await inParallel(tasks, async ({ document: { file }, session }) => {
    const results = await run.execute(session);
    if (results instanceof Error) {
      const first = session.find(({ claim }) => claim);
      if (first) reportUnfinished(first, results.message, file, diagnostics);
      return;
    }
    session.forEach((step, index) => {
      const result = results?.[index];
      if (result === undefined) return;
      if (step.claim) {
        const { engine } = step.claim;
        programs[engine] = (programs[engine] ?? 0) + 1;
        executed.set(file.path, [...new Set([...(executed.get(file.path) ?? []), engine])]);
      }
      reportResult(step, result, limits, file, diagnostics);
    });
  });
  const parsed = await run.parse(documents, diagnostics);
  if (run.obstacle) {
    const [file] = documents.map((document) => document.file);
    if (file) diagnostics.report(runRules.unavailable, file, file.lineSpan(1), run.obstacle.message, run.obstacle.fix);
  }
  for (const { file } of diagnostics.list) executed.delete(file.path);
  checkVerified(guide.questions, executed, diagnostics);
  return { diagnostics: sortDiagnostics(diagnostics.list), programs, parsed, executed };
}

/** One run over the guide, with what all of its sessions share. */
class Run {
  readonly #cache: Cache;
  readonly #limits: Limits;
  readonly #fingerprint = fingerprint();
  /** Set once something had to be executed and nothing could be. */
  obstacle: Obstacle | undefined;

  constructor(cache: Cache, limits: Limits) {
    this.#cache = cache;
    this.#limits = limits;
  }

  /** The result of each step of a session; nothing where nothing can be executed, an error where the sandbox broke. */
  async execute(session: readonly Step[]): Promise<readonly RunResult[] | Error | undefined> {
    const jobs: readonly Job[] = session.map(({ job }) => job);
    const wasStopped = (results: readonly RunResult[]): boolean => results.some(({ stopped }) => stopped !== undefined);
    return this.#attempt(() =>
      this.#cache.get(
        ['run', this.#fingerprint, this.#limits, jobs],
        () => this.#inSandbox(() => runInSandbox(jobs, this.#limits)),
        // A slow machine stops programs that another one lets end.
        (results) => !wasStopped(results),
      ),
    );
  }

  /** Holds all `checked` fences to their grammars, and gives their number. */
  async parse(documents: readonly DocumentCode[], diagnostics: Diagnostics): Promise<number> {
    const all = documents.flatMap(({ checked, file }) => checked.map(({ fence, grammar }) => ({ fence, grammar, file })));
    const inputs = all.map(({ fence, grammar }) => ({ fingerprint: this.#fingerprint, grammar, code: fence.code }));
    const found = await this.#attempt(() => this.#cache.getAll(inputs, (missing) => parseAll(missing, (work) => this.#inSandbox(work))));
    all.forEach(({ fence, grammar, file }, index) => {
      if (found instanceof Error) reportUnfinished({ fence }, found.message, file, diagnostics);
      else for (const problem of found?.[index] ?? []) reportProblem(fence, grammar, problem, file, diagnostics);
    });
    return found === undefined || found instanceof Error ? 0 : all.length;
  }

  /** Tries the sandbox out before its first use, and not when everything comes from the cache. */
  async #inSandbox<Result>(work: () => Promise<Result>): Promise<Result> {
    this.obstacle = await whyUnavailable();
    if (this.obstacle) throw new Unavailable();
    return work();
  }

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result | Error | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unavailable) return undefined;
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** Thrown where the sandbox cannot be had at all, which is told once and not for every program. */
class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** As many at a time as there are processors, and as programs may fill half of the memory. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  const width = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / usual.memory)));
  await Promise.all(Array.from({ length: width }, worker));
}
