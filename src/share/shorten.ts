/**
 * Shortens a text for a preview: at the end of a sentence where one ends in the last third, else between two words, with `…`.
 *
 * @param limit how long it may be, in characters
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const [sentences = ''] = /^.*[.?!](?=\s)/s.exec(text.slice(0, limit + 1)) ?? [];
  if (sentences.length > (limit * 2) / 3) return sentences;
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,;:.–(“"']+$/, '')}…`;
}
