import type { Diagnostics } from '../guide/diagnostic.ts';
import type { EngineName } from '../guide/languages.ts';
import { list } from '../guide/nearest.ts';
import type { Question } from '../guide/question.ts';
import { runRules } from './rules.ts';

/** Files with the engines that executed their code; only those of which every claim held. */
export type Executed = ReadonlyMap<string, readonly EngineName[]>;

/** A question whose code was executed says so by the name of the engine; readers see it below the answer. */
export function checkVerified(questions: readonly Question[], executed: Executed, diagnostics: Diagnostics): void {
  for (const { facts, file, frontMatter } of questions) {
    const engines: readonly string[] = executed.get(file.path) ?? [];
    if (engines.length === 0 || engines.includes(facts.verified.with)) continue;
    const message = `This question says that it was verified with \`${facts.verified.with}\`, and its code runs in ${list(engines)}.`;
    const fix = 'Run `npm run check -- --verify`, which writes the engine and the day by itself.';
    diagnostics.report(runRules.verified, file, frontMatter.locate(['verified', 'with']), message, fix);
  }
}

/**
 * The text of a question's file with `verified` as the run found it.
 *
 * @param today such as `2026-11-22`
 * @returns nothing when the file says it already
 */
export function stampVerified({ facts, file, frontMatter }: Question, engines: readonly EngineName[], today: string): string | undefined {
  const [first] = engines;
  if (first === undefined) return undefined;
  const known: readonly string[] = engines;
  const engine = known.includes(facts.verified.with) ? facts.verified.with : first;
  if (facts.verified.on === today && facts.verified.with === engine) return undefined;
  const { start, end } = frontMatter.locate(['verified']);
  return `${file.text.slice(0, start.offset)}{ on: ${today}, with: "${engine}" }${file.text.slice(end.offset)}`;
}
