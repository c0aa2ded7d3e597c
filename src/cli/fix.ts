import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../guide/diagnostic.ts';
import { applyFixes } from '../guide/fix/apply.ts';
import { loadGuide } from '../guide/load.ts';

/** A mended file can show mistakes that hid behind the mended one; more rounds than this would mean that two fixes undo each other. */
const ROUNDS = 5;

/**
 * Mends in the files what `applyFixes` is certain of, and again what comes to light by that, until there is nothing more.
 * The files are written with line ends of one character, as `.editorconfig` asks.
 *
 * @param root the project's folder
 * @param concerns tells whether a file may be touched
 * @returns what was mended
 */
export async function fixContent(root: string, concerns: (path: string) => boolean): Promise<Diagnostic[]> {
  const all: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { diagnostics } = await loadGuide(root);
    const files = applyFixes(diagnostics.filter(({ file }) => concerns(file.path)));
    if (files.length === 0) break;
    for (const { file, text, fixed } of files) {
      await writeFile(join(root, file.path), text);
      all.push(...fixed);
    }
  }
  return all;
}

/** What was mended, one line each: the place, the rule, the words before and after. */
export function describeFix({ file, span, rule, edit }: Diagnostic): string {
  const changes = (edit ?? []).map(({ start, end, text }) => {
    const before = file.text.slice(start, end);
    if (before === '') return `added \`${text}\``;
    return text === '' ? `removed \`${before}\`` : `\`${before}\` → \`${text}\``;
  });
  return `fixed ${file.path}:${String(span.start.line)}:${String(span.start.column)}  ${rule}  ${changes.join(', ')}`;
}
