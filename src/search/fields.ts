import type { SearchRecord } from './records.ts';

/** The fields that a title is written into, by what it is the title of: a page as a whole, a section, a question, a cheat sheet. */
export const titleFields = ['opening', 'title', 'name', 'sheet'] as const;

/** All fields of a record besides its text. Pagefind tells which of them hold a word, and rank.ts what each of them is worth. */
export const fields = [...titleFields, 'whole', 'part', 'page', 'under', 'topics', 'listed'] as const;

/** The name of a field. */
export type Field = (typeof fields)[number];

/** What a record says in its fields. The one that opens a part says its name once more, as that of the `whole`. */
export function fieldsOf(record: SearchRecord): Partial<Record<Field, string>> {
  const { title, part, page, under, topics, listed } = record;
  const titled = titleField(record);
  const whole = titled === 'opening' && page === '' ? part : '';
  const all: Partial<Record<Field, string>> = { [titled]: title, whole, part, page, under: under.join(' / '), topics, listed };
  // Pagefind refuses an empty field.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function titleField({ kind, url, listed }: SearchRecord): (typeof titleFields)[number] {
  if (kind !== 'text') return 'name';
  if (listed !== '') return 'sheet';
  return url.includes('#') ? 'title' : 'opening';
}
