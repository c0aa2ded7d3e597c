import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const project = join(import.meta.dirname, '../..');

/** How a command ended and what it said. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * A temporary folder whose `content/` is a small good guide; gone when the test is over. It shares what the project has compiled of
 * dictionaries, which is the same everywhere.
 */
export function smallGuide(): string {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  cpSync(join(project, 'tests/content/_base'), join(root, 'content'), { recursive: true });
  const compiled = join(project, '.cache/prose');
  mkdirSync(compiled, { recursive: true });
  mkdirSync(join(root, '.cache'));
  symlinkSync(compiled, join(root, '.cache/prose'));
  return root;
}

/** Runs `src/cli/<name>.ts` in a folder, with nobody at the keyboard. */
export function run(name: string, root: string, ...typed: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli', `${name}.ts`), ...typed], {
    cwd: root,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, NO_COLOR: '1', CI: '' },
  });
  return { status, out: stdout, err: stderr };
}
