/**
 * Canonical form of words: the same for answers that differ only in case, in runs of blanks, in the full stop of a
 * sentence, or in the typographic quotes that a phone's keyboard makes. The dots of `cd ..` are no full stop.
 */
export function canonicalText(answer: string): string {
  const plain = answer.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
  return plain.replace(/([\p{L}\p{N}\p{Pe}"'%])\.$/u, '$1').toLowerCase();
}

/**
 * Canonical form of a collection: the items in alphabetical order, however they were ordered and divided. An "and" counts
 * as a divider before the last item only: it may be an item itself.
 */
export function canonicalList(answer: string): string {
  return canonicalText(answer)
    .replace(/([^\s,;])[\s,;]+and\s+(?=[^\s,;]+$)/, '$1 ')
    .split(/[\s,;]+/)
    .filter((item) => item !== '')
    .sort()
    .join(' ');
}

/** Canonical form of printed output: blanks at line ends and empty lines at the end do not count, everything else does. */
export function canonicalOutput(answer: string): string {
  return answer
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\n+$/, '');
}
