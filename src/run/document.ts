import type { Nodes } from 'mdast';
import { readFence, type Fence } from '../guide/fence.ts';
import { enginesOf, grammarsOf, type EngineName, type GrammarName } from '../guide/languages.ts';
import { walk } from '../guide/markdown.ts';
import type { SourceFile } from '../guide/source.ts';
import type { Job } from './engine.ts';

/** A program of a document, with what the document claims about it. */
export interface Claim {
  readonly engine: EngineName;
  readonly exit: number;
  /** The fence that claims what it prints; without one it must print nothing. */
  readonly output: Fence | undefined;
}

/** One thing that is done in the sandbox, the fence that asks for it, and what is claimed about it, if it is more than preparation. */
export interface Step {
  readonly job: Job;
  readonly fence: Fence;
  readonly claim?: Claim | undefined;
}

/** Code that is parsed and not executed. */
export interface Checked {
  readonly fence: Fence;
  readonly grammar: GrammarName;
}

/** What a document wants to be executed and parsed. */
export interface DocumentCode {
  readonly file: SourceFile;
  /** Each session is done in a sandbox of its own. */
  readonly sessions: readonly (readonly Step[])[];
  readonly checked: readonly Checked[];
  /** Fences that name an engine or a grammar which their language does not have. */
  readonly unknown: readonly Fence[];
  /** Fences whose file would lie outside of the folder. */
  readonly misplaced: readonly Fence[];
}

/**
 * Reads the code of a page or a question. All programs of a document share one folder, in which they run in order. The further
 * lines of an `answer` fence are other ways to the same output: each runs in a folder of its own, after everything above it.
 */
export function readCode(tree: Nodes, file: SourceFile): DocumentCode {
  const fences = findFences(tree);
  const steps: Step[] = [];
  const others: Step[][] = [];
  const checked: Checked[] = [];
  const unknown: Fence[] = [];
  const misplaced: Fence[] = [];
  fences.forEach((fence, index) => {
    const { proof, language, code, isAnswer } = fence;
    if (proof.by === 'file') {
      if (isInside(proof.name)) steps.push({ job: { do: 'write', name: proof.name, text: code }, fence });
      else misplaced.push(fence);
    } else if (proof.by === 'checked') {
      const grammar = choose(proof.grammar, grammarsOf(language));
      if (grammar) checked.push({ fence, grammar });
      else unknown.push(fence);
    } else if (proof.by === 'run') {
      const engine = choose(proof.engine, enginesOf(language));
      if (!engine) {
        unknown.push(fence);
        return;
      }
      const claim: Claim = { engine, exit: proof.exit, output: outputOf(fences, index) };
      const [first = '', ...more] = isAnswer ? code.split('\n').filter((line) => line.trim() !== '') : [code];
      const above = steps.map((step): Step => ({ job: step.job, fence: step.fence }));
      for (const other of more) others.push([...above, { job: { do: 'run', engine, code: other }, fence, claim }]);
      steps.push({ job: { do: 'run', engine, code: first }, fence, claim });
    }
  });
  return { file, sessions: steps.some(({ claim }) => claim) ? [steps, ...others] : [], checked, unknown, misplaced };
}

function findFences(tree: Nodes): Fence[] {
  const found: Fence[] = [];
  walk(tree, (node) => {
    if (node.type === 'code') found.push(readFence(node));
  });
  return found;
}

/** The one that is named, or the default when none is; nothing when there is no such one. */
function choose<Name extends string>(name: string | undefined, known: readonly Name[]): Name | undefined {
  return name === undefined ? known[0] : known.find((one) => one === name);
}

/** Whether a file's name stays in the document's folder. */
function isInside(name: string): boolean {
  return /^[^/\0]/.test(name) && !name.endsWith('/') && !name.split('/').some((step) => ['', '.', '..'].includes(step));
}

/** The `output` that belongs to a program: the next fence of the document, if it is one. */
function outputOf(fences: readonly Fence[], index: number): Fence | undefined {
  const next = fences[index + 1];
  return next?.proof.by === 'output' ? next : undefined;
}
