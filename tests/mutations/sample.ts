import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide } from '../../src/guide/guide.ts';
import { readGuide } from '../../src/guide/load.ts';
import { SourceFile } from '../../src/guide/source.ts';
import { readDocument, type Document, type Operator } from './document.ts';
import type { Mutation } from './judge.ts';

/** The content of this project, good as it stands. */
export interface Content {
  readonly guide: Guide;
  readonly files: readonly SourceFile[];
  readonly documents: readonly Document[];
}

/** Reads the content. @throws when it is not good: a mutation of something wrong proves nothing */
export function readContent(root: string): Content {
  const paths = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
  const files = paths.map((path) => new SourceFile(path, readFileSync(join(root, path), 'utf8')));
  const { guide, diagnostics } = readGuide(files);
  if (diagnostics.length > 0) throw new Error(`The content has ${String(diagnostics.length)} diagnostics already.`);
  return { guide, files, documents: files.map(({ path, text }) => readDocument(path, text)) };
}

/** Up to `count` mutations by an operator, over all documents, chosen by a seed: the same ones in every run. */
export function mutationsBy(operator: Operator, documents: readonly Document[], count: number, seed: number): Mutation[] {
  const all = documents.flatMap((document) => operator.sites(document).map((change) => ({ ...change, operator, path: document.path })));
  const isChange = ({ path, text }: Mutation): boolean => documents.find((document) => document.path === path)?.file.text !== text;
  return shuffle(all.filter(isChange), seed).slice(0, count);
}

/** Fisher and Yates's shuffle with a generator of its own (mulberry32), so that a failure can be seen again. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as Item, shuffled[at] as Item];
  }
  return shuffled;
}
