/** A token of Python source, or a bracket with what stands in it. */
type Node = string | Bracket;
interface Bracket {
  readonly open: string;
  /** What stands before it makes it a call, or a subscript. */
  readonly follows: boolean;
  readonly isCall: boolean;
  readonly nodes: readonly Node[];
}

const TOKEN =
  /\s+|#[^\n]*|[rbuft]*(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|\*\*=?|\/\/=?|<<=?|>>=?|->|:=|[=!<>+\-*/%&|^@]=|[^\s]/giuy;

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Canonical form of a Python expression or statement: equal for sources that differ only in quote style, blanks,
 * comments, redundant trailing commas, the digits' underscores, or the order of a call's keyword arguments.
 *
 * It knows Python's tokens and brackets, not its grammar: two expressions that mean the same in other ways
 * (`a + b` and `b + a`) have to be listed as keys of their own.
 *
 * @returns nothing when a bracket or a string is left open
 */
export function canonicalPython(source: string): string | undefined {
  const tokens = tokenize(source.replace(/^\s*(?:>>>|In \[\d+\]:)\s+/, ''));
  if (!tokens) return undefined;
  const queue = [...tokens];
  const nodes = nest(queue, undefined);
  return nodes && queue.length === 0 ? write(nodes) : undefined;
}

function tokenize(source: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) return undefined;
    const [token] = match;
    if (/^["']$/.test(token)) return undefined;
    if (/^\s|^#/.test(token)) continue;
    tokens.push(canonicalToken(token));
  }
  return tokens;
}

function canonicalToken(token: string): string {
  const string = /^([rbuft]*)("""|'''|"|')([\s\S]*)\2$/i.exec(token);
  if (string) {
    const [, given = '', , inner = ''] = string;
    const prefix = given.toLowerCase().replace('u', '').split('').sort().join('');
    // In a raw string the backslash before a quote stays; elsewhere it only keeps the quote from ending the string.
    const plain = prefix.includes('r') ? inner : inner.replace(/\\(["'])|\\[\s\S]/g, (all: string, bare?: string) => bare ?? all);
    // Quotes within the braces of an f-string have to differ from those around it.
    const free = prefix.includes('f') ? plain.replace(/\{[^{}]*\}/g, (field) => field.replaceAll("'", '"')) : plain;
    return prefix + JSON.stringify(free);
  }
  return /^\d/.test(token) ? token.replaceAll('_', '').toLowerCase() : token;
}

function nest(queue: string[], close: string | undefined): Node[] | undefined {
  const nodes: Node[] = [];
  for (let token = queue.shift(); token !== undefined; token = queue.shift()) {
    if (token === close) return nodes;
    const end = closing[token];
    if (end !== undefined) {
      const follows = isCallable(nodes.at(-1));
      // The parameters of `def f(a=1, b=2)` are no call: their order is part of the meaning.
      const isCall = follows && token === '(' && nodes.at(-2) !== 'def';
      const inner = nest(queue, end);
      if (!inner) return undefined;
      nodes.push({ open: token, follows, isCall, nodes: inner });
    } else if (/^[)\]}]$/.test(token)) return undefined;
    else nodes.push(token);
  }
  return close === undefined ? nodes : undefined;
}

const keywords = new Set(
  'and as assert async await case del elif else except for from global if import in is lambda nonlocal not or raise return while with yield'.split(
    ' ',
  ),
);

function isCallable(before: Node | undefined): boolean {
  if (before === undefined) return false;
  if (typeof before !== 'string') return before.open !== '{';
  return /^[\p{L}_]/u.test(before) && !keywords.has(before);
}

function write(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : writeBracket(node))).join(' ');
}

function writeBracket({ open, follows, isCall, nodes }: Bracket): string {
  const close = closing[open] ?? '';
  const items = divide(nodes);
  const trailing = items.length > 1 && items.at(-1)?.length === 0;
  if (trailing) items.pop();
  const written = items.map(write);
  if (isCall) {
    const isNamed = (item: readonly Node[]): boolean => item[1] === '=' || item[0] === '**';
    const named = written.filter((_, index) => isNamed(items[index] ?? [])).sort();
    return `${open}${[...written.filter((_, index) => !isNamed(items[index] ?? [])), ...named].join(',')}${close}`;
  }
  // `(a,)` is a tuple and `(a)` is not, and neither is `x[a,]` the same as `x[a]`: the comma of a single item stays.
  const isTuple = (open === '(' && !follows) || (open === '[' && follows);
  return `${open}${written.join(',')}${trailing && items.length === 1 && isTuple ? ',' : ''}${close}`;
}

function divide(nodes: readonly Node[]): Node[][] {
  const items: Node[][] = [[]];
  for (const node of nodes) {
    if (node === ',') items.push([]);
    else items.at(-1)?.push(node);
  }
  return items;
}
