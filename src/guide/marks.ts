/**
 * The lines that `mark="3,5-7"` means, counted from 1, in order and each once.
 *
 * @returns nothing when it is not a list of lines and ranges; a range that runs backwards is none
 */
export function readMarks(text: string): readonly number[] | undefined {
  const lines = new Set<number>();
  for (const piece of text.split(',')) {
    const match = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(piece);
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first === 0 || last < first) return undefined;
    for (let line = first; line <= last; line += 1) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b);
}
