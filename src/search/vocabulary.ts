import type { SearchRecord } from './records.ts';

/**
 * The words that the guide knows, the more frequent first, so that a typo is mended to the likelier one.
 * A word that occurs once in running text is left out: it may be a typo itself.
 */
export function vocabulary(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const { title, text } of records) {
    count(title, 2);
    count(text, 1);
  }
  return [...counts]
    .filter(([, times]) => times > 1)
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
}

/** The words of a text or a query, in lower case: letters, digits and underscores, as the index divides them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
