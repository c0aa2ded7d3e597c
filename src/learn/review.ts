/** How sure the learner said she was, before she saw whether she was right. */
export const confidences = ['guess', 'fairly', 'certain'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * One graded answer, with its time. The learner's history is an append-only set of these and nothing else; whatever the
 * guide shows about her is derived from it, so that joining two devices is the union of two sets.
 */
export interface Review {
  /** The shape's version. A record of a later version is kept and carried along, never rewritten. */
  readonly v: 1;
  /** Random and unique over all devices: a review that arrives twice is one review. */
  readonly id: string;
  /** The question's id, such as `python/gil-and-threads`. */
  readonly question: string;
  /** The question's revision that was answered. */
  readonly revision: number;
  readonly kind: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly right: boolean;
  /** From 0 to 1. */
  readonly score: number;
  readonly sure: Confidence;
  /** The answer had been seen on this page before it was given: practice, and no test of memory. */
  readonly seen: boolean;
  /** The answer itself, in the form of its kind, so that it can be shown again. */
  readonly answer: unknown;
}

/** What a review is made from; the caller brings the clock and the source of randomness. */
export type ReviewFacts = Omit<Review, 'v' | 'id' | 'at'>;

/**
 * Makes a review.
 *
 * @param now epoch milliseconds
 * @param id a random id, such as `crypto.randomUUID()` gives
 */
export function createReview(facts: ReviewFacts, now: number, id: string): Review {
  return { v: 1, id, at: now, ...facts };
}

/** Whether something read from a store is a review of this version; everything else is left where it lies. */
export function isReview(value: unknown): value is Review {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Partial<Record<keyof Review, unknown>>;
  return (
    one.v === 1 &&
    typeof one.id === 'string' &&
    typeof one.question === 'string' &&
    Number.isInteger(one.revision) &&
    typeof one.kind === 'string' &&
    Number.isFinite(one.at) &&
    typeof one.right === 'boolean' &&
    Number.isFinite(one.score) &&
    confidences.some((confidence) => confidence === one.sure) &&
    typeof one.seen === 'boolean'
  );
}

/** The present revision of a question, by its id; a map, or anything that can be asked like one. */
export type Revisions = Pick<ReadonlyMap<string, number>, 'get'>;

/**
 * The latest review of each question that still counts: a review of an earlier revision answered another question.
 *
 * @param revisions the present revision of each question asked about
 */
export function latestReviews(reviews: Iterable<Review>, revisions: Revisions): Map<string, Review> {
  const latest = new Map<string, Review>();
  for (const review of reviews) {
    if (revisions.get(review.question) !== review.revision) continue;
    const known = latest.get(review.question);
    if (!known || known.at < review.at || (known.at === review.at && known.id < review.id)) latest.set(review.question, review);
  }
  return latest;
}
