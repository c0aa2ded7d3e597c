import type { Nodes } from 'mdast';
import { readFence, type Fence } from '../guide/fence.ts';
import { walk } from '../guide/markdown.ts';
import type { SourceFile } from '../guide/source.ts';
import { defaults, engines, type EngineName, type Job } from './engine.ts';

/** A program of a document, with what the document claims about it. */
export interface Claim {
  readonly fence: Fence;
  readonly engine: EngineName;
  readonly exit: number;
  /** The fence that claims what it prints; without one it must print nothing. */
  readonly output: Fence | undefined;
}

/** A session in the sandbox: jobs in the order of the document, and the claim that each `run` among them is about, if any. */
export interface Session {
  readonly jobs: readonly Job[];
  /** One for each `run`; nothing for a program that only prepares what the claim is about. */
  readonly claims: readonly (Claim | undefined)[];
}

/** Code that is parsed and not executed. */
export interface Checked {
  readonly fence: Fence;
  readonly language: string;
}

/** What a document wants to be executed and parsed. */
export interface DocumentCode {
  readonly file: SourceFile;
  readonly sessions: readonly Session[];
  readonly checked: readonly Checked[];
  /** Fences whose engine does not exist. */
  readonly unknown: readonly Fence[];
}

/**
 * Reads the code of a page or a question. All programs of a document share one folder, in which they run in order. The further
 * lines of an `answer` fence are other ways to the same output: each runs in a folder of its own, after everything above it.
 */
export function readCode(tree: Nodes, file: SourceFile): DocumentCode {
  const fences = findFences(tree);
  const jobs: Job[] = [];
  const claims: (Claim | undefined)[] = [];
  const others: Session[] = [];
  const unknown: Fence[] = [];
  fences.forEach((fence, index) => {
    const { proof, language, code, isAnswer } = fence;
    if (proof.by === 'file') jobs.push({ do: 'write', name: proof.name, text: code });
    if (proof.by !== 'run') return;
    const name = proof.engine ?? defaults[language] ?? '';
    const engine = Object.keys(engines).find((known): known is EngineName => known === name);
    if (engine === undefined) {
      unknown.push(fence);
      return;
    }
    const claim = { fence, engine, exit: proof.exit, output: outputOf(fences, index) };
    const [first = '', ...more] = isAnswer ? code.split('\n').filter((line) => line.trim() !== '') : [code];
    for (const other of more) {
      others.push({ jobs: [...jobs, { do: 'run', engine, code: other }], claims: [...claims.map(() => undefined), claim] });
    }
    jobs.push({ do: 'run', engine, code: first });
    claims.push(claim);
  });
  const sessions = claims.length > 0 ? [{ jobs, claims }, ...others] : [];
  const checked = fences.filter(({ proof }) => proof.by === 'checked').map((fence) => ({ fence, language: fence.language }));
  return { file, sessions, checked, unknown };
}

function findFences(tree: Nodes): Fence[] {
  const found: Fence[] = [];
  walk(tree, (node) => {
    if (node.type === 'code') found.push(readFence(node));
  });
  return found;
}

/** The `output` that belongs to a program: the next fence of the document, if it is one. */
function outputOf(fences: readonly Fence[], index: number): Fence | undefined {
  const next = fences[index + 1];
  return next?.proof.by === 'output' ? next : undefined;
}
