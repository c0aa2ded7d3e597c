import type { SourceFile, Span } from './source.ts';

/** An error stops the check and the build; a warning is printed and lets both pass. */
export type Severity = 'error' | 'warning';

/** A change of a file's text that mends a problem: the stretch between two offsets becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A problem in content: which rule, where, what is wrong, why that matters, and what to do about it. */
export interface Diagnostic {
  /** `family/name`, for example `question/unknown-key`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly file: SourceFile;
  readonly span: Span;
  /** What is wrong, as one sentence about this place. */
  readonly message: string;
  /** Why the rule exists, as one sentence that is true of every place. */
  readonly why: string;
  /** The next step that mends it. */
  readonly fix: string;
  /** The same step for a machine, when it is certain to be meant; `npm run check -- --fix` takes it. All of the edits or none. */
  readonly edit?: readonly Edit[] | undefined;
}

/** What a rule says about itself once; a report adds the place, the message and the fix. */
export interface RuleInfo {
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
}

/** Collects diagnostics, so that one run tells everything that is wrong and not only the first. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];

  /** @param edit what `--fix` would do; only a rule that cannot be mistaken about the author's meaning gives it */
  report(info: RuleInfo, file: SourceFile, span: Span, message: string, fix: string, edit?: readonly Edit[]): void {
    this.list.push({ ...info, file, span, message, fix, ...(edit && { edit }) });
  }

  get hasErrors(): boolean {
    return this.list.some(({ severity }) => severity === 'error');
  }
}

/** By file, then line, then column, then rule: the order in which a contributor walks through the files. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  return [...list].sort(
    (a, b) =>
      compare(a.file.path, b.file.path) ||
      a.span.start.offset - b.span.start.offset ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
