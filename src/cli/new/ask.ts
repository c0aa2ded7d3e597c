import { createInterface, type Interface } from 'node:readline/promises';
import { list } from '../../guide/nearest.ts';
import { oneOf, UsageError } from '../arguments.ts';
import type { Answers } from './plan.ts';
import { findSort, sortNames, type Needed } from './sorts.ts';

/** What the author wants, and every answer that it needs. */
export interface Wish {
  readonly sort: string;
  readonly answers: Answers;
}

/**
 * Completes what was typed by asking for the rest, when somebody is there to answer.
 *
 * @param typed the sort, if it was typed, and what is known of the answers
 * @throws UsageError that names what is missing, when nobody is there
 */
export async function complete(typed: { sort: string | undefined; answers: Answers }): Promise<Wish> {
  const missing = typed.sort === undefined ? undefined : missingOf(typed.sort, typed.answers);
  if (typed.sort !== undefined && missing?.length === 0) return { sort: typed.sort, answers: typed.answers };
  if (!process.stdin.isTTY) throw new UsageError(whatIsMissing(missing));
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const sort = typed.sort ?? (await askFor(terminal, { name: 'sort', ask: 'Sort', values: sortNames }));
    const answers = new Map(typed.answers);
    for (const needed of missingOf(sort, answers)) answers.set(needed.name, await askFor(terminal, needed));
    return { sort, answers };
  } finally {
    terminal.close();
  }
}

function missingOf(sort: string, answers: Answers): readonly Needed[] {
  return findSort(sort).needed.filter(({ name }) => !answers.has(name));
}

function whatIsMissing(missing: readonly Needed[] | undefined): string {
  if (!missing) return `What should be made is missing: ${list(sortNames)}.`;
  const parts = missing.map(({ name, ask, values }) => (name === 'id' ? ask : `\`--${name}\` (${values?.join(', ') ?? ''})`));
  return `Missing: ${parts.join('; ')}.`;
}

/** Asks until there is an answer that can be used. */
async function askFor(terminal: Interface, { ask, values }: Needed): Promise<string> {
  const choices = values === undefined ? '' : ` (${values.join(', ')})`;
  for (;;) {
    const answer = (await terminal.question(`${ask}${choices}: `)).trim();
    if (answer === '') continue;
    try {
      return values === undefined ? answer : oneOf(answer, values, ask.toLowerCase());
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.log(error.message);
    }
  }
}
