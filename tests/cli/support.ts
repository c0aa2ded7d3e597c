import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/**
 * The same with somebody at the keyboard of a terminal, which `script` of util-linux makes.
 *
 * @param dialogue what the command says last before it waits, and what is typed then
 * @returns all that stood on the screen
 */
export async function talk(
  name: string,
  root: string,
  typed: string,
  dialogue: readonly (readonly [says: string, typed: string])[],
): Promise<string> {
  const command = `${process.execPath} ${join(project, 'src/cli', `${name}.ts`)} ${typed}`;
  const child = spawn('script', ['--quiet', '--return', '--echo', 'never', '--command', command, '/dev/null'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', CI: '', TERM: 'dumb' },
  });
  const left = [...dialogue];
  let screen = '';
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString('utf8');
    const [next] = left;
    const at = next ? screen.indexOf(next[0], seen) : -1;
    if (!next || at === -1) return;
    seen = at + next[0].length;
    left.shift();
    child.stdin.write(`${next[1]}\n`);
  });
  await once(child, 'close');
  return screen.replaceAll('\r', '');
}
