import type { Code } from 'mdast';
import type { Placed } from './markdown.ts';

/** How a fence is held true: executed, parsed by the real grammar, or neither for a reason. */
export type Proof =
  | { readonly by: 'run'; readonly engine: string | undefined; readonly exit: number }
  | { readonly by: 'checked'; readonly grammar: string | undefined }
  | { readonly by: 'norun'; readonly why: string }
  | { readonly by: 'file'; readonly name: string }
  | { readonly by: 'output' }
  | { readonly by: 'nothing' };

/** A fenced block of code with its info string read: ```` ```python run title="backup.py" ````. */
export interface Fence {
  readonly language: string;
  readonly code: string;
  readonly proof: Proof;
  /** The words that say how it is held true; more than one contradict each other. */
  readonly proofWords: readonly string[];
  /** The learner types this (`answer`): a command, or what a program prints. */
  readonly isAnswer: boolean;
  readonly title: string | undefined;
  /** The lines to be marked as they are written, `3,5-7`; `readMarks` reads them. */
  readonly mark: string | undefined;
  /** Words that stand there twice. */
  readonly repeated: readonly string[];
  /** Words whose value has one quote alone. */
  readonly unclosed: readonly string[];
  readonly hasExit: boolean;
  /** Words of the info string that mean nothing here, for a diagnostic. */
  readonly unknown: readonly string[];
  readonly node: Placed<Code>;
}

/** Every word an info string may hold after the language. */
export const fenceWords = ['run', 'checked', 'norun', 'file', 'exit', 'title', 'mark', 'answer'] as const;

/** Reads the info string of a code node. Never fails: what it does not know it lists in `unknown`. */
export function readFence(node: Placed<Code>): Fence {
  const words = new Map<string, string>();
  const repeated: string[] = [];
  const unclosed: string[] = [];
  for (const match of (node.meta ?? '').matchAll(/([^\s="]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    if (words.has(match[1] ?? '')) repeated.push(match[1] ?? '');
    if (match[3]?.includes('"') === true) unclosed.push(match[1] ?? '');
    words.set(match[1] ?? '', match[2] ?? match[3] ?? '');
  }
  const language = node.lang ?? '';
  const known: readonly string[] = fenceWords;
  return {
    language,
    code: node.value,
    proof: readProof(language, words),
    proofWords: [...(language === 'output' ? ['output'] : []), ...['run', 'checked', 'norun', 'file'].filter((word) => words.has(word))],
    isAnswer: words.has('answer'),
    title: words.get('title') ?? words.get('file'),
    mark: words.get('mark'),
    repeated,
    unclosed,
    hasExit: words.has('exit'),
    unknown: [...words.keys()].filter((word) => !known.includes(word)),
    node,
  };
}

function readProof(language: string, words: ReadonlyMap<string, string>): Proof {
  if (language === 'output') return { by: 'output' };
  // A word without a value means the default of the language.
  const chosen = (word: string): string | undefined => (words.get(word) === '' ? undefined : words.get(word));
  if (words.has('run')) return { by: 'run', engine: chosen('run'), exit: Number(words.get('exit') ?? 0) };
  if (words.has('checked')) return { by: 'checked', grammar: chosen('checked') };
  const why = words.get('norun');
  if (why !== undefined) return { by: 'norun', why };
  const name = words.get('file');
  if (name !== undefined) return { by: 'file', name };
  return { by: 'nothing' };
}
