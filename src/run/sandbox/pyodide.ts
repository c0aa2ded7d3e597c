/*
 * The part of Pyodide that is used, for the scripts that start it. Pyodide's own types need those of another package for its file system.
 */

export interface Python {
  readonly FS: { mkdirTree(path: string): void; writeFile(path: string, content: Uint8Array): void; chdir(path: string): void };
  mountNodeFS(inside: string, outside: string): void;
  setStdin(options: { error: boolean }): void;
  setStdout(options: { write: (bytes: Uint8Array) => number }): void;
  setStderr(options: { write: (bytes: Uint8Array) => number }): void;
  runPython(code: string, options: { globals: unknown }): unknown;
  toPy(value: object): unknown;
  makeMemorySnapshot(): Uint8Array;
}

interface Options {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** What Python finds in its module `js`. */
  readonly jsglobals?: object;
  readonly _makeSnapshot?: boolean;
  readonly _loadSnapshot?: Uint8Array;
}

/** Starts Python from the package in a folder, afresh or from a snapshot of a Python that has just been started. */
export async function startPython(folder: string, options: Partial<Options>): Promise<Python> {
  const module: unknown = await import([folder, 'pyodide.mjs'].join('/'));
  const { loadPyodide } = module as { loadPyodide: (options: Options) => Promise<Python> };
  return loadPyodide({ env: { HOME: '/work' }, args: ['-X', 'utf8'], ...options });
}
