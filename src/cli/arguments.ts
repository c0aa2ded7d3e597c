import { list, nearest } from '../guide/nearest.ts';

/** The command was called in a way that it cannot follow; its message is all that is printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option of a command: a switch, or one that takes a value, which may have to be one of a few. */
export type Option = 'switch' | 'value' | readonly string[];

/** What was typed after the name of a command. */
export interface Arguments {
  /** What does not start with `--`, in its order. */
  readonly words: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads what was typed: `--name value` and `--name=value` for options, everything behind a bare `--` as words.
 *
 * @param known the options of the command by name, without the hyphens
 * @throws UsageError for an option that does not exist (with the nearest that does), a missing value and a value that is none of a few
 */
export function readArguments(typed: readonly string[], known: Readonly<Record<string, Option>>): Arguments {
  const words: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  const queue = [...typed];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') {
      words.push(...queue.splice(0));
    } else if (!word.startsWith('-') || word === '-') {
      words.push(word);
    } else {
      const [, name = '', given] = /^--?([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (option === undefined) throw new UsageError(unknown(word, name, Object.keys(known)));
      if (option === 'switch') {
        if (given !== undefined) throw new UsageError(`\`--${name}\` takes no value.`);
        switches.add(name);
      } else {
        const value = given ?? queue.shift();
        if (value === undefined || value === '') throw new UsageError(`\`--${name}\` needs a value.${choices(option)}`);
        values.set(name, typeof option === 'string' ? value : oneOf(value, option, `\`--${name}\``));
      }
    }
  }
  return { words, switches, values };
}

/**
 * Holds a value to the few that it may have.
 *
 * @param what what the value is of, for the message: "`--kind`"
 * @throws UsageError with the nearest of them, or all
 */
export function oneOf<Value extends string>(value: string, values: readonly Value[], what: string): Value {
  const found = values.find((one) => one === value);
  if (found !== undefined) return found;
  const near = nearest(value, values);
  const hint = near === undefined ? choices(values) : ` Did you mean \`${near}\`?`;
  throw new UsageError(`\`${value}\` is not a value of ${what}.${hint}`);
}

function choices(option: Option): string {
  return typeof option === 'string' ? '' : ` It is one of ${list(option)}.`;
}

function unknown(word: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const all = known.map((one) => `--${one}`);
  return `There is no option \`${word}\`.${near === undefined ? ` There are ${list(all)}.` : ` Did you mean \`--${near}\`?`}`;
}
