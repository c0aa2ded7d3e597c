import { shellWords, type ShellWord } from './shell-words.ts';

/** What the rule `command` has to be told about the options of the command it compares. */
export interface CommandOptions {
  /** Options that take a value, short or long: `-f`, `--file`. */
  readonly takesValue?: readonly string[] | undefined;
  /** Groups of spellings of one option: `["-n", "--lines"]`. */
  readonly same?: readonly (readonly string[])[] | undefined;
}

/** Commands that read their arguments in order, as an expression; nothing may be moved. */
const expressions = new Set(['find', 'test', '[', '[[', 'expr', 'awk', 'jq', 'echo', 'printf']);

/** Commands of GNU's and BSD's text and file tools that take options before, between and behind their operands. */
const permuting = new Set(
  'cat chmod chown cp curl cut df diff du fold grep egrep fgrep head id join kill ln ls mkdir mv nl paste pgrep pkill ps rm rmdir sed seq sort split ss stat tac tail tar tee touch tr uniq wc zcat zgrep'.split(
    ' ',
  ),
);

/**
 * Canonical form of a shell command line: equal for lines that do the same because they differ only in quoting, blanks,
 * the order or bundling of options, or `--name=value` against `--name value`.
 *
 * Options are moved only where moving them cannot change the meaning: within one run of options, and across operands
 * for the commands that are known to allow it. `find`, `test`, `awk` and `jq` are compared word for word.
 *
 * @returns nothing when the line is not a command (an open quote)
 */
export function canonicalCommand(line: string, options: CommandOptions = {}): string | undefined {
  const words = shellWords(line.replace(/^\s*[$#]\s+/, ''));
  if (!words) return undefined;
  const commands: string[] = [];
  let current: ShellWord[] = [];
  for (const word of words) {
    if (word.operator) {
      commands.push(canonicalSimple(current, options), word.text);
      current = [];
    } else current.push(word);
  }
  commands.push(canonicalSimple(current, options));
  return commands.filter((part) => part !== '').join(' ');
}

function canonicalSimple(words: readonly ShellWord[], options: CommandOptions): string {
  const [name, ...rest] = words.map(({ text }) => text);
  if (name === undefined) return '';
  const quote = (text: string): string => JSON.stringify(text);
  if (expressions.has(name)) return [name, ...rest].map(quote).join(' ');
  const runs: { options: string[]; operand: string | undefined }[] = [];
  let run: string[] = [];
  for (const argument of readArguments(rest, options)) {
    if (argument.isOption) run.push(argument.text);
    else {
      runs.push({ options: run, operand: argument.text });
      run = [];
    }
  }
  runs.push({ options: run, operand: undefined });
  if (permuting.has(name)) {
    const all = runs.flatMap(({ options: some }) => some).sort();
    const operands = runs.flatMap(({ operand }) => (operand === undefined ? [] : [operand]));
    return [name, ...all, ...operands.map(quote)].join(' ');
  }
  const parts = runs.flatMap(({ options: some, operand }) => [...some.sort(), ...(operand === undefined ? [] : [quote(operand)])]);
  return [name, ...parts].join(' ');
}

interface Argument {
  readonly isOption: boolean;
  readonly text: string;
}

function readArguments(words: readonly string[], { takesValue = [], same = [] }: CommandOptions): Argument[] {
  const canonicalName = (name: string): string => same.find((group) => group.includes(name))?.[0] ?? name;
  const values = new Set(takesValue.flatMap((name) => [name, canonicalName(name), ...(same.find((group) => group.includes(name)) ?? [])]));
  const known = new Set([...values, ...same.flat()]);
  const found: Argument[] = [];
  const queue = [...words];
  const option = (name: string, value?: string): void => {
    const text = canonicalName(name) + (value === undefined ? '' : `=${JSON.stringify(value)}`);
    found.push({ isOption: true, text });
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') {
      found.push(...queue.map((text) => ({ isOption: false, text })));
      break;
    }
    const long = /^(--[^=]+)=(.*)$/s.exec(word);
    if (long) option(long[1] ?? '', long[2] ?? '');
    else if (known.has(word) || word.startsWith('--')) option(word, values.has(word) ? queue.shift() : undefined);
    else if (/^-./.test(word) && !/^-\d+$/.test(word)) readBundle(word, values, queue, option);
    else found.push({ isOption: /^-\d+$/.test(word), text: word });
  }
  return found;
}

/** `-xzf a` is `-x -z -f a`: letters up to the first that takes a value, which is the rest of the word or the next one. */
function readBundle(word: string, values: ReadonlySet<string>, queue: string[], option: (name: string, value?: string) => void): void {
  for (let at = 1; at < word.length; at += 1) {
    const name = `-${word[at] ?? ''}`;
    if (!values.has(name)) option(name);
    else {
      option(name, word.slice(at + 1) || queue.shift());
      return;
    }
  }
}
