import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file as it travels. */
export interface Encoded {
  readonly content: Buffer;
  /** Its `ETag`: the same as long as the same bytes would be sent. */
  readonly tag: string;
  /** `br`, `gzip`, or nothing when it travels as it is. */
  readonly encoding: string;
}

/** In the order of preference; brotli at 9 is within a few per cent of 11 in a tenth of the time. */
const encodings: readonly (readonly [name: string, compress: (content: Buffer) => Promise<Buffer>])[] = [
  ['br', (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
  ['gzip', (content) => promisify(gzip)(content)],
];

/** Below this a packet is not even full. */
const WORTH = 1000;

/** Compresses files at their first request and keeps the result until the file changes. */
export class Encoder {
  readonly #kept = new Map<string, { readonly changed: number; readonly encoded: Promise<Encoded> }>();

  /** @param accepted the request's `Accept-Encoding` */
  async encode(file: string, accepted: string): Promise<Encoded> {
    const { mtimeMs } = await stat(file);
    const found = encodings.find(([name]) => new RegExp(`\\b${name}\\b`).test(accepted));
    const key = `${found?.[0] ?? ''} ${file}`;
    const kept = this.#kept.get(key);
    if (kept?.changed === mtimeMs) return kept.encoded;
    const encoded = encodeFile(file, found);
    this.#kept.set(key, { changed: mtimeMs, encoded });
    // What could not be read is read again at the next request.
    encoded.catch(() => this.#kept.delete(key));
    return encoded;
  }
}

async function encodeFile(file: string, found: (typeof encodings)[number] | undefined): Promise<Encoded> {
  const plain = await readFile(file);
  const [name, compress] = plain.length < WORTH || !found ? ['', undefined] : found;
  const content = compress ? await compress(plain) : plain;
  return { content, encoding: name, tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` };
}
