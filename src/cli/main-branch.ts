import { execFileSync } from 'node:child_process';
import type { Guide } from '../guide/guide.ts';
import { readGuide } from '../guide/load.ts';
import { SourceFile } from '../guide/source.ts';

/** Where the state is looked for that readers have: the remote's main branch, else the local one. */
const branches = ['origin/main', 'main'];

/**
 * The guide as the main branch has it, to hold a change against.
 *
 * @param root the project's folder
 * @returns nothing where there is no such branch: a clone without history, or no Git at all
 */
export function guideOfMainBranch(root: string): Guide | undefined {
  for (const branch of branches) {
    const files = filesAt(root, branch);
    if (files.length > 0) return readGuide(files).guide;
  }
  return undefined;
}

function filesAt(root: string, branch: string): SourceFile[] {
  const git = (input: string, ...words: string[]): Buffer =>
    execFileSync('git', words, { cwd: root, input, maxBuffer: 256 * 1024 ** 2, stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    // The point where the change left the branch: what others added since is none of its business.
    const base = git('', 'merge-base', branch, 'HEAD').toString('utf8').trim();
    const listed = git('', 'ls-tree', '-r', '-z', '--name-only', base, 'content/').toString('utf8');
    const paths = listed.split('\0').filter((path) => path !== '');
    return divide(git(paths.map((path) => `${base}:${path}\n`).join(''), 'cat-file', '--batch'), paths);
  } catch {
    // Git says why on standard error; for the check it is enough that there is nothing to compare with.
    return [];
  }
}

/** Reads what `git cat-file --batch` prints: for each object a line that ends in its size, its bytes, and a line break. */
function divide(batch: Buffer, paths: readonly string[]): SourceFile[] {
  let at = 0;
  return paths.map((path) => {
    const start = batch.indexOf('\n', at) + 1;
    const size = Number(batch.subarray(at, start).toString('utf8').trim().split(' ').at(-1));
    at = start + size + 1;
    return new SourceFile(path, batch.subarray(start, start + size).toString('utf8'));
  });
}
