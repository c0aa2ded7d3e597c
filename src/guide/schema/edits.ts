import type { Edit } from '../diagnostic.ts';
import type { FrontMatter } from '../frontmatter.ts';
import { onlyNear } from '../nearest.ts';
import type { SourceFile } from '../source.ts';

/**
 * Facts that no machine touches: `accept` says which answers are right, `revision` and `verified` what a person has looked at.
 */
const untouched: readonly PropertyKey[] = ['accept', 'revision', 'verified'];

/** The change of a key that is a slip of exactly one key that the map may have and has not. */
export function renameKey(
  frontMatter: FrontMatter,
  file: SourceFile,
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
): readonly Edit[] | undefined {
  const there = path.length === 0 ? Object.keys(frontMatter.value) : [];
  const meant = onlyNear(key, known);
  if (meant === undefined || there.includes(meant) || [...path, meant].some((part) => untouched.includes(part))) return undefined;
  return replaceWord(file, frontMatter.locateKey(path, key), key, meant);
}

/** The change of a value that is a slip of exactly one that it may have. */
export function replaceValue(
  frontMatter: FrontMatter,
  file: SourceFile,
  path: readonly PropertyKey[],
  value: unknown,
  options: readonly string[],
): readonly Edit[] | undefined {
  if (typeof value !== 'string' || path.some((part) => untouched.includes(part))) return undefined;
  const meant = onlyNear(value, options);
  return meant === undefined ? undefined : replaceWord(file, frontMatter.locate(path), value, meant);
}

/** Replaces a word within a span, so that quotes around it stay; nothing when the span does not hold it once. */
function replaceWord(
  file: SourceFile,
  { start, end }: ReturnType<FrontMatter['locate']>,
  word: string,
  text: string,
): readonly Edit[] | undefined {
  const found = file.text.slice(start.offset, end.offset);
  const at = found.indexOf(word);
  if (at === -1 || found.replace(word, '').replace(/^(['"]?)\1$/, '') !== '') return undefined;
  return [{ start: start.offset + at, end: start.offset + at + word.length, text }];
}
