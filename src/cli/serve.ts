import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { policyHeader } from '../policy.ts';

/** The types that a browser insists on; anything else is bytes. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

const guideHeaders = {
  'content-security-policy': policyHeader,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Serves a built site the way a static host would: folders by their index.html, a slash added where it is missing,
 * 404.html for the rest, and the headers that a careful host sets.
 *
 * @param root the folder of the built site
 * @param base the base path that it was built for, `/` or `/guide/`
 * @param headers sent with every response; the guide's own unless another site is served
 */
export function createStaticServer(root: string, base = '/', headers: Readonly<Record<string, string>> = guideHeaders): Server {
  const prefix = base.replace(/\/$/, '');
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void answer(root, prefix, request.url ?? '/', response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function answer(root: string, prefix: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(url, 'http://localhost');
  const path = decode(pathname);
  if (path === undefined || !(path === prefix || path.startsWith(`${prefix}/`))) {
    await send(404, join(root, '404.html'), response);
    return;
  }
  const file = join(root, normalize(path.slice(prefix.length) || '/'));
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && !path.endsWith('/')) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const target = found?.isDirectory() ? join(file, 'index.html') : file;
  const exists = target.startsWith(resolve(root)) && (await stat(target).catch(() => undefined))?.isFile() === true;
  await (exists ? send(200, target, response) : send(404, join(root, '404.html'), response));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function send(status: number, file: string, response: ServerResponse): Promise<void> {
  const size = (await stat(file)).size;
  response.writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-length': size });
  await new Promise<void>((done, fail) => {
    createReadStream(file).on('error', fail).pipe(response).on('close', done).on('error', fail);
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(process.env.PORT ?? 4321);
  const base = process.env.SITE_BASE ?? '/';
  createStaticServer(resolve(process.env.SITE_DIR ?? 'dist'), base)
    .on('error', (error: NodeJS.ErrnoException) => {
      console.error(error.code === 'EADDRINUSE' ? `Port ${String(port)} is taken. Choose another: PORT=8080 npm start` : error.message);
      process.exitCode = 1;
    })
    .listen(port, () => {
      console.log(`The guide is at http://localhost:${String(port)}${base}\nStop it with Ctrl+C.`);
    });
}
