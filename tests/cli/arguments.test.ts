import { describe, expect, test } from 'vitest';
import { oneOf, readArguments, UsageError } from '../../src/cli/arguments.ts';

const options = { fix: 'switch', title: 'value', level: ['junior', 'mid', 'senior'] } as const;

function read(...typed: string[]): { words: readonly string[]; switches: string[]; values: Record<string, string> } {
  const { words, switches, values } = readArguments(typed, options);
  return { words, switches: [...switches], values: Object.fromEntries(values) };
}

test('words and options in any order, a value behind a blank or an equals sign', () => {
  expect(read('one', '--fix', '--title', 'A title', 'two', '--level=mid')).toEqual({
    words: ['one', 'two'],
    switches: ['fix'],
    values: { title: 'A title', level: 'mid' },
  });
});

test('everything behind a bare -- is a word', () => {
  expect(read('--fix', '--', '--fix', '-x').words).toEqual(['--fix', '-x']);
});

test('a value may start with a hyphen and hold an equals sign', () => {
  expect(read('--title', '--fast', '--title=a=b').values).toEqual({ title: 'a=b' });
  expect(read('--title', '--fast').values).toEqual({ title: '--fast' });
});

describe('a wrong call says what would be right', () => {
  test.each([
    [['--fxi'], 'There is no option `--fxi`. Did you mean `--fix`?'],
    [['-q'], 'There is no option `-q`. There are `--fix`, `--title` and `--level`.'],
    [['--constructor'], 'There is no option `--constructor`. There are `--fix`, `--title` and `--level`.'],
    [['--fix=yes'], '`--fix` takes no value.'],
    [['--title'], '`--title` needs a value.'],
    [['--level', ''], '`--level` needs a value. It is one of `junior`, `mid` and `senior`.'],
    [['--level', 'senoir'], '`senoir` is not a value of `--level`. Did you mean `senior`?'],
    [['--level', 'expert'], '`expert` is not a value of `--level`. It is one of `junior`, `mid` and `senior`.'],
  ])('%j', (typed, message) => {
    expect(() => readArguments(typed, options)).toThrow(new UsageError(message));
  });
});

test('a value that is one of a few comes back as it is', () => {
  expect(oneOf('mid', options.level, 'a level')).toBe('mid');
});
