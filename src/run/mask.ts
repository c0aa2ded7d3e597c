import { canonicalOutput } from '../guide/answers/text.ts';

/**
 * Whether what a program printed is what the content claims. Blanks at line ends and empty lines at the end do not count.
 * In the claim `…` stands for any characters within a line, and a line of only `…` for any number of lines: for times, addresses
 * and process ids, which differ on every run.
 */
export function matches(claimed: string, printed: string): boolean {
  return firstMismatch(claimed, printed) === undefined;
}

/** The first line of the claim, counted from 0, up to which the claim cannot be what was printed; nothing when all of it is. */
export function firstMismatch(claimed: string, printed: string): number | undefined {
  const claims = canonicalOutput(claimed).split('\n');
  const lines = canonicalOutput(printed).split('\n');
  // How many printed lines the claims so far may stand for: one number, or several after a line of `…`.
  let spans: readonly number[] = [0];
  for (const [index, claim] of claims.entries()) {
    const [shortest = 0] = spans;
    spans =
      claim.trim() === '…'
        ? Array.from({ length: lines.length - shortest + 1 }, (_, more) => shortest + more)
        : spans.filter((span) => span < lines.length && matchesLine(claim, lines[span] ?? '')).map((span) => span + 1);
    if (spans.length === 0) return index;
  }
  return spans.at(-1) === lines.length ? undefined : claims.length - 1;
}

/** Every piece between two `…` is taken where it first occurs: if any way to place them fits, this one does. */
function matchesLine(claim: string, line: string): boolean {
  const [first = '', ...pieces] = claim.split('…');
  const last = pieces.pop();
  if (last === undefined) return claim === line;
  if (!line.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = line.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return line.length - last.length >= at && line.endsWith(last);
}
