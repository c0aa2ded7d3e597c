import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Where the npm package pyodide is installed. */
export const pyodideFolder = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const { version } = JSON.parse(readFileSync(join(pyodideFolder, 'package.json'), 'utf8')) as { version: string };

/** The memory of a Python that has just started; with it a program is ready in a third of a second instead of three. */
export const snapshotPath = resolve(import.meta.dirname, `../../.cache/python-${version}-node-${process.version}.snapshot`);

let making: Promise<void> | undefined;

/** Makes the snapshot, unless it is there. */
export function ensureSnapshot(): Promise<void> {
  making ??= existsSync(snapshotPath) ? Promise.resolve() : make();
  return making;
}

async function make(): Promise<void> {
  await mkdir(dirname(snapshotPath), { recursive: true });
  // Under a name of its own until it is whole: another check may run at the same time.
  const unfinished = `${snapshotPath}.${String(process.pid)}`;
  await promisify(execFile)(process.execPath, [
    '--no-warnings',
    join(import.meta.dirname, 'sandbox/make-snapshot.ts'),
    pyodideFolder,
    unfinished,
  ]);
  await rename(unfinished, snapshotPath);
}
