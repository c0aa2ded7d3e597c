import type { Fence } from '../../../src/guide/fence.ts';
import { bodyLines, fencesOf, harmless, told, withLines, withText, type Change, type Document, type Operator } from '../document.ts';

/** Replaces in the opening line of every fence that matches. */
function opening(pattern: RegExp, put: string): (document: Document) => Change[] {
  return (document) =>
    fencesOf(document).flatMap(({ node }) => {
      const line = node.position.start.line;
      const text = document.lines[line - 1] ?? '';
      return pattern.test(text) ? [withLines(document, line, 1, [text.replace(pattern, put)])] : [];
    });
}

function fences(document: Document, by: Fence['proof']['by']): Fence[] {
  return fencesOf(document).filter(({ proof }) => proof.by === by);
}

/** A program and its output are one claim: when they part, no machine can know which of the two is wrong. */
function pair(document: Document, { node }: Fence): { path: string; line: number }[] {
  const all = fencesOf(document);
  const next = all[all.findIndex((fence) => fence.node === node) + 1];
  const to = next?.proof.by === 'output' ? next.node.position.end.line : node.position.end.line;
  const from = node.position.start.line;
  return Array.from({ length: to - from + 1 }, (_, index) => ({ path: document.path, line: from + index }));
}

/** Puts a text in place of a line within fences of one language. */
function inside(by: 'run' | 'checked', language: string, pattern: RegExp, put: string): (document: Document) => Change[] {
  return (document) =>
    fences(document, by)
      .filter((fence) => fence.language === language)
      .flatMap((fence) => {
        const { start, end } = fence.node.position;
        return bodyLines(document, pattern)
          .filter(({ line }) => start.line < line && line < end.line)
          .map(({ line, text }) => withLines(document, line, 1, [text.replace(pattern, put)]));
      });
}

export const code: readonly Operator[] = [
  told('fence: an unknown word', opening(/ run\b/, ' runn')),
  told('fence: one more unknown word', opening(/^(```\S+ .*)$/, '$1 loud')),
  told('fence: no language', opening(/^```\w+ /, '``` ')),
  told('fence: a language misspelt', opening(/^```(\w)(\w)/, '```$2$1')),
  told('fence: a language that cannot be run', opening(/^```\w+ run/, '```rust run')),
  told('fence: nothing but the language', opening(/^```(python|bash|yaml|hcl|json|promql|docker|javascript|text) .*/, '```$1')),
  told('fence: exit without run', opening(/ (checked|norun)/, ' exit=1 $1')),
  told('fence: an exit that is none', opening(/ run(="[^"]*")?/, '$& exit=bad')),
  told('fence: another exit code', opening(/ run(?!.*exit)(="[^"]*")?/, '$& exit=7')),
  told('fence: an exit too large', opening(/ run(?!.*exit)(="[^"]*")?/, '$& exit=999')),
  told('fence: two proofs', opening(/ run(="[^"]*")?/, '$& checked')),
  told('fence: the same word twice', opening(/ run(="[^"]*")?/, '$& title="a" title="b"')),
  told('fence: an engine that does not exist', opening(/ run(="[^"]*")?/, ' run="python 2.7"')),
  told('fence: a grammar that does not exist', opening(/ checked(="[^"]*")?/, ' checked="klingon"')),
  told('fence: norun without a reason', opening(/ norun="[^"]*"/, ' norun')),
  told('fence: norun with an empty reason', opening(/ norun="[^"]*"/, ' norun=""')),
  told('fence: a quote that is not closed', opening(/="([^"]*)"$/, '="$1')),
  told('fence: a title without quotes', opening(/ title="[^"]*"/, ' title=two words')),
  told('fence: a title without a value', opening(/ title="[^"]*"/, ' title')),
  told('fence: a file outside of the folder', opening(/ file="[^"]*"/, ' file="../up.txt"')),
  told('fence: blanks around the equals sign', opening(/ (run|checked|title|file|norun)="/, ' $1 = "')),
  told('fence: a colon for the equals sign', opening(/ (run|checked|title|file|norun)="/, ' $1:"')),
  told('fence: an answer where none belongs', (document) =>
    document.kind === 'answer' ? [] : opening(/ run(="[^"]*")?/, '$& answer')(document),
  ),
  told('fence: not closed', (document) =>
    fencesOf(document).flatMap(({ node }) =>
      node.position.start.column === 1 ? [withLines(document, node.position.end.line, 1, [])] : [],
    ),
  ),
  told('fence: closed with two backticks', (document) =>
    fencesOf(document).flatMap(({ node }) =>
      node.position.start.column === 1 ? [withLines(document, node.position.end.line, 1, ['``'])] : [],
    ),
  ),
  told('fence: not opened', (document) =>
    fencesOf(document).flatMap(({ node }) =>
      node.position.start.column === 1 ? [withLines(document, node.position.start.line, 1, [])] : [],
    ),
  ),
  told('fence: opened with two backticks', (document) =>
    fencesOf(document).flatMap(({ node }) =>
      node.position.start.column === 1
        ? [withLines(document, node.position.start.line, 1, [(document.lines[node.position.start.line - 1] ?? '').slice(1)])]
        : [],
    ),
  ),
  harmless('fence: four backticks', 'more backticks mean the same', (document) =>
    fencesOf(document).map(({ node: { position } }) => {
      const lines = [position.start.line, position.end.line].reduce<string[]>(
        (all, line) => all.with(line - 1, (all[line - 1] ?? '').replace('```', '````')),
        [...document.lines],
      );
      return { text: lines.join('\n'), from: position.start.line, to: position.end.line };
    }),
  ),
  told('output: one character', (document) =>
    fences(document, 'output').flatMap(({ node }) => {
      const { start, end } = node.position;
      return Array.from({ length: end.line - start.line - 1 }, (_, index) => start.line + 1 + index).flatMap((line) => {
        const text = document.lines[line - 1] ?? '';
        const at = text.search(/[^\s…>]/);
        return at === -1 ? [] : [withLines(document, line, 1, [text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)])];
      });
    }),
  ),
  told('output: a line is gone', (document) =>
    fences(document, 'output').flatMap(({ node }) => {
      const { start, end } = node.position;
      const line = end.line - 1;
      return line > start.line && !/^\s*…?\s*$/.test(document.lines[line - 1] ?? '') ? [withLines(document, line, 1, [])] : [];
    }),
  ),
  told('output: a line too many', (document) =>
    fences(document, 'output').map(({ node }) => withLines(document, node.position.end.line, 0, ['and more'])),
  ),
  told('output: gone', (document) =>
    fences(document, 'output').map((fence) => {
      const { start, end } = fence.node.position;
      return { ...withLines(document, start.line, end.line - start.line + 1, []), from: start.line - 2, to: start.line };
    }),
  ),
  told('output: not called so', opening(/^```output.*/, '```text')),
  told('output: away from its program', (document) =>
    document.kind === 'predict'
      ? []
      : fences(document, 'output').map(({ node }) => withLines(document, node.position.start.line, 0, ['', 'It prints this:', ''])),
  ),
  told('output: above its program', (document) =>
    fencesOf(document).flatMap((fence, index, all) => {
      const before = all[index - 1];
      if (fence.proof.by !== 'output' || !before || document.kind === 'predict') return [];
      const block = ({ node: { position } }: Fence): string[] => document.lines.slice(position.start.line - 1, position.end.line);
      const from = before.node.position.start.line;
      const count = fence.node.position.end.line - from + 1;
      return [withLines(document, from, count, [...block(fence), '', ...block(before)])];
    }),
  ),
  told('run: a name that does not exist', (document) =>
    inside('run', 'python', /^print\(/, 'pritn(')(document).map((change) => ({ ...change })),
  ),
  told('run: Python that does not parse', inside('run', 'python', /^(for|if|def|with|class) (.*):$/, '$1 $2')),
  told('run: Bash that does not parse', inside('run', 'bash', /; then$/, '; then then')),
  told('run: another value', (document) =>
    fences(document, 'run').flatMap((fence) => {
      const at = /\b\d+\b/.exec(fence.code);
      const start = document.file.text.indexOf(fence.code, fence.node.position.start.offset);
      // Most such changes reach the output, which then is told; some do not, and are as right as before.
      return at && start !== -1 && fence.code.startsWith('print(')
        ? [{ ...withText(document, start + at.index, start + at.index + at[0].length, '4242'), also: pair(document, fence) }]
        : [];
    }),
  ),
  told('checked: Python that does not parse', inside('checked', 'python', /^(\s*)(for|if|def|with|class) (.*):$/, '$1$2 $3')),
  told('checked: YAML that does not parse', inside('checked', 'yaml', /^(\s*)(\w+): (\w)/, '$1$2: [$3')),
  told('checked: YAML with a tab', inside('checked', 'yaml', /^ {2}/, '\t')),
  told('checked: HCL that does not parse', inside('checked', 'hcl', / = /, ' = = ')),
  told('checked: JSON that does not parse', inside('checked', 'json', /,$/, ',,')),
  told('checked: PromQL that does not parse', inside('checked', 'promql', /\(/, '((')),
  told('checked: an instruction that does not exist', inside('checked', 'docker', /^RUN/, 'RNU')),
  told('checked: Bash that does not parse', inside('checked', 'bash', /^(\w+)/, '$1 ) (')),
  told('checked: JavaScript that does not parse', inside('checked', 'javascript', /\(/, '(((')),
];
