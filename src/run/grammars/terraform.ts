import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { each, type Problem } from './grammar.ts';

const path = createRequire(import.meta.url).resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm');

/** Loaded once: all parsers share one memory. */
let loading: Promise<Language> | undefined;

/** HCL as Terraform writes it, by its tree-sitter grammar: syntax, not the arguments of providers. */
export const terraform = each(async (code) => {
  loading ??= Parser.init().then(() => Language.load(path));
  const language = await loading;
  const parser = new Parser();
  parser.setLanguage(language);
  const tree = parser.parse(code);
  const errors = tree ? findErrors(tree.rootNode) : [];
  const isWhole = (text: string): boolean => parser.parse(text)?.rootNode.hasError === false;
  const line = errors.length > 0 ? firstBrokenLine(code.trimEnd().split('\n'), isWhole) : undefined;
  parser.delete();
  return line === undefined ? errors : [{ line, message: `\`${code.split('\n')[line - 1]?.trim() ?? ''}\` is not HCL here` }];
});

/**
 * The line after the last one up to which the code can be parsed once its brackets are closed; nothing when that is all of it.
 * The parser itself recovers from an error by giving up a whole block, which says little about where the error is.
 */
function firstBrokenLine(lines: readonly string[], isWhole: (text: string) => boolean): number | undefined {
  for (let count = lines.length; count > 0; count -= 1) {
    const text = lines.slice(0, count).join('\n');
    if (isWhole(`${text}\n${missingBrackets(text)}\n`)) return count === lines.length ? undefined : count + 1;
  }
  return 1;
}

function missingBrackets(text: string): string {
  const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
  const open: string[] = [];
  for (const [bracket] of text.replace(/"(?:\\.|[^"\\\n])*"|#.*|\/\/.*/g, '').matchAll(/[{}[\]()]/g)) {
    const close = closing[bracket];
    if (close !== undefined) open.unshift(close);
    else if (open[0] === bracket) open.shift();
  }
  return open.join('');
}

/** The places where something is missing, or that the parser could not read. */
function findErrors(node: Node): Problem[] {
  if (!node.hasError) return [];
  if (node.isMissing) return [{ line: node.startPosition.row + 1, message: `\`${node.type}\` is missing` }];
  const inner = node.children.flatMap((child) => findErrors(child));
  return inner.length > 0 || !node.isError ? inner : [{ line: node.endPosition.row + 1, message: 'the parser stopped here' }];
}
