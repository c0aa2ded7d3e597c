import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadGuide } from '../guide/load.ts';
// Static on purpose: in `astro:build:done` Vite's module runner is closed and a dynamic import fails.
import { indexFiles } from './index-builder.ts';
import { searchRecords } from './records.ts';
import { vocabulary } from './vocabulary.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Builds the search index from the content, into the built site and, at every request for it, in the dev server. */
export function search(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await searchFiles(root, base);
        for (const [path, content] of files) {
          const target = join(fileURLToPath(dir), 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`wrote ${String(files.size)} files of the search index`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<Map<string, Uint8Array>> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (path.includes('/content/')) files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const [, name] = path.split('/pagefind/');
          if (name === undefined) {
            next();
            return;
          }
          files ??= searchFiles(root, base);
          files.then(
            (all) => {
              const content = all.get(name);
              response.statusCode = content ? 200 : 404;
              response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
              response.end(content);
            },
            (error: unknown) => {
              files = undefined;
              logger.error(String(error));
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
    },
  };
}

async function searchFiles(root: string, base: string): Promise<Map<string, Uint8Array>> {
  const { guide } = await loadGuide(root);
  const records = searchRecords(guide);
  const files = await indexFiles(records, base);
  const table = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  for (const [name, shard] of vocabulary(records, guide.synonyms)) files.set(`words/${name}.json`, table(shard));
  return files;
}
