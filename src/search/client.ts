import { nearest } from '../guide/nearest.ts';
import { unite } from './marks.ts';
import { readQuery } from './query.ts';
import { rank } from './rank.ts';

/** What a reader sees of something that was found. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly where: string;
  /** A kind of question, or `text`. */
  readonly kind: string;
  readonly level: string | undefined;
  /** The text around the found words, in pieces, to be written as text and never as HTML. */
  readonly excerpt: readonly { readonly text: string; readonly isFound: boolean }[];
}

/** The answer to a query. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** The words that were searched instead, when nothing was found for those that were typed. */
  readonly mended: string | undefined;
}

/** What the reader narrows the search to; nothing chosen is everything. */
export type Filters = Readonly<Partial<Record<'part' | 'level' | 'kind', string>>>;

/** What is used of Pagefind's script, which comes as a file of the index and not as a module of the build. */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { readonly filters: Filters }): Promise<{ readonly results: readonly Result[] }>;
}
interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly url: string; readonly excerpt: string; readonly meta: Readonly<Record<string, string | undefined>> }>;
}

const settings = {
  baseUrl: '/',
  // On the main thread: a worker would fetch the engine a second time, and a guide is small.
  noWorker: true,
  excerptLength: 24,
  // A word in a title says what the record is about; a long section must not win by its length.
  ranking: {
    metaWeights: { title: 6, where: 0.3, kind: 0, level: 0 },
    pageLength: 0.25,
    termFrequency: 0.6,
    termSaturation: 1.6,
    termSimilarity: 4,
  },
};

/** How many results are fetched and shown at a time. */
export const PAGE = 8;

/** Searches the index that lies at an address. Nothing is fetched before it is asked for. */
export class Search {
  readonly #base: string;
  #engine: Promise<Pagefind> | undefined;
  readonly #tables = new Map<string, Promise<unknown>>();

  /** @param base the address of the index's folder, with a slash at its end */
  constructor(base: string) {
    this.#base = base;
  }

  /** Fetches the engine and the index's table of contents, so that the first query finds them there. */
  prepare(): Promise<unknown> {
    return Promise.all([this.#load(), this.#synonyms()]);
  }

  /**
   * Finds sections and questions for what was typed. Only when nothing at all is found are its typos mended.
   *
   * @param limit how many hits to fetch the text of
   * @throws when the index cannot be fetched
   */
  async find(typed: string, filters: Filters, limit = PAGE): Promise<Found> {
    const synonyms = await this.#synonyms();
    const query = readQuery(typed, synonyms);
    let ranked = await this.#rank(query, filters);
    let mended: string | undefined;
    if (ranked.length === 0 && query.words.length > 0) {
      const known = await this.#table<readonly string[]>('words.json');
      mended = query.words.map((word) => nearest(word, known) ?? word).join(' ');
      ranked = await this.#rank(readQuery(mended, synonyms), filters);
    }
    const hits = await Promise.all(ranked.slice(0, limit).map(readHit));
    return { hits, total: ranked.length, mended: ranked.length > 0 ? mended : undefined };
  }

  async #rank(query: ReturnType<typeof readQuery>, filters: Filters): Promise<Result[]> {
    const engine = await this.#load();
    return rank(async (words) => (await engine.search(words, { filters })).results, query);
  }

  #load(): Promise<Pagefind> {
    this.#engine ??= import(/* @vite-ignore */ `${this.#base}pagefind.js`).then(async (module: unknown) => {
      const engine = module as Pagefind;
      await engine.options(settings);
      await engine.init();
      return engine;
    });
    return this.#engine;
  }

  #synonyms(): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.#table('synonyms.json');
  }

  #table<Table>(name: string): Promise<Table> {
    let table = this.#tables.get(name);
    table ??= fetch(this.#base + name).then(async (response) => {
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      return response.json() as Promise<unknown>;
    });
    this.#tables.set(name, table);
    return table as Promise<Table>;
  }
}

async function readHit(result: Result): Promise<Hit> {
  const { url, excerpt, meta } = await result.data();
  return {
    url,
    title: unite(meta.title ?? ''),
    where: meta.where ?? '',
    kind: meta.kind ?? '',
    level: meta.level,
    excerpt: unite(excerpt)
      .split(/<mark>|<\/mark>/)
      .map((text, index) => ({ text: unescape(text), isFound: index % 2 === 1 })),
  };
}

/** Pagefind escapes the text around its marks for HTML; it is written as text here. */
function unescape(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, '&');
}
