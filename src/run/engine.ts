/** What executes code from content. The name is what a fence and a question's `verified` call it: engine and version. */
export const engines = {
  'python 3.14': { language: 'python', what: 'CPython as WebAssembly, from the npm package pyodide; no processes, threads or sockets' },
  'python 3.11': { language: 'python', what: "Debian 12's CPython" },
  'bash 5.2': { language: 'bash', what: "Debian 12's bash with coreutils, grep, sed, awk, find, xargs, jq and git" },
} as const;
export type EngineName = keyof typeof engines;

/** The engine of a `run` that names none. */
export const defaults: Readonly<Record<string, EngineName>> = { python: 'python 3.14', bash: 'bash 5.2' };

/** Something to do in a document's folder, in the order of the document. */
export type Job =
  | { readonly do: 'write'; readonly name: string; readonly text: string }
  | { readonly do: 'run'; readonly engine: EngineName; readonly code: string };

/** How a program ended. A program that was stopped has no exit code of its own. */
export interface RunResult {
  readonly exit: number;
  /** Standard output, then standard error. */
  readonly output: string;
  /** Which limit stopped it. */
  readonly stopped?: 'time' | 'output' | undefined;
}

/** What a program may use before it is stopped. */
export const limits = {
  /** Milliseconds of wall time for one program; the WebAssembly engine needs two seconds of them to start. */
  time: 20_000,
  /** Bytes that one program may print. */
  output: 64 * 1024,
  /** Bytes of address space of one process, for the engines that are processes. */
  memory: 1024 ** 3,
  /** Bytes that the document's folder holds. */
  disk: 64 * 1024 ** 2,
  /** Processes and threads at a time. */
  processes: 256,
} as const;
