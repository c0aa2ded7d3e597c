import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../../src/cache.ts';
import type { Diagnostic } from '../../src/guide/diagnostic.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { readGuide } from '../../src/guide/load.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { checkProse } from '../../src/prose/check-prose.ts';
import { readDocument, type Document, type Mutation, type Operator } from './document.ts';

/** One part of this project's content, good as it stands, with the files that all parts share. */
export interface Content {
  readonly guide: Guide;
  readonly files: readonly SourceFile[];
  readonly documents: readonly Document[];
  /** Addresses of the pictures that pages may show. */
  readonly pictures: readonly string[];
  /** What is told of the part because the others are missing, such as a tag that only they use. */
  readonly usual: ReadonlySet<string>;
}

/**
 * Reads one part: to check the whole guide for each of hundreds of changes would take minutes.
 *
 * @param folder the part's folder below `content/parts`
 * @param prose the results of earlier checks of spelling and wording
 */
export async function readContent(root: string, folder: string, prose: Cache): Promise<Content> {
  const paths = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('content/parts/') || path.startsWith(`content/parts/${folder}/`))
    .sort();
  const files = paths.map((path) => new SourceFile(path, readFileSync(join(root, path), 'utf8')));
  const pictures = readdirSync(join(root, 'public')).map((name) => `/${name}`);
  const { guide, diagnostics } = readGuide(files, pictures);
  return {
    guide,
    files,
    documents: files.map(({ path, text }) => readDocument(path, text)),
    pictures,
    usual: new Set([...diagnostics, ...(await checkProse(guide, prose))].map(keyOf)),
  };
}

/** What a diagnostic says, wherever it now stands. */
export function keyOf({ file, rule, message }: Diagnostic): string {
  return `${file.path} ${rule} ${message}`;
}

/**
 * Up to `count` mutations by an operator, over all documents, chosen by a seed: the same ones in every run. Each place has a number of
 * its own, and the smallest are taken: what is added to the content elsewhere hardly ever changes what is tried.
 */
export function mutationsBy(operator: Operator, documents: readonly Document[], count: number, seed: number): Mutation[] {
  const all = documents.flatMap((document) => operator.sites(document).map((change) => ({ ...change, operator, path: document.path })));
  const isChange = ({ path, text }: Mutation): boolean => documents.find((document) => document.path === path)?.file.text !== text;
  const numberOf = ({ path, from, text }: Mutation): string => hash([seed, operator.name, path, from, text].join('\n'));
  const numbered = all.filter(isChange).map((mutation) => ({ mutation, number: numberOf(mutation) }));
  numbered.sort((a, b) => (a.number < b.number ? -1 : 1));
  return numbered.slice(0, count).map(({ mutation }) => mutation);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
