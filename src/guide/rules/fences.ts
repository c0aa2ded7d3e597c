import type { Code } from 'mdast';
import type { Diagnostics } from '../diagnostic.ts';
import { fenceWords, readFence, type Fence } from '../fence.ts';
import { checkable, runnable } from '../languages.ts';
import { walk, type Nodes, type Placed } from '../markdown.ts';
import { list, suggest } from '../nearest.ts';
import type { Kind } from '../schema/vocabulary.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Every fence names its language and how it is held true. */
export const checkFences: GuideRule = ({ pages, questions }, diagnostics) => {
  const filesOf = (kind: Kind): ReadonlySet<SourceFile> =>
    new Set(questions.filter(({ facts }) => facts.kind === kind).map(({ file }) => file));
  const predicts = filesOf('predict');
  const answers = filesOf('answer');
  for (const { tree, file } of [...pages, ...questions]) {
    for (const siblings of blocks(tree)) {
      siblings.forEach((node, index) => {
        if (node.type !== 'code') return;
        const before = siblings[index - 1];
        const follows = before?.type === 'code' ? readFence(before as Placed<Code>).proof.by : before?.type;
        // The output of a `predict` stands behind the `---` that hides it.
        const isOutputInPlace = follows === 'run' || (follows === 'thematicBreak' && predicts.has(file));
        checkFence(readFence(node as Placed<Code>), { isOutputInPlace, hasAnswers: answers.has(file) }, file, diagnostics);
      });
    }
  }
};

function blocks(tree: Nodes): (readonly Nodes[])[] {
  const found: (readonly Nodes[])[] = [];
  walk(tree, (node) => {
    if ('children' in node) found.push(node.children);
  });
  return found;
}

interface Surroundings {
  readonly isOutputInPlace: boolean;
  /** The file is a question whose answer is typed, and may mark a fence as its key. */
  readonly hasAnswers: boolean;
}

function checkFence(fence: Fence, { isOutputInPlace, hasAnswers }: Surroundings, file: SourceFile, diagnostics: Diagnostics): void {
  const span = file.lineSpan(fence.node.position.start.line);
  const report = (message: string, fix: string): void => {
    diagnostics.report(rules.fence, file, span, message, fix);
  };
  for (const word of fence.unknown) report(`\`${word}\` means nothing on a fence.`, suggest(word, fenceWords));
  for (const word of fence.repeated) report(`\`${word}\` stands there twice.`, 'Keep one of the two.');
  for (const word of fence.unclosed) report(`The value of \`${word}\` has one quote alone.`, `Write \`${word}="…"\`.`);
  if (fence.hasExit && fence.proof.by !== 'run')
    report('`exit` is the status of a program, and nothing is run here.', 'Add `run`, or remove `exit`.');
  checkClosing(fence, file, diagnostics);
  if (fence.language === '') {
    report('This fence names no language.', 'Write it after the backticks: ```python run, ```text norun="why".');
    return;
  }
  const { proof, proofWords } = fence;
  if (fence.isAnswer && !hasAnswers) {
    report('`answer` marks the key of a question of the kind `answer`, and this is none.', 'Remove the word.');
  } else if (proofWords.length > 1) {
    report(`${list(proofWords)} contradict each other.`, 'Keep one; a caption is written `title="…"`.');
  } else if (proof.by === 'nothing' && !fence.isAnswer) {
    report(`This \`${fence.language}\` fence is neither run nor checked.`, 'Add `run`, `checked`, or `norun="why not"`.');
  } else if (proof.by === 'norun' && proof.why.length < 8) {
    report('`norun` gives no reason.', 'Write `norun="why neither running nor parsing is possible"`.');
  } else if (proof.by === 'run' && !runnable.includes(fence.language)) {
    report(`\`${fence.language}\` cannot be run here.`, `Only ${list(runnable)} can; use \`checked\` or \`norun="why not"\`.`);
  } else if (proof.by === 'run' && !Number.isInteger(proof.exit)) {
    report('`exit` is no exit status.', 'Write the number that the program ends with: `exit=1`.');
  } else if (proof.by === 'checked' && !checkable.includes(fence.language)) {
    report(`\`${fence.language}\` cannot be checked here.`, `Only ${list(checkable)} can; use \`run\` or \`norun="why not"\`.`);
  } else if (proof.by === 'output' && !isOutputInPlace) {
    report('This output follows no fence that is run.', 'Put it directly below its `run` fence.');
  }
}

/** A fence that is not closed takes what follows for code, up to the next one or the end of the file. */
export function checkClosing({ code, node: { position } }: Fence, file: SourceFile, diagnostics: Diagnostics): void {
  const opening = file.line(position.start.line);
  const reportBroken = (line: number): void => {
    diagnostics.report(rules.fence, file, file.lineSpan(line), 'Two backticks open no fence.', 'Write three.');
  };
  const inner = code.split('\n').findIndex((line) => line.startsWith('```'));
  if (inner !== -1 && !/^\s*(?:`{4}|~)/.test(opening)) {
    // A line between two sections cannot belong to the code: it ended there already.
    const lines = code.split('\n').slice(0, inner);
    const divider = lines.findIndex((line, index) => line === '---' && lines[index - 1] === '');
    const line = file.lineSpan(position.start.line + 1 + (divider === -1 ? inner : divider - 1));
    const message = divider === -1 ? 'A fence opens within another one.' : 'The fence above is not closed here.';
    diagnostics.report(rules.fence, file, line, message, 'Close the one above it with a line of ```.');
    for (const broken of brokenOpening(file, position.start.line)) reportBroken(broken);
  } else if (!/^\s*(?:`{3,}|~{3,})\s*$/.test(file.line(position.end.line)) || position.end.line === position.start.line) {
    for (const broken of brokenOpening(file, position.start.line)) reportBroken(broken);
    for (const line of new Set([position.start.line, closingPlace(code, position.start.line)])) {
      diagnostics.report(
        rules.fence,
        file,
        file.lineSpan(line),
        'This fence is never closed.',
        'Write a line of ``` below its last line of code.',
      );
    }
  }
}

/** The line above a bare fence that was meant to open it and has two backticks: what should close the code opens some then. */
function brokenOpening(file: SourceFile, line: number): number[] {
  if (file.line(line).trim() !== '```') return [];
  const above = file.text.split('\n').slice(0, line - 1);
  const last = above.findLastIndex((text) => text.startsWith('``'));
  return /^``[a-z]/.test(above[last] ?? '') ? [last + 1] : [];
}

/** Where the code of an unclosed fence most likely ends: at its first blank line, or where the file ends. */
function closingPlace(code: string, start: number): number {
  const lines = code.split('\n');
  const blank = lines.findIndex((line) => line.trim() === '' || /^(?:- |---$)/.test(line));
  return start + 1 + (blank === -1 ? lines.length - 1 : blank);
}
