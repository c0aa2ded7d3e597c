/**
 * Stands before a space that is not in the text: Pagefind divides words at white space only, so a sign within `os.replace(path)`
 * would glue its neighbours into one word. Nobody ever types a word joiner, and the index drops it.
 */
export const JOINT = '\u2060';

/** Divides what signs hold together, for the index: `os.replace` is found by `replace`. */
export function divide(text: string): string {
  return text.replace(/(?<=\S)([^\p{L}\p{N}\s_'’])(?=\S)/gu, `$1${JOINT} `);
}

/** Takes the divisions out again. */
export function unite(text: string): string {
  return text.replaceAll(`${JOINT} `, '');
}
