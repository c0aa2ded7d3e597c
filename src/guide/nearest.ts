/**
 * The candidate nearest to a mistyped word, or nothing when none is near enough to be meant.
 *
 * Distance is the number of single-character edits, a swap of neighbours counting as one
 * (optimal string alignment); near enough is a third of the word's length, at least two, and never all of its letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The candidate that a word can only be a slip of: at most two edits away, fewer than half of the word's letters,
 * and no other candidate as near. Near enough to be mended without asking.
 */
export function onlyNear(word: string, candidates: Iterable<string>): string | undefined {
  const near = [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  if (!best || best.distance > 2 || best.distance * 2 >= word.length) return undefined;
  return second?.distance === best.distance ? undefined : best.candidate;
}

/** A sentence for a fix: the nearest candidate if there is one, else all of them when they are few. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (candidates.length === 0 || candidates.length > 40) return 'See docs/content-format.md.';
  return candidates.length === 1 ? `Use ${list(candidates)}.` : `Use one of ${list(candidates)}.`;
}

/** `a`, `b` and `c`, as code. */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words.map((word) => `\`${word}\``));
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
