import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of the built site. */
export const dist = 'dist';

/** The address of every page of the built site, from the files themselves, so that none can be forgotten. */
export function allPages(): string[] {
  const pages = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .sort();
  if (pages.length === 0) throw new Error('The site is not built: npm run build');
  return pages;
}
