import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/*
 * Pagefind cuts its word index into pieces of some 30 kB, of which a first search loads one for each word typed. For a guide of
 * this size that is a third of everything the first search costs. This cuts the same index into smaller pieces: the files'
 * format (CBOR behind a signature, gzipped) stays Pagefind's own, and a test searches the result with Pagefind's own script.
 */
const SIGNATURE = 'pagefind_dcd';

/** The most that one piece of the word index may weigh, in bytes before compression. */
const PIECE = 2_000;

/** A word with the records that hold it. */
type Word = readonly [word: string, ...rest: unknown[]];
/** Where the words from one to another stand. */
type Range = readonly [from: string, to: string, hash: string];
type Meta = readonly [version: string, pages: unknown, ranges: readonly Range[], ...rest: unknown[]];

/**
 * Cuts the word index of one language into smaller pieces.
 *
 * @param files an index as Pagefind writes it, by path
 * @returns the same files with the pieces, and the table that finds them, replaced
 * @throws when the files are not in the format of Pagefind 1.6, so that an update of Pagefind cannot pass unseen
 */
export function rechunk(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const result = new Map(files);
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const metaFile = metaPath === undefined ? undefined : files.get(metaPath);
  if (metaPath === undefined || !metaFile) throw new Error('The search index has no meta file.');
  const [version, pages, ranges, ...rest] = unpack(metaFile) as Meta;
  if (!version.startsWith('1.6.')) throw new Error(`The search index is of Pagefind ${version}; rechunk.ts knows 1.6.`);
  const language = /\.(\w+)_[0-9a-f]+\.pf_meta$/.exec(metaPath)?.[1] ?? 'en';

  const words = ranges.flatMap(([, , hash]) => {
    const path = `index/${hash}.pf_index`;
    const file = files.get(path);
    if (!file) throw new Error(`The search index has no ${path}.`);
    result.delete(path);
    return (unpack(file) as [Word[]])[0];
  });

  const pieces = cut(words).map((piece): Range => {
    const content = pack([piece]);
    const hash = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
    result.set(`index/${hash}.pf_index`, content);
    return [piece[0]?.[0] ?? '', piece.at(-1)?.[0] ?? '', hash];
  });
  result.set(metaPath, pack([version, pages, pieces, ...rest]));
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
