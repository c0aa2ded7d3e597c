import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { SourceFile } from '../source.ts';

/** A file with the text that it has when its certain mistakes are mended. */
export interface FixedFile {
  readonly file: SourceFile;
  readonly text: string;
  /** What was mended, in the order of the places. */
  readonly fixed: readonly Diagnostic[];
}

/**
 * Mends what diagnostics know a certain edit for, file by file. A diagnostic's edits are made all or not at all; where those of two
 * diagnostics overlap, neither is made, because nobody said which one is meant.
 *
 * @returns the files that change; nothing is written
 */
export function applyFixes(diagnostics: readonly Diagnostic[]): FixedFile[] {
  const byFile = Map.groupBy(
    diagnostics.filter(({ edit }) => edit !== undefined && edit.length > 0),
    ({ file }) => file,
  );
  return [...byFile].flatMap(([file, list]) => {
    const fixed = list.filter((one) => list.every((other) => other === one || !overlap(one, other)));
    if (fixed.length === 0) return [];
    return [{ file, text: applyEdits(file.text, fixed.flatMap(editsOf)), fixed }];
  });
}

/** Makes edits that do not overlap, from the last to the first, so that no offset moves before its turn. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end), text);
}

/** Two edits at one place are in each other's way also when they only insert. */
function overlap(one: Diagnostic, other: Diagnostic): boolean {
  return editsOf(one).some((a) => editsOf(other).some((b) => (a.start < b.end && b.start < a.end) || a.start === b.start));
}

function editsOf({ edit }: Diagnostic): readonly Edit[] {
  return edit ?? [];
}
