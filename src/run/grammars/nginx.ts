import { getDirectives, type Directive } from '@nginx/reference-lib';
import { nearest } from '../../guide/nearest.ts';
import { each, lineAt, type Problem } from './grammar.ts';

const known = new Map<string, Directive[]>();
for (const directive of getDirectives()) known.set(directive.name, [...(known.get(directive.name) ?? []), directive]);

/** Blocks whose lines are data and not directives. */
const tables = ['map', 'types', 'geo', 'split_clients', 'charset_map'];
/** Where a fence may begin that shows only a part of a configuration. */
const ANYWHERE = '';

/**
 * The configuration of nginx: words, `;`, `{` and `}` by nginx's own few rules, and the directives by the reference that nginx publishes
 * on npm: which exist, in which block, and which of them are blocks. Their arguments are not checked.
 */
export const nginx = each((code) => {
  const problems: Problem[] = [];
  const contexts = [ANYWHERE];
  let words: { text: string; line: number }[] = [];
  const report = (line: number, message: string): void => {
    problems.push({ line, message });
  };
  const close = (isBlock: boolean): void => {
    const [name, ...values] = words;
    const context = contexts.at(-1) ?? ANYWHERE;
    if (name && !tables.includes(context)) {
      const swallowed = values.find(({ text, line }, index) => line > (values[index - 1] ?? name).line && known.has(text));
      if (swallowed) report((values[values.indexOf(swallowed) - 1] ?? name).line, `\`;\` is missing before \`${swallowed.text}\``);
      const problem = findMisuse(name.text, context, isBlock);
      if (problem !== undefined) report(name.line, problem);
    }
    words = [];
  };
  for (const match of code.matchAll(
    /#.*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[;{}]|(?:\$\{|\\.|[^\s;{"'\\])(?:\$\{\w+\}|\\.|[^\s;{\\])*|\S/g,
  )) {
    const [text] = match;
    const line = lineAt(code, match.index);
    if (text.startsWith('#')) continue;
    if (text === '"' || text === "'") report(line, 'this quote is not closed');
    else if (text === ';') {
      if (words.length === 0) report(line, '`;` ends nothing');
      close(false);
    } else if (text === '{') {
      const name = words[0]?.text ?? '';
      close(true);
      contexts.push(name === 'if' && contexts.at(-1) === 'location' ? 'if in location' : name);
    } else if (text === '}') {
      if (words.length > 0) report(words.at(-1)?.line ?? line, '`;` is missing before `}`');
      words = [];
      if (contexts.length === 1) report(line, '`}` closes nothing');
      else contexts.pop();
    } else words.push({ text, line });
  }
  const last = lineAt(code, code.trimEnd().length);
  if (words.length > 0) report(last, '`;` is missing at the end');
  if (contexts.length > 1) report(last, `\`}\` is missing for \`${contexts.at(-1) ?? ''}\``);
  return problems;
});

function findMisuse(name: string, context: string, isBlock: boolean): string | undefined {
  const directives = known.get(name);
  if (!directives) {
    const near = nearest(name, known.keys());
    return `nginx has no directive \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
  }
  const fitting =
    context === ANYWHERE ? directives : directives.filter(({ contexts }) => contexts.some((one) => one === context || one === 'any'));
  if (fitting.length === 0) return `\`${name}\` does not belong into \`${context}\``;
  // Of `if`, `location` and the like the reference knows only that they are blocks.
  if (!isBlock && fitting.every((one) => one.isBlock)) return `\`${name}\` needs a block in braces`;
  if (isBlock && !fitting.some((one) => one.isBlock)) return `\`${name}\` takes no block`;
  return undefined;
}
