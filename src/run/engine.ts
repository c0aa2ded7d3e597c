import type { EngineName } from '../guide/languages.ts';

/** What executes code from content, in words for readers. */
export const engines: Readonly<Record<EngineName, string>> = {
  'python 3.14': 'CPython as WebAssembly, from the npm package pyodide; no processes, threads or sockets',
  'python 3.11': "Debian 12's CPython",
  'bash 5.2': "Debian 12's bash with coreutils, grep, sed, awk, find, xargs, jq, git and curl",
  'node 26': 'the Node.js that runs the check itself, with CommonJS modules',
};

/** Something to do in a document's folder, in the order of the document. */
export type Job =
  | { readonly do: 'write'; readonly name: string; readonly text: string }
  | { readonly do: 'run'; readonly engine: EngineName; readonly code: string };

/** The limit that stopped a program; `leftover` means that it ended and left processes running. */
export type Stop = 'time' | 'session' | 'output' | 'memory' | 'disk' | 'processes' | 'leftover';

/** How a program ended. The exit code of a program that was stopped means nothing. */
export interface RunResult {
  readonly exit: number;
  /** Standard output, then standard error. */
  readonly output: string;
  readonly stopped?: Stop | undefined;
}

/** What programs may use before they are stopped. */
export interface Limits {
  /** Milliseconds of wall time for one program. */
  readonly time: number;
  /** Milliseconds for all programs of a document. */
  readonly session: number;
  /** Bytes that one program may print. */
  readonly output: number;
  /** Bytes that all processes of a program hold in memory, taken together. */
  readonly memory: number;
  /** Bytes of address space of one process, most of which a process with threads never touches; what asks for more gets none. */
  readonly address: number;
  /** Bytes that must stay free on the machine: memory that belongs to no process is seen only there. */
  readonly reserve: number;
  /** Bytes in each of the folders that a program may write to. */
  readonly disk: number;
  /** Files in each of them. */
  readonly files: number;
  /** Processes at a time. */
  readonly processes: number;
}

const MiB = 1024 ** 2;
export const limits: Limits = {
  time: 20_000,
  session: 120_000,
  output: 64 * 1024,
  memory: 1536 * MiB,
  address: 3072 * MiB,
  reserve: 384 * MiB,
  disk: 64 * MiB,
  files: 20_000,
  processes: 64,
};
