import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { list, nearest } from '../../guide/nearest.ts';
import type { Guide } from '../../guide/guide.ts';
import { loadGuide } from '../../guide/load.ts';
import { readPath } from '../../guide/paths.ts';
import { UsageError } from '../arguments.ts';

/** The folder of a part. */
export interface PartFolder {
  /** `08-python` */
  readonly folder: string;
  readonly id: string;
  readonly number: number;
}

/** What is there already, for a command that adds to it. Files with errors count as well. */
export interface Shelf {
  readonly parts: readonly PartFolder[];
  /** Paths from the project's root, with `/`. */
  readonly paths: ReadonlySet<string>;
  readonly guide: Guide;
}

/** @param root the project's folder */
export async function readShelf(root: string): Promise<Shelf> {
  const base = join(root, 'content');
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const parts = entries.flatMap((entry) => {
    const [, number, id] = /^(\d+)-(.+)$/.exec(entry.name) ?? [];
    const isPart = entry.isDirectory() && entry.parentPath === join(base, 'parts');
    return isPart && id !== undefined ? [{ folder: entry.name, id, number: Number(number) }] : [];
  });
  const { guide } = await loadGuide(root);
  return { parts, paths: new Set(paths.map((path) => path.replaceAll('\\', '/'))), guide };
}

/**
 * The folder of the part that an id such as `python/walrus` names, and the rest of the id.
 *
 * @param example what a right id looks like, for the message
 * @throws UsageError when the id has another form, or there is no such part
 */
export function findHome(shelf: Shelf, id: string, example: string): { part: PartFolder; name: string } {
  const [partId = '', name = '', ...more] = id.split('/');
  if (name === '' || more.length > 0) throw new UsageError(`\`${id}\` is no id. It is the part and a name: \`${example}\`.`);
  return { part: findPart(shelf, partId), name };
}

/**
 * The folder of a part.
 *
 * @throws UsageError when there is none of that id
 */
export function findPart({ parts }: Shelf, partId: string): PartFolder {
  const part = parts.find((one) => one.id === partId);
  if (part) return part;
  const ids = parts.map((one) => one.id);
  const near = nearest(partId, ids);
  const hint = near === undefined ? `There are ${list(ids)}; \`npm run new -- part NN-name\` makes another.` : `Did you mean \`${near}\`?`;
  throw new UsageError(`There is no part \`${partId}\`. ${hint}`);
}

/**
 * Holds the path of a new file to the rules for names, and to what is there.
 *
 * @throws UsageError when the name can be no address or is taken
 */
export function claimPath({ paths }: Shelf, path: string): string {
  const place = readPath(path.slice('content/'.length));
  if (place.sort === 'misnamed' || place.sort === 'unknown') throw new UsageError(`\`${path}\` is no good name. ${place.fix}`);
  if (paths.has(path)) throw new UsageError(`${path} is there already. A new file needs a name of its own.`);
  return path;
}
