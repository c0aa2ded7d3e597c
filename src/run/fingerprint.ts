import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the content's programs call most; a new version of Debian's package has another size or date. */
const tools = ['awk', 'bash', 'bwrap', 'curl', 'find', 'git', 'grep', 'jq', 'ls', 'python3.11', 'sed', 'xargs'];

/**
 * Stands for everything besides the content that a result depends on: engines, grammars and the sandbox. A result is taken from the
 * cache only when all of this is what it was, so that nobody has to remember to empty it.
 */
export function fingerprint(): string {
  const here = import.meta.dirname;
  const sources = readdirSync(here, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = sources.map((entry) => join(entry.parentPath, entry.name)).sort();
  const sum = createHash('sha256').update(process.version);
  for (const path of [...paths, resolve(here, '../../package-lock.json')]) sum.update(readFileSync(path));
  for (const tool of tools) {
    const stat = statSync(`/usr/bin/${tool}`, { throwIfNoEntry: false });
    sum.update(JSON.stringify([tool, stat?.size, stat?.mtimeMs]));
  }
  return sum.digest('hex');
}
