import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { policyHeader } from '../policy.ts';
import { Encoder } from './encoder.ts';

/** The types that a browser insists on; anything else is bytes. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** What compression makes smaller; a picture is compressed already. */
const isText = /^text\/|json|xml/;
const encoder = new Encoder();

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
    void answer(root, prefix, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function answer(root: string, prefix: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const path = decode(pathname);
  if (path === undefined || !(path === prefix || path.startsWith(`${prefix}/`))) {
    await send(404, join(root, '404.html'), request, response);
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
  await (exists ? send(200, target, request, response) : send(404, join(root, '404.html'), request, response));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Sends a file, compressed where that pays and as the browser can read it, or only the news that it has not changed.
 * Files with a hash in their name never change under it, so they are kept for good; of all others the browser asks each time.
 */
async function send(status: number, file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const { content, tag, encoding } = await encoder.encode(file, isText.test(type) ? (request.headers['accept-encoding'] ?? '') : '');
  response.setHeader('etag', tag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', file.includes(`${sep}_astro${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== '') response.setHeader('content-encoding', encoding);
  response.writeHead(status, { 'content-type': type, 'content-length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
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
