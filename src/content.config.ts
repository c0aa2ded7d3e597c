import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { diagramLoader, questionLoader, renamedLoader, routeLoader } from './content-loaders.ts';
import { readPath } from './guide/paths.ts';
import { partSchema, sheetSchema, topicSchema } from './guide/schema/page.ts';

const base = './content/parts';
const idOf = ({ entry }: { entry: string }): string => {
  const place = readPath(`parts/${entry}`);
  return 'id' in place ? place.id : entry;
};

export const collections = {
  /** The parts' own pages, by address: `python`. */
  parts: defineCollection({ loader: glob({ base, pattern: '*/part.mdx', generateId: idOf }), schema: partSchema }),
  /** Topic pages: `python/performance`. */
  topics: defineCollection({
    loader: glob({ base, pattern: ['*/*.mdx', '!*/part.mdx', '!*/cheat-sheet.mdx'], generateId: idOf }),
    schema: topicSchema,
  }),
  /** Cheat sheets: `python/cheat-sheet`. */
  sheets: defineCollection({ loader: glob({ base, pattern: '*/cheat-sheet.mdx', generateId: idOf }), schema: sheetSchema }),
  /** Questions as data, read by the guide's own parser: `python/gil-and-threads`. */
  questions: defineCollection({ loader: questionLoader() }),
  /** Diagrams from text, read and drawn at build time: `tls-handshake`. */
  diagrams: defineCollection({ loader: diagramLoader() }),
  /** The stages from application to selection, one entry. */
  route: defineCollection({ loader: routeLoader() }),
  /** Questions' ids that moved, one entry. */
  renamed: defineCollection({ loader: renamedLoader() }),
};
