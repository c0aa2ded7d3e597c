import { join, sep } from 'node:path';
import { inTurns } from './turns.ts';

/** The part of Vite's watcher that is used. */
interface Watcher {
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/**
 * Does some work whenever a file of the content is added, changed or removed, never twice at a time.
 *
 * @param root the project's folder
 * @param failed is told why the work could not be done; the next change does it again
 * @returns starts the work without a change
 */
export function onContentChange(watcher: Watcher, root: string, work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  const folder = join(root, 'content') + sep;
  const again = inTurns(work, failed);
  watcher.on('all', (_event, path) => {
    // Vite writes paths with slashes everywhere, chokidar with those of the system.
    if (join(path).startsWith(folder)) again();
  });
  return again;
}
