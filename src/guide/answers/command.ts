import { fixed, leading, permuting, reserved, verbatim, wrapping } from './command-options.ts';
import { shellWords } from './shell-words.ts';

/** What the rule `command` has to be told about the options of the command it compares. */
export interface CommandOptions {
  /** Options that take a value, short or long: `-f`, `--file`. */
  readonly takesValue?: readonly string[] | undefined;
  /** Groups of spellings of one option: `["-n", "--lines"]`. */
  readonly same?: readonly (readonly string[])[] | undefined;
}

/**
 * Canonical form of a shell command line: equal for lines that do the same because they differ only in quoting, blanks,
 * the order or bundling of options, the place of redirections, or `--name=value` against `--name value`.
 *
 * Options are moved only where moving them cannot change the meaning: within one run of options, and across operands
 * for the commands that are known to allow it (see `command-options.ts`). Options of one name keep their order:
 * `sort -k2 -k1` sorts by another key than `sort -k1 -k2`. `find`, `test` and `echo` are compared word for word.
 *
 * @returns nothing when the line is not a command (an open quote)
 */
export function canonicalCommand(line: string, options: CommandOptions = {}): string | undefined {
  const words = shellWords(line.replace(/^\s*[$#]\s+/, ''));
  if (!words) return undefined;
  const parts: string[] = [];
  let command: string[] = [];
  let redirections: Redirection[] = [];
  const end = (): void => {
    parts.push([canonicalSimple(command, options), ...canonicalRedirections(redirections)].join(' ').trim());
    command = [];
    redirections = [];
  };
  words.forEach(({ text, operator }, index) => {
    const before = words[index - 1];
    if (isRedirection(text, operator)) redirections.push({ operator: text.replace(/^0(?=<)|^1(?=>)/, ''), target: '' });
    else if (operator) {
      end();
      parts.push(text === '\n' ? ';' : text);
    } else if (before && isRedirection(before.text, before.operator)) {
      redirections.push({ operator: redirections.pop()?.operator ?? '', target: quote(text) });
    } else command.push(text);
  });
  end();
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ ;$/, '');
}

interface Redirection {
  readonly operator: string;
  readonly target: string;
}

function isRedirection(text: string, operator: boolean): boolean {
  return operator && /[<>]/.test(text) && !text.endsWith('(');
}

/** Redirections of different descriptors may change places, unless one copies another as it stands: `2>&1`. */
function canonicalRedirections(all: readonly Redirection[]): string[] {
  const written = all.map(({ operator, target }) => operator + target);
  const descriptors = new Set(all.map(({ operator }) => /^\d+/.exec(operator)?.[0] ?? (operator.startsWith('<') ? '0' : '1')));
  const isFree = descriptors.size === all.length && !all.some(({ operator }) => operator.includes('&'));
  return isFree ? written.sort() : written;
}

function canonicalSimple(words: readonly string[], options: CommandOptions): string {
  const [name, ...given] = words;
  if (name === undefined) return '';
  if (verbatim.has(name)) return words.map(quote).join(' ');
  if (reserved.has(name) || /^[a-z_]\w*=/i.test(name)) return `${quote(name)} ${canonicalSimple(given, options)}`;
  const letters = [permuting, wrapping, leading, fixed].map((one) => one.get(name) ?? one.get(`${name} ${given[0] ?? ''}`) ?? '').join('');
  const spec = readSpec(letters, options);
  const { found, rest } = readArguments(untangle(name, given, spec), spec, stopOf(name));
  const operands = found.filter((one) => one.option === undefined);
  const sorted = found.filter((one) => one.option !== undefined).sort(byOption);
  if (permuting.has(name)) {
    return [quote(name), ...[...sorted, ...operands].map(({ text }) => text), ...rest.slice(1).map(quote)].join(' ');
  }
  const own = [quote(name), ...sortRuns(found).map(({ text }) => text)];
  if (wrapping.has(name)) return [...own, canonicalSimple(rest[0] === '--' ? rest.slice(1) : rest, options)].join(' ');
  return [...own, ...rest.map(quote)].join(' ');
}

/** Where the reading of options ends, and the rest of the line is left as it is. */
function stopOf(name: string): (word: string) => boolean {
  if (permuting.has(name)) return (word) => word === '--';
  if (wrapping.has(name) || leading.has(name)) return (word) => word === '--' || !/^-./.test(word);
  return (word) => word === '--' || verbatim.has(word);
}

/** Writes `head -5` as `head -n 5`, and `tar xzf a` as `tar -x -z -f a`. */
function untangle(name: string, words: readonly string[], { values }: Spec): readonly string[] {
  const [first = '', ...others] = words;
  if ((name === 'head' || name === 'tail') && /^-\d+$/.test(first)) return ['-n', first.slice(1), ...others];
  if (name !== 'tar' || !/^[a-z]*[crtux][a-z]*$/i.test(first)) return words;
  const options = Array.from(first).flatMap((letter) => (values.has(`-${letter}`) ? [`-${letter}`, others.shift() ?? ''] : [`-${letter}`]));
  return [...options, ...others];
}

/** An option with its value, or an operand; `text` is its canonical form. */
interface Argument {
  readonly option: string | undefined;
  readonly text: string;
}

function sortRuns(found: readonly Argument[]): Argument[] {
  const runs: Argument[][] = [[]];
  for (const argument of found) {
    if (argument.option === undefined) runs.push([argument], []);
    else runs.at(-1)?.push(argument);
  }
  return runs.flatMap((run) => run.sort(byOption));
}

function byOption(a: Argument, b: Argument): number {
  const [x = '', y = ''] = [a.option, b.option];
  return x < y ? -1 : x > y ? 1 : 0;
}

interface Spec {
  readonly values: ReadonlySet<string>;
  /** Options whose value stands in the same word or nowhere. */
  readonly attached: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly nameOf: (option: string) => string;
}

function readSpec(letters: string, { takesValue = [], same = [] }: CommandOptions): Spec {
  const short = [...letters.matchAll(/(\w)(::?)/g)].map(([, letter = '', colons]) => ({ option: `-${letter}`, colons }));
  const valued = [...takesValue, ...short.filter(({ colons }) => colons === ':').map(({ option }) => option)];
  const values = new Set(valued.flatMap((option) => [option, ...(same.find((group) => group.includes(option)) ?? [])]));
  return {
    values,
    attached: new Set(short.filter(({ colons }) => colons === '::').map(({ option }) => option)),
    known: new Set([...takesValue, ...same.flat()]),
    nameOf: (option) => same.find((group) => group.includes(option))?.[0] ?? option,
  };
}

function readArguments(words: readonly string[], spec: Spec, stops: (word: string) => boolean): { found: Argument[]; rest: string[] } {
  const found: Argument[] = [];
  const queue = [...words];
  const option = (given: string, value?: string): void => {
    const name = spec.nameOf(given);
    found.push({
      option: name,
      text: (/^[\w-]+$/.test(name) ? name : `-${quote(name)}`) + (value === undefined ? '' : `=${quote(value)}`),
    });
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (stops(word)) return { found, rest: [word, ...queue] };
    const [, long, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    if (long !== undefined) option(long, value);
    else if (spec.known.has(word) || /^--./.test(word)) option(word, spec.values.has(word) ? queue.shift() : undefined);
    // What `-5` means depends on where it stands: `kill -9 -1`.
    else if (/^-\d+$/.test(word)) found.push({ option: undefined, text: word });
    else if (/^-./.test(word)) readBundle(word, spec, queue, option);
    else found.push({ option: undefined, text: quote(word) });
  }
  return { found, rest: [] };
}

/** `-xzf a` is `-x -z -f a`: letters up to the first that takes a value, which is the rest of the word or the next one. */
function readBundle(word: string, { values, attached }: Spec, queue: string[], option: (name: string, value?: string) => void): void {
  for (let at = 1; at < word.length; at += 1) {
    const name = `-${word.charAt(at)}`;
    const behind = word.slice(at + 1) || undefined;
    if (attached.has(name)) option(name, behind);
    else if (values.has(name)) option(name, behind ?? queue.shift());
    else {
      option(name);
      continue;
    }
    return;
  }
}

function quote(text: string): string {
  return JSON.stringify(text);
}
