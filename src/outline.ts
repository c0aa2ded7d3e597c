import { getCollection } from 'astro:content';

/** A part as the navigation sees it: its pages in reading order. */
export interface PartOutline {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** The part's own page first, then its topics, then the list of its questions, and what is made for paper. */
  readonly pages: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
}

/** The outline of a part. */
export async function outlineOf(part: string): Promise<PartOutline> {
  const [own] = await getCollection('parts', ({ id }) => id === part);
  if (!own) throw new Error(`There is no part ${part}.`);
  const topics = await getCollection('topics', ({ id }) => id.startsWith(`${part}/`));
  topics.sort((a, b) => a.data.order - b.data.order);
  const sheets = await getCollection('sheets', ({ id }) => id.startsWith(`${part}/`));
  return {
    id: part,
    title: own.data.title,
    short: own.data.short,
    pages: [
      { id: part, name: 'Overview', summary: own.data.summary },
      ...topics.map(({ id, data }) => ({ id, name: data.title, summary: data.summary })),
      { id: `${part}/questions`, name: 'All questions', summary: 'Every question of the part, by level.' },
      ...sheets.map(({ id, data }) => ({ id, name: 'Cheat sheet', summary: data.summary })),
      { id: `${part}/print`, name: 'Booklet to print', summary: 'All questions first, all answers at the end.' },
    ],
  };
}
