import { createInterface, type Interface } from 'node:readline/promises';
import { list } from '../../guide/nearest.ts';
import { oneOf, UsageError } from '../arguments.ts';
import type { Answers } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { findSort, sortNames, type Needed } from './sorts.ts';

/** What the author wants, and every answer that it needs. */
export interface Wish {
  readonly sort: string;
  readonly answers: Answers;
}

/**
 * Completes what was typed by asking for the rest, when somebody is there to answer. An answer that cannot be used is refused when it
 * is given, not after the last question.
 *
 * @param typed the sort, if it was typed, and what is known of the answers
 * @throws UsageError that names what is missing, when nobody is there, or refuses an id that was typed
 */
export async function complete(typed: { sort: string | undefined; answers: Answers }, shelf: Shelf): Promise<Wish> {
  const missing = typed.sort === undefined ? undefined : missingOf(typed.sort, typed.answers);
  if (typed.sort !== undefined && missing?.length === 0) return { sort: typed.sort, answers: typed.answers };
  if (!process.stdin.isTTY) throw new UsageError(whatIsMissing(missing));
  const id = typed.answers.get('id');
  if (typed.sort !== undefined && id !== undefined) findSort(typed.sort).path(id, shelf);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const oneOfThem =
      ({ ask, values }: Needed) =>
      (answer: string): unknown =>
        values && oneOf(answer, values, ask.toLowerCase());
    const sorts: Needed = { name: 'sort', ask: 'Sort', values: sortNames };
    const sort = typed.sort ?? (await askFor(terminal, sorts, oneOfThem(sorts)));
    const answers = new Map(typed.answers);
    const { path } = findSort(sort);
    for (const needed of missingOf(sort, answers)) {
      const hold = needed.name === 'id' ? (answer: string): unknown => path(answer, shelf) : oneOfThem(needed);
      answers.set(needed.name, await askFor(terminal, needed, hold));
    }
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

/** Asks until there is an answer that can be used; `hold` throws a UsageError that says why one cannot. */
async function askFor(terminal: Interface, { ask, values }: Needed, hold: (answer: string) => unknown): Promise<string> {
  const choices = values === undefined ? '' : ` (${values.join(', ')})`;
  for (;;) {
    const answer = (await terminal.question(`${ask}${choices}: `)).trim();
    if (answer === '') continue;
    try {
      hold(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.log(error.message);
    }
  }
}
