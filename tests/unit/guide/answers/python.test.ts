import { describe, expect, test } from 'vitest';
import { canonicalPython } from '../../../../src/guide/answers/python.ts';
import { dice, shuffled } from '../../support.ts';

/** Sources of which Python makes the same program. */
const same: readonly (readonly string[])[] = [
  ["d['k']", 'd["k"]', 'd[ "k" ]', '>>> d["k"]', 'In [3]: d["k"]', 'd["k"]  # the key'],
  [`"it's"`, `'it\\'s'`, `'''it's'''`],
  [`'say "x"'`, `"say \\"x\\""`],
  ["b'x'", 'B"x"'],
  ["rb'\\d'", 'Rb"\\d"', 'br"\\d"'],
  ["u'x'", '"x"'],
  [`f"{d['a']}"`, `f'{d["a"]}'`],
  ['f(a, b=1, c=2)', 'f(a, c=2, b=1)', 'f( a,b = 1,c = 2, )'],
  ['sorted(xs, key=len, reverse=True)', 'sorted(xs, reverse=True, key=len)'],
  ['f(*args, x=1)', 'f(x=1, *args)'],
  ['f(**kw, x=1)', 'f(x=1, **kw)'],
  ['f(g(a=1, b=2), c=3)', 'f(g(b=2, a=1), c=3)'],
  ['[1, 2]', '[1,2,]'],
  ["{'a': 1}", '{"a":1,}'],
  ['(a, b)', '(a,b,)'],
  ['f(a)', 'f(a,)', 'f (a)'],
  ['x[1:2]', 'x[1 : 2]'],
  ['1_000', '1000'],
  ['0XFF', '0xff'],
  ['lambda x:x+1', 'lambda x: x + 1'],
  ['def f(a, b=1): pass', 'def f(a,b=1,):pass'],
  ['x  if y else(z)', 'x if y else (z)'],
];

/** What a candidate types who is wrong, or whom a careless comparison would call right. */
const different: readonly (readonly [string, string])[] = [
  ['(a,)', '(a)'],
  ['x in ("a",)', 'x in ("a")'],
  ['return (a,)', 'return (a)'],
  ['x[1,]', 'x[1]'],
  ['f(a, b)', 'f(b, a)'],
  ['f(a, b)', 'f((a, b))'],
  ['f(a, b)', 'f[a, b]'],
  ['def f(a=1, b=2): pass', 'def f(b=2, a=1): pass'],
  ["{**a, 'b': 1}", "{'b': 1, **a}"],
  ['[1, 2]', '[2, 1]'],
  ['[1, 2]', '(1, 2)'],
  ['{1, 2}', '{1: 2}'],
  ['"a"', 'a'],
  ['"a"', '"A"'],
  ['"a"', 'b"a"'],
  ['f"{x}"', '"{x}"'],
  ['"\\n"', 'r"\\n"'],
  [`r'\\"'`, `r'"'`],
  [`'\\\\"'`, `'\\"'`],
  ['"a b"', '"a  b"'],
  ['"a#b"', '"a"'],
  ['a == b', 'a = b'],
  ['a == b', 'a is b'],
  ['a // b', 'a / b'],
  ['a ** b', 'a * b'],
  ['a <= b', 'a < b'],
  ['a - b', 'a + b'],
  ['not a', 'a'],
  ['x not in y', 'x in y'],
  ['print(x)', 'print x'],
  ['xs.sort()', 'xs.sort'],
  ['sorted(xs, reverse=True)', 'sorted(xs, reverse=False)'],
  ['x[1:]', 'x[:1]'],
  ['x[-1]', 'x[1]'],
  ['True', 'true'],
  ['1.0', '1'],
  ['ab', 'a b'],
  ['a := 1', 'a = 1'],
];

test.each(same.flatMap(([key = '', ...others]) => others.map((other) => [key, other] as const)))('%s is %s', (key, other) => {
  expect(canonicalPython(other)).toBe(canonicalPython(key));
});

test.each(different)('%s is not %s', (key, other) => {
  expect(canonicalPython(key)).toBeDefined();
  expect(canonicalPython(other)).not.toBe(canonicalPython(key));
});

test('no group of equal sources is equal to another group', () => {
  expect(new Set(same.map(([key = '']) => canonicalPython(key))).size).toBe(same.length);
});

describe('sources that cannot be read', () => {
  test.each(['f(a', 'f(a]', 'a)', '"a', "'a", '"""a', '[1, 2', '{'])('%s', (source) => {
    expect(canonicalPython(source)).toBeUndefined();
  });
});

test('blanks between tokens and the order of keyword arguments do not count', () => {
  const roll = dice(11);
  const key = canonicalPython('run(cmd, check=True, text=True, env={"A": "b c", **base}, timeout=1_0)');
  for (let turn = 0; turn < 200; turn += 1) {
    const named = shuffled([['check', '=', 'True'], ['text', '=', 'True'], ['env', '=', '{', "'A'", ':', '"b c"', ',', '**', 'base', '}'], ['timeout', '=', '10']], roll); // prettier-ignore
    const tokens = ['run', '(', 'cmd', ...named.flatMap((one) => [',', ...one]), ')'];
    const source = tokens.map((token) => token + ' '.repeat(roll(3))).join('');
    expect(canonicalPython(source), source).toBe(key);
  }
});
