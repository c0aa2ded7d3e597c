import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { rechunk } from '../../../src/search/rechunk.ts';

const SIGNATURE = 'pagefind_dcd';
const pack = (value: unknown): Uint8Array => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]));
const unpack = (file: Uint8Array | undefined): unknown => {
  const raw = gunzipSync(file ?? new Uint8Array());
  expect(Buffer.from(raw.subarray(0, SIGNATURE.length)).toString()).toBe(SIGNATURE);
  return decode(raw.subarray(SIGNATURE.length));
};

type Word = [string, unknown[]];
type Meta = [string, unknown, [string, string, string][], unknown, unknown];
const META = 'pagefind.en_0123abc.pf_meta';

/** An index of words in two pieces, as Pagefind writes it. */
function index(words: readonly Word[], version = '1.6.0'): Map<string, Uint8Array> {
  const half = Math.ceil(words.length / 2);
  const pieces = [words.slice(0, half), words.slice(half)];
  const ranges = pieces.map((piece, at) => [piece[0]?.[0], piece.at(-1)?.[0], `en_old${String(at)}`]);
  return new Map([
    ['pagefind.js', Buffer.from('script')],
    [META, pack([version, [['en_page', 7, '']], ranges, ['filters'], []])],
    ['fragment/en_page.pf_fragment', Buffer.from('text')],
    ...pieces.map((piece, at): [string, Uint8Array] => [`index/en_old${String(at)}.pf_index`, pack([piece])]),
  ]);
}

const words = Array.from({ length: 2000 }, (_, at): Word => [`word${String(at).padStart(5, '0')}`, [[at, [at % 7, at % 11]]]]);

describe('the pieces', () => {
  const files = rechunk(index(words));
  const [version, pages, ranges, ...rest] = unpack(files.get(META)) as Meta;
  const pieces = ranges.map(([, , hash]) => (unpack(files.get(`index/${hash}.pf_index`)) as [Word[]])[0]);

  test('hold every word once, in order, with all that is known of it', () => {
    expect(pieces.flat()).toEqual(words);
  });

  test('are found by their first and last words', () => {
    expect(ranges.map(([from, to]) => [from, to])).toEqual(pieces.map((piece) => [piece[0]?.[0], piece.at(-1)?.[0]]));
  });

  test('are several, and small', () => {
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(encode(piece).byteLength).toBeLessThan(2_500);
  });

  test('replace the old ones, and nothing else changes', () => {
    expect([...files.keys()].filter((path) => path.includes('old'))).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('index/'))).toHaveLength(new Set(ranges.map(([, , hash]) => hash)).size);
    expect(files.get('pagefind.js')).toEqual(Buffer.from('script'));
    expect([version, ...rest]).toEqual(['1.6.0', ['filters'], []]);
  });

  test('texts get short names, and stay what they are', () => {
    const [[name, ...others] = []] = pages as [string, ...unknown[]][];
    expect(others).toEqual([7, '']);
    expect(files.get(`fragment/${name ?? ''}.pf_fragment`)).toEqual(Buffer.from('text'));
    expect([...files.keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(1);
  });

  test('have names that follow from what is in them', () => {
    expect([...rechunk(index(words)).keys()]).toEqual([...files.keys()]);
    const other = rechunk(index(words.map(([word, places]) => [word, [...places, 1]])));
    expect([...other.keys()].filter((path) => /^(index|fragment)\//.test(path) && files.has(path))).toEqual([]);
  });
});

test('a single word is a single piece', () => {
  const [one] = words;
  const files = rechunk(index(one ? [one] : []));
  expect((unpack(files.get(META)) as Meta)[2].map(([from, to]) => [from, to])).toEqual([['word00000', 'word00000']]);
});

describe('an index in another format is refused', () => {
  const without = (path: string): Map<string, Uint8Array> => new Map([...index(words)].filter(([name]) => name !== path));

  test.each<[string, Map<string, Uint8Array>, string]>([
    ['another version', index(words, '1.7.0'), 'The search index is of Pagefind 1.7.0; rechunk.ts knows 1.6.'],
    ['no meta file', without(META), 'The search index has no meta file.'],
    ['a missing text', without('fragment/en_page.pf_fragment'), 'The search index has no fragment/en_page.pf_fragment.'],
    ['a missing piece', without('index/en_old1.pf_index'), 'The search index has no index/en_old1.pf_index.'],
    ['no signature', new Map([[META, gzipSync(encode(['1.6.0', [], []]))]]), 'A file of the search index has no signature.'],
  ])('%s', (_, files, message) => {
    expect(() => rechunk(files)).toThrow(message);
  });
});
