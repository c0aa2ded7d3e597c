import type { Diagnostic } from '../diagnostic.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { plain, pretty, type Paint } from './pretty.ts';

/** The forms in which diagnostics are printed: for people, for programs, for pull requests. */
export const formatNames = ['pretty', 'json', 'github'] as const;
export type FormatName = (typeof formatNames)[number];

/** All diagnostics in one form; an empty text when there is nothing to print. `paint` is for people only. */
export function report(diagnostics: readonly Diagnostic[], format: FormatName, paint: Paint = plain): string {
  switch (format) {
    case 'pretty':
      return diagnostics.map((diagnostic) => `${pretty(diagnostic, paint)}\n`).join('\n');
    case 'json':
      return json(diagnostics);
    case 'github':
      return diagnostics.map(github).join('\n');
  }
}
