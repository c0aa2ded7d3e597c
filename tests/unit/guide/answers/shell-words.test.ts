import { describe, expect, test } from 'vitest';
import { shellWords } from '../../../../src/guide/answers/shell-words.ts';

/** The words with operators in angle brackets; marks are shown as `!` (expands) and `"` (expands in quotes). */
function divide(line: string): string[] | undefined {
  return shellWords(line)?.map(({ text, operator }) => {
    const shown = text.replaceAll('\u0001', '!').replaceAll('\u0002', '"');
    return operator ? `<${shown}>` : shown;
  });
}

describe('quotes and escapes', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['  ls\t-l ', ['ls', '-l']],
    [`'a b' "c d" e\\ f`, ['a b', 'c d', 'e f']],
    [`a'b'"c"d`, ['abcd']],
    [`'' ""`, ['', '']],
    [`"a\\"b" 'c"d' "e'f"`, ['a"b', 'c"d', "e'f"]],
    [`"\\n" '\\n' \\n`, ['\\n', '\\n', 'n']],
    [`"\\\\$x"`, ['\\"{x}']],
    ['a\\\nb "c\\\nd"', ['ab', 'cd']],
  ])('%s', (line, words) => {
    expect(divide(line)).toEqual(words);
  });

  test.each(["echo 'a", 'echo "a', `echo "a\\"`, `'a' "b`])('%s is left open', (line) => {
    expect(shellWords(line)).toBeUndefined();
  });
});

describe('what the shell would expand is marked', () => {
  test.each<[string, string[]]>([
    [`$x "$x" '$x' \\$x`, ['!{x}', '"{x}', '$x', '$x']],
    ['${x} "${x}" "${x:-1}"', ['!{x}', '"{x}', '"${x:-1}']],
    [`$? "$?" '$?' "$@" $1`, ['!$?', '"$?', '$?', '"$@', '!$1']],
    [`'x$' "x$" x$`, ['x$', 'x$', 'x$']],
    [`* '*' "*" \\* a?b`, ['!*', '*', '*', '*', 'a!?b']],
    [`[ab] '[ab]' [ -f x ] [[ -f x ]]`, ['![ab]', '[ab]', '[', '-f', 'x', ']', '[[', '-f', 'x', ']]']],
    [`{} '{}' {a,b} '{a,b}' {1..3}`, ['{}', '{}', '!{a,b}', '{a,b}', '!{1..3}']],
    [`~/a '~/a' b~1 X=~/a X='~/a'`, ['!~/a', '~/a', 'b~1', 'X=!~/a', 'X=~/a']],
    ['`a` "`a`"', ['!`a!`', '"`a"`']],
  ])('%s', (line, words) => {
    expect(divide(line)).toEqual(words);
  });
});

describe('operators', () => {
  test.each<[string, string[]]>([
    ['a|b', ['a', '<|>', 'b']],
    ['a && b || c; d & e', ['a', '<&&>', 'b', '<||>', 'c', '<;>', 'd', '<&>', 'e']],
    ['a "|" \\; ";"', ['a', '|', ';', ';']],
    ['a>b', ['a', '<>>', 'b']],
    ['a 2>b', ['a', '<2>>', 'b']],
    ['a 12>>b', ['a', '<12>>>', 'b']],
    ['a2>b', ['a2', '<>>', 'b']],
    ['a 2 >b', ['a', '2', '<>>', 'b']],
    ['a "2">b', ['a', '2', '<>>', 'b']],
    ['a >b 2>&1 <c', ['a', '<>>', 'b', '<2>&>', '1', '<<>', 'c']],
    ['a &>b', ['a', '<&>>', 'b']],
    ['diff <(a) <(b)', ['diff', '<<(>', 'a', '<)>', '<<(>', 'b', '<)>']],
  ])('%s', (line, words) => {
    expect(divide(line)).toEqual(words);
  });
});
