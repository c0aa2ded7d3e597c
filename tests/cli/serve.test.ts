import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer } from '../../src/cli/serve.ts';

const page = `<!doctype html><title>A page</title>${'<p>A sentence that is here more than once.</p>'.repeat(50)}`;
let folder = '';
let server: Server;
let origin = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, '_astro'));
  await mkdir(join(folder, 'part'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'part/index.html'), '<!doctype html><title>Short</title>');
  await writeFile(join(folder, '404.html'), page.replace('A page', 'Not found'));
  await writeFile(join(folder, '_astro/style.D3adB33f.css'), 'a{color:red}'.repeat(200));
  await writeFile(join(folder, 'icon.png'), Buffer.alloc(5000));
  server = createStaticServer(folder, '/guide/').listen(0);
  origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}${path}`, { headers, redirect: 'manual' });

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('to a browser that reads %s a page travels as %s', async (accepted, encoding) => {
  const response = await get('/guide/', { 'accept-encoding': accepted });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('accept-encoding');
  const length = Number(response.headers.get('content-length'));
  if (encoding === null) expect(length).toBe(page.length);
  else expect(length).toBeLessThan(page.length / 5);
  expect(await response.text()).toBe(page);
});

test('what is compressed already, or too short to gain, travels as it is', async () => {
  for (const path of ['/guide/icon.png', '/guide/part/']) expect((await get(path)).headers.get('content-encoding')).toBeNull();
});

test('a page is asked for each time and sent only when it changed', async () => {
  const first = await get('/guide/');
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  const again = await get('/guide/', { 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await writeFile(join(folder, 'index.html'), page.replace('A page', 'Another'));
  const changed = await get('/guide/', { 'if-none-match': tag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('Another');
  await writeFile(join(folder, 'index.html'), page);
});

test('a file with a hash in its name is kept for good', async () => {
  const { headers } = await get('/guide/_astro/style.D3adB33f.css');
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('a folder gets its slash, and everything else the page that says so, also outside of the base', async () => {
  const folderOnly = await get('/guide/part?q=1');
  expect([folderOnly.status, folderOnly.headers.get('location')]).toEqual([301, '/guide/part/?q=1']);
  for (const path of ['/guide/nothing/', '/', '/part/', '/guide/%E0%A4%A', '/guide/..%2f..%2fetc/passwd']) {
    const response = await get(path);
    expect([path, response.status, (await response.text()).includes('Not found')]).toEqual([path, 404, true]);
  }
});

test('HEAD gets what GET gets, without the content', async () => {
  const response = await fetch(`${origin}/guide/`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
  expect(await response.text()).toBe('');
});
