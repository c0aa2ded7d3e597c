import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/*
 * Pagefind cuts its word index into pieces of some 30 kB, of which a first search loads one for each word typed, and names every
 * file by a hash of its own, all of which stand in the table that each first search loads. For a guide of this size that is a
 * third of everything the first search costs. This cuts the same index into smaller pieces, and names files by one hash of the
 * whole index and a number, which compresses to half: the files' format (CBOR behind a signature, gzipped) stays Pagefind's own,
 * and a test searches the result with Pagefind's own script.
 */
const SIGNATURE = 'pagefind_dcd';

/** The most that one piece of the word index may weigh, in bytes before compression. */
const PIECE = 2_000;

/** A word with the records that hold it. */
type Word = readonly [word: string, ...rest: unknown[]];
/** Where the words from one to another stand. */
type Range = readonly [from: string, to: string, hash: string];
/** A record: the name of the file with its text, and what else is known of it. */
type Page = readonly [hash: string, ...rest: unknown[]];
type Meta = readonly [version: string, pages: readonly Page[], ranges: readonly Range[], ...rest: unknown[]];

/**
 * Cuts the word index of one language into smaller pieces, and gives short names to these and to the records' texts.
 *
 * @param files an index as Pagefind writes it, by path
 * @returns the same files with the pieces, and the table that finds them, replaced, and the texts renamed
 * @throws when the files are not in the format of Pagefind 1.6, so that an update of Pagefind cannot pass unseen
 */
export function rechunk(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const result = new Map(files);
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const metaFile = metaPath === undefined ? undefined : files.get(metaPath);
  if (metaPath === undefined || !metaFile) throw new Error('The search index has no meta file.');
  const [version, pages, ranges, ...rest] = unpack(metaFile) as Meta;
  if (!version.startsWith('1.6.')) throw new Error(`The search index is of Pagefind ${version}; rechunk.ts knows 1.6.`);

  /** Takes a file out of the result. */
  const take = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`The search index has no ${path}.`);
    result.delete(path);
    return file;
  };
  const words = ranges.flatMap(([, , hash]) => (unpack(take(`index/${hash}.pf_index`)) as [Word[]])[0]);
  const pieces = cut(words).map((piece) => ({ piece, content: pack([piece]) }));

  // What the texts are follows from their old names, which are hashes.
  const whole = createHash('sha256').update(JSON.stringify(pages));
  for (const { content } of pieces) whole.update(content);
  const tag = whole.digest('hex').slice(0, 8);
  const named = pages.map(([hash, ...others], at): Page => {
    const name = `${tag}${at.toString(36)}`;
    result.set(`fragment/${name}.pf_fragment`, take(`fragment/${hash}.pf_fragment`));
    return [name, ...others];
  });
  const table = pieces.map(({ piece, content }, at): Range => {
    const name = `${tag}${at.toString(36)}`;
    result.set(`index/${name}.pf_index`, content);
    return [piece[0]?.[0] ?? '', piece.at(-1)?.[0] ?? '', name];
  });
  result.set(metaPath, pack([version, named, table, ...rest]));
  return result;
}

function cut(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [];
  let weight = PIECE;
  for (const word of words) {
    if (weight >= PIECE) {
      pieces.push([]);
      weight = 0;
    }
    pieces.at(-1)?.push(word);
    weight += encode(word).byteLength;
  }
  return pieces;
}

function unpack(file: Uint8Array): unknown {
  const raw = gunzipSync(file);
  if (raw.subarray(0, SIGNATURE.length).toString('latin1') !== SIGNATURE) throw new Error('A file of the search index has no signature.');
  return decode(raw.subarray(SIGNATURE.length));
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE, 'latin1'), encode(value)]), { level: 9 });
}
