import { execFileSync } from 'node:child_process';
import { readGuide } from '../guide/load.ts';
import type { Question } from '../guide/question.ts';
import { SourceFile } from '../guide/source.ts';

/** Where the state is looked for that readers have: the remote's main branch, else the local one. */
const branches = ['origin/main', 'main'];

/**
 * The questions of the main branch that are other ones in the working tree or gone from it, to hold a change against.
 * What is as it was need not be read again.
 *
 * @param root the project's folder
 * @returns none where there is no such branch: a clone without history, or no Git at all
 */
export function questionsThatChanged(root: string): readonly Question[] {
  for (const branch of branches) {
    const files = filesThatChanged(root, branch);
    if (files) return readGuide(files).guide.questions;
  }
  return [];
}

function filesThatChanged(root: string, branch: string): SourceFile[] | undefined {
  const git = (input: string, ...words: string[]): Buffer =>
    execFileSync('git', words, { cwd: root, input, maxBuffer: 256 * 1024 ** 2, stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    // The point where the change left the branch: what others added since is none of its business.
    const base = git('', 'merge-base', branch, 'HEAD').toString('utf8').trim();
    const listed = git('', 'diff', '--name-only', '-z', '--no-renames', '--diff-filter=a', '--relative', base, '--', 'content/parts/');
    const paths = listed
      .toString('utf8')
      .split('\0')
      .filter((path) => path !== '');
    return divide(git(paths.map((path) => `${base}:./${path}\n`).join(''), 'cat-file', '--batch'), paths);
  } catch {
    // Git says why on standard error; for the check it is enough that there is nothing to compare with.
    return undefined;
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
