import { latestReviews, type Review } from './review.ts';

/** What a page has to say about the questions of the guide, so that a history can be counted without a list of them. */
export interface Present {
  /** The present revision of those questions whose meaning changed; all others are at revision 1. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Ids that moved, with where they are now. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** What is known of a part: how many of its questions were answered, and how many of these rightly the last time. */
export interface Progress {
  readonly answered: number;
  readonly right: number;
}

/**
 * What a learner knows of each part. A question counts by its latest answer. An answer to an earlier revision does not count:
 * the question means something else now, and is as open as on its own page. An answer under a former id counts for the new one.
 *
 * @returns by the part's id, which is the first word of a question's; parts without an answer are missing
 */
export function progressByPart(reviews: Iterable<Review>, { revisions, renamed }: Present): Map<string, Progress> {
  const named = [...reviews].map((review) => ({ ...review, question: presentId(review.question, renamed) }));
  const progress = new Map<string, Progress>();
  for (const [id, { right }] of latestReviews(named, { get: (question) => revisions[question] ?? 1 })) {
    const part = id.slice(0, id.indexOf('/'));
    const known = progress.get(part) ?? { answered: 0, right: 0 };
    progress.set(part, { answered: known.answered + 1, right: known.right + Number(right) });
  }
  return progress;
}

/** An id may have moved more than once; a circle would be a fault of the content, and ends. */
function presentId(id: string, renamed: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  let now = id;
  while (!seen.has(now)) {
    seen.add(now);
    now = renamed[now] ?? now;
  }
  return now;
}
