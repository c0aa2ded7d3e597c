import { excerpt, type Piece } from './excerpt.ts';
import { fields, titleFields, type Field } from './fields.ts';
import { unite } from './marks.ts';
import { readQuery } from './query.ts';
import { rank, type Match, type Ranked } from './rank.ts';
import type { Shard } from './vocabulary.ts';

/** What a reader sees of something that was found. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** Where it stands: part, page and headings. */
  readonly where: string;
  /** A kind of question, or `text`. */
  readonly kind: string;
  readonly level: string | undefined;
  /** The text around the found words, in pieces, to be written as text and never as HTML. */
  readonly excerpt: readonly Piece[];
}

/** The answer to a query. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** The words that were searched instead, when some were mistyped or are unknown. */
  readonly mended: string | undefined;
}

/** What the reader narrows the search to; nothing chosen is everything. */
export type Filters = Readonly<Partial<Record<'part' | 'level' | 'kind', string>>>;

/** What is used of Pagefind's script, which comes as a file of the index and not as a module of the build. */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  /** Without words, everything that the filters leave. */
  search(words: string | null, options: { readonly filters: Filters }): Promise<{ readonly results: readonly Result[] }>;
}
interface Result extends Match {
  data(): Promise<{
    readonly url: string;
    readonly content: string;
    readonly meta: Readonly<Partial<Record<Field, string>>>;
    readonly filters: Readonly<Partial<Record<'part' | 'kind' | 'level', readonly string[]>>>;
  }>;
}

/** The least that makes Pagefind tell of a field: what it is worth is decided in rank.ts. */
const NOTICED = 0.001;

const settings = {
  baseUrl: '/',
  // On the main thread: a worker would fetch the engine a second time, and a guide is small.
  noWorker: true,
  ranking: {
    metaWeights: Object.fromEntries(fields.map((field) => [field, NOTICED])),
    // A long section must not win by its length, nor a word by being written over and over.
    pageLength: 0.25,
    termFrequency: 0.6,
    termSaturation: 1.6,
    // `log` is a word of its own, and not only the beginning of `logarithm`.
    termSimilarity: 4,
  },
};

/** How many results are fetched and shown at a time: each costs a first search more than a kilobyte of its hundred. */
export const PAGE = 6;

/** Searches the index that lies at an address. Nothing is fetched before it is asked for. */
export class Search {
  readonly #base: string;
  #engine: Promise<Pagefind> | undefined;
  readonly #shards = new Map<string, Promise<Shard>>();

  /** @param base the address of the index's folder, with a slash at its end */
  constructor(base: string) {
    this.#base = base;
  }

  /** Fetches the engine and the index's table of contents, so that the first query finds them there. */
  prepare(): Promise<unknown> {
    return this.#load();
  }

  /**
   * Finds sections and questions for what was typed.
   *
   * @param limit how many hits to fetch the text of
   * @throws when the index cannot be fetched
   */
  async find(typed: string, filters: Filters, limit = PAGE): Promise<Found> {
    const [engine, { concepts, mended }] = await Promise.all([this.#load(), readQuery(typed, (name) => this.#shard(name))]);
    const search = async (words: string | null): Promise<readonly Result[]> => (await engine.search(words, { filters })).results;
    const lookup = async (word: string): Promise<Result[]> => {
      // A word alone also finds what begins with it, each `class` for a `c`; in quotes it finds itself, but without a score.
      const [scored, itself] = await Promise.all([search(word), search(`"${word}"`)]);
      const ids = new Set(itself.map(({ id }) => id));
      return scored.filter(({ id }) => ids.has(id));
    };
    const ranked = await rank(lookup, concepts, (await search(null)).length);
    return { hits: await Promise.all(ranked.slice(0, limit).map(readHit)), total: ranked.length, mended };
  }

  #load(): Promise<Pagefind> {
    this.#engine ??= import(/* @vite-ignore */ `${this.#base}pagefind.js`).then(async (module: unknown) => {
      const engine = module as Pagefind;
      await engine.options(settings);
      await engine.init();
      return engine;
    });
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  #shard(name: string): Promise<Shard> {
    const shard = this.#shards.get(name) ?? fetchShard(`${this.#base}words/${name}.json`);
    this.#shards.set(name, shard);
    // What failed is fetched again at the next query.
    shard.catch(() => this.#shards.delete(name));
    return shard;
  }
}

async function fetchShard(address: string): Promise<Shard> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as Shard;
}

async function readHit({ result, places }: Ranked<Result>): Promise<Hit> {
  const { url, content, meta, filters } = await result.data();
  return {
    url,
    title: unite(titleFields.map((field) => meta[field] ?? '').join('')),
    where: [filters.part?.[0], meta.page, meta.under]
      .filter(Boolean)
      .map((name) => unite(name ?? ''))
      .join(' / '),
    kind: filters.kind?.[0] ?? '',
    level: filters.level?.[0],
    excerpt: excerpt(content, places),
  };
}
