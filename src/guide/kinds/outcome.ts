/** The outcome of one attempt at a question. */
export interface Outcome {
  readonly right: boolean;
  /** From 0 to 1, for kinds that know more than right and wrong. */
  readonly score: number;
}
