import type { Diagnostics } from '../guide/diagnostic.ts';
import type { Fence } from '../guide/fence.ts';
import { enginesOf, grammarsOf, type GrammarName } from '../guide/languages.ts';
import { nearest, suggest } from '../guide/nearest.ts';
import type { SourceFile, Span } from '../guide/source.ts';
import type { DocumentCode, Step } from './document.ts';
import type { Limits, RunResult, Stop } from './engine.ts';
import type { Problem } from './grammars/grammar.ts';
import { firstMismatch } from './mask.ts';
import { runRules } from './rules.ts';

/** Reports the fences of a document that ask for something that does not exist. */
export function reportUnreadable({ unknown, misplaced, file }: DocumentCode, diagnostics: Diagnostics): void {
  for (const fence of unknown) {
    const { proof, language } = fence;
    const isRun = proof.by === 'run';
    const known = isRun ? enginesOf(language) : grammarsOf(language);
    const name = (isRun ? proof.engine : proof.by === 'checked' ? proof.grammar : undefined) ?? language;
    // A language that can do neither is told by the rule about fences.
    if (known.length === 0) continue;
    const message = `There is no ${isRun ? 'engine' : 'grammar'} \`${name}\` for ${language}.`;
    diagnostics.report(isRun ? runRules.engine : runRules.grammar, file, opening(fence, file), message, suggestVersion(name, known));
  }
  for (const fence of misplaced) {
    const message = `The file of this fence would lie outside of the document's folder.`;
    diagnostics.report(runRules.file, file, opening(fence, file), message, 'Name it by a path without `/` at its start and without `..`.');
  }
}

/** The nearest name with or without its version, or all names. */
function suggestVersion(name: string, known: readonly string[]): string {
  const near = nearest(name, known) ?? known.find((one) => nearest(name, [one.replace(/ [\d.]+$/, '')]) !== undefined);
  return near === undefined ? suggest(name, known) : `Did you mean \`${near}\`?`;
}

/** Reports a step whose sandbox broke, for what became of it is not known. */
export function reportUnfinished({ fence }: Pick<Step, 'fence'>, why: string, file: SourceFile, diagnostics: Diagnostics): void {
  const message = `What begins here could not be executed to the end. ${why}`;
  diagnostics.report(runRules.broken, file, opening(fence, file), message, 'Look for what the code does to the machine, or try again.');
}

/** Reports what a step did other than the document claims. */
export function reportResult(step: Step, result: RunResult, limits: Limits, file: SourceFile, diagnostics: Diagnostics): void {
  const { fence, claim } = step;
  const printed = result.output.trimEnd();
  if (result.stopped !== undefined) {
    const message = `${howStopped(result.stopped, limits)}${printed === '' ? '' : quote('It printed', printed)}`;
    const fix =
      result.stopped === 'leftover' ? 'End them before it ends (`kill` and `wait`).' : 'Make it end by itself, or say `norun="why"`.';
    diagnostics.report(runRules.stopped, file, opening(fence, file), message, fix);
  } else if (!claim) {
    if (fence.proof.by !== 'file' || result.exit === 0) return;
    const message = `This file could not be written.${quote('The system said', printed)}`;
    diagnostics.report(runRules.file, file, opening(fence, file), message, 'Look what the programs above it left in its place.');
  } else if (Number.isNaN(claim.exit)) {
    // No exit status at all is told by the rule about fences.
    return;
  } else if (result.exit !== claim.exit) {
    const { engine, exit } = claim;
    const message = `This program ends with exit code ${String(result.exit)} in ${engine}, not ${String(exit)}.${quote('It printed', printed)}`;
    diagnostics.report(
      runRules.exit,
      file,
      // What ends well did not fail anywhere, whatever it printed.
      result.exit === 0 ? opening(fence, file) : whereItFailed(fence, printed, file),
      message,
      `Mend the program, or claim \`exit=${String(result.exit)}\`.`,
    );
  } else {
    const { engine, output } = claim;
    const mismatch = firstMismatch(output?.code ?? '', printed);
    if (mismatch === undefined) return;
    // What is missing is missing below the code.
    const missing = output ? file.lineSpan(output.node.position.start.line + 1 + mismatch) : file.lineSpan(fence.node.position.end.line);
    const span = whereTheNameIs(fence, output?.code ?? '', printed, file) ?? missing;
    const message = output
      ? `This is not what ${engine} prints.${quote('Claimed', output.code)}${quote('Printed', printed)}`
      : `This program prints something in ${engine}, and no \`output\` fence follows it.${quote('Printed', printed)}`;
    const fix = output ? 'Claim what is printed, or mend the program.' : 'Add ```output with what it prints, directly below.';
    diagnostics.report(runRules.stale, file, span, message, fix);
  }
}

/** The line that the engine complains of, when what it printed names one of this fence; else where the fence opens. */
function whereItFailed(fence: Fence, printed: string, file: SourceFile): Span {
  const frames = [...printed.matchAll(/(<string>.*)?\bline (\d+)\b|^[^\s:]+:(\d+)(?::\d+)?$/gm)];
  const size = fence.code.split('\n').length;
  let line: number | undefined;
  for (const [, inString, words, colon] of frames) {
    // A text that the program itself compiled begins on the line of the call.
    const next = Number(words ?? colon) + (inString === undefined ? 0 : (line ?? 1) - 1);
    if (next >= 1 && next <= size) line = next;
  }
  return line === undefined ? opening(fence, file) : file.lineSpan(fence.node.position.start.line + line);
}

/** The line with the name that an error is about, when the error was not claimed: a program within a program has lines of its own. */
function whereTheNameIs(fence: Fence, claimed: string, printed: string, file: SourceFile): Span | undefined {
  const [error = '', name = ''] = /^\w+Error: .*?'(\w+)'/m.exec(printed) ?? [];
  if (error === '' || claimed.includes(error)) return undefined;
  const lines = fence.code.split('\n').flatMap((line, index) => (line.split(/\W+/).includes(name) ? [index] : []));
  const [only] = lines;
  return only === undefined || lines.length > 1 ? undefined : file.lineSpan(fence.node.position.start.line + 1 + only);
}

/** Reports what a grammar found in a `checked` fence. */
export function reportProblem(fence: Fence, grammar: GrammarName, problem: Problem, file: SourceFile, diagnostics: Diagnostics): void {
  const { start, end } = fence.node.position;
  const line = Math.min(start.line + Math.max(1, problem.line), end.line);
  const message = `This is not valid ${grammar}: ${problem.message.replace(/[.:\s]+$/, '')}.`;
  diagnostics.report(runRules.syntax, file, file.lineSpan(line), message, 'Mend it, or say `norun="why"`.');
}

function howStopped(reason: Stop, limits: Limits): string {
  const seconds = (milliseconds: number): string => `${String(milliseconds / 1000)} seconds`;
  const size = (bytes: number): string => (bytes < 1024 ** 2 ? `${String(bytes / 1024)} KiB` : `${String(bytes / 1024 ** 2)} MiB`);
  switch (reason) {
    case 'time':
      return `This program was stopped after ${seconds(limits.time)}.`;
    case 'session':
      return `The programs of this document were stopped here, after ${seconds(limits.session)} together.`;
    case 'output':
      return `This program was stopped after ${size(limits.output)} of output.`;
    case 'memory':
      return `This program was stopped because it took more memory than the ${size(limits.memory)} it may have, or all that the machine had.`;
    case 'disk':
      return `This program was stopped when it had filled a folder: ${size(limits.disk)} or ${String(limits.files)} files.`;
    case 'processes':
      return `This program was stopped at more than ${String(limits.processes)} processes.`;
    case 'leftover':
      return 'This program ended and left processes running.';
  }
}

function opening(fence: Fence, file: SourceFile): ReturnType<SourceFile['lineSpan']> {
  return file.lineSpan(fence.node.position.start.line);
}

/** The first lines of a text, and of each its beginning, with what would steer a terminal made visible. */
function quote(label: string, text: string): string {
  if (text === '') return `\n  ${label}: nothing`;
  const lines = visible(text)
    .split('\n')
    .map((line) => (line.length > 160 ? `${line.slice(0, 160)}…` : line));
  const shown = lines.length > 12 ? [...lines.slice(0, 12), '…'] : lines;
  return `\n  ${label}:\n${shown.map((line) => `    ${line}`).join('\n')}`;
}

/** Control characters as their pictures, such as `␛`; marks of writing direction as their numbers. A stranger's program prints them. */
function visible(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
