import type { SearchRecord } from './records.ts';
import { isSameWord } from './spelling.ts';
import { wordsOf } from './vocabulary.ts';

/** The fields that a title is written into, by what it is the title of: a page as a whole, a section, a question, a cheat sheet. */
export const titleFields = ['opening', 'title', 'name', 'sheet'] as const;

/** All fields of a record besides its text. Pagefind tells which of them hold a word, and rank.ts what each of them is worth. */
export const fields = [...titleFields, 'whole', 'part', 'page', 'under', 'topics', 'listed'] as const;

/** The name of a field. */
export type Field = (typeof fields)[number];

/**
 * What a record says in its fields. The one that opens a part says its name once more, as that of the `whole`.
 *
 * @param names the names of the parts that tell where to look, see `tellingNames`
 */
export function fieldsOf(record: SearchRecord, names: ReadonlySet<string>): Partial<Record<Field, string>> {
  const { title, page, under, topics, listed } = record;
  const titled = titleField(record);
  const whole = titled === 'opening' && page === '' ? record.part : '';
  const part = names.has(record.part) ? record.part : '';
  const all: Partial<Record<Field, string>> = { [titled]: title, whole, part, page, under: under.join(' / '), topics, listed };
  // Pagefind refuses an empty field.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function titleField({ kind, url, isSheet }: SearchRecord): (typeof titleFields)[number] {
  if (kind !== 'text') return 'name';
  if (isSheet) return 'sheet';
  return url.includes('#') ? 'title' : 'opening';
}

/**
 * The names of parts that tell where to look when they are typed: those that a greater share of the part's own records say than of
 * all others. `git` does; `process` is the name of one part, and a word of all others.
 */
export function tellingNames(records: readonly SearchRecord[]): Set<string> {
  const words = records.map(({ part, text }) => ({ part, said: wordsOf(text) }));
  const tells = (name: string): boolean => {
    const isSaid = ({ said }: { said: readonly string[] }): boolean => said.some((word) => isSameWord(word, name.toLowerCase()));
    const own = words.filter(({ part }) => part === name);
    const others = words.filter(({ part }) => part !== name);
    return own.filter(isSaid).length / own.length > others.filter(isSaid).length / Math.max(1, others.length);
  };
  return new Set([...new Set(records.map(({ part }) => part))].filter(tells));
}
