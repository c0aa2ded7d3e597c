/** A file to be written, and what its author should be told. */
export interface Plan {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  /** Lines to be added at the end of a file that is there. */
  readonly append?: { readonly path: string; readonly text: string } | undefined;
  /** What to do next, one step each. */
  readonly steps: readonly string[];
}

/** What the author answered or typed, by the name of the option; the id as well. */
export type Answers = ReadonlyMap<string, string>;
