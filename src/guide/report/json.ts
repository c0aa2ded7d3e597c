import type { Diagnostic } from '../diagnostic.ts';
import type { Point } from '../source.ts';

/** A diagnostic as other programs read it. The names are a promise: fields may be added, none is renamed. */
export interface PlainDiagnostic {
  readonly rule: string;
  readonly severity: string;
  /** Relative to the project's root, with `/`. */
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** Whether `--fix` would do it. */
  readonly fixable: boolean;
}

/** A list of diagnostics as JSON, in the order given; an empty list when there is nothing to say. */
export function json(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics.map(toPlain), null, 2);
}

function toPlain({ rule, severity, file, span, message, why, fix, edit }: Diagnostic): PlainDiagnostic {
  const place = ({ line, column }: Point): PlainDiagnostic['start'] => ({ line, column });
  return {
    rule,
    severity,
    file: file.path,
    start: place(span.start),
    end: place(span.end),
    message,
    why,
    fix,
    fixable: edit !== undefined,
  };
}
