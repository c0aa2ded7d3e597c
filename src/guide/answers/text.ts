/**
 * Canonical form of words: the same for answers that differ only in case, in runs of blanks, in a closing full stop,
 * or in the typographic quotes that a phone's keyboard makes.
 */
export function canonicalText(answer: string): string {
  return answer.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();
}

/** Canonical form of a collection: the items in alphabetical order, however they were ordered and divided. */
export function canonicalList(answer: string): string {
  return answer
    .split(/[\s,;]+/)
    .map(canonicalText)
    .filter((item) => item !== '' && item !== 'and')
    .sort()
    .join(' ');
}

/** Canonical form of printed output: blanks at line ends and empty lines at the end do not count, everything else does. */
export function canonicalOutput(answer: string): string {
  return answer
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
