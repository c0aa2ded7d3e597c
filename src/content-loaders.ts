import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { draw, type Picture } from './diagrams/draw.ts';
import { onContentChange } from './dev/content-watch.ts';
import { renamedSchema, routeSchema } from './guide/data.ts';
import type { Diagram } from './guide/diagram/diagram.ts';
import type { Guide } from './guide/guide.ts';
import { homesOf, type Home } from './guide/homes.ts';
import { loadGuide } from './guide/load.ts';
import { leadOf } from './guide/prompt.ts';
import type { Question } from './guide/question.ts';
import { diagramSchema } from './guide/schema/diagram.ts';
import { questionSchema } from './guide/schema/question.ts';
import { pretty } from './guide/report/pretty.ts';

/** A question as the site shows it: what is left of the parsed one when its source and its tree are gone. */
export interface ShownQuestion extends Pick<Question, 'id' | 'part' | 'facts' | 'title' | 'item'> {
  /** The file that a contributor edits. */
  readonly path: string;
  /** Its page on the site: `python/questions/gil-and-threads`. */
  readonly address: string;
  /** The names of its topics. */
  readonly about: readonly string[];
  /** Where it is taught; nothing for a question that no page embeds. */
  readonly home: ShownHome | undefined;
  /** The sentences of its prompt, for previews. */
  readonly lead: string;
}

/** The page that teaches what a question asks for, and the section of it, when it is below a heading. */
export interface ShownHome {
  readonly page: string;
  readonly title: string;
  readonly section: { readonly slug: string; readonly text: string } | undefined;
}

/**
 * What Astro knows of a question: the type for the pages, and for editors the JSON Schema of the front matter, which is what
 * contributors type (the schema of the collection's entries would be of no use to them).
 */
const shownQuestion = z.custom<ShownQuestion>().meta(z.toJSONSchema(questionSchema, { io: 'input', unrepresentable: 'any' }));

/** Questions as a collection. The parser has held them to their schema; Astro only carries them. */
export function questionLoader(): Loader & { schema: z.ZodType<ShownQuestion> } {
  return guideLoader('guide-questions', shownQuestion, ({ questions, pages, topics }) => {
    const homes = homesOf(pages);
    return questions.map((question) => {
      const { id, part, facts, title, item, file } = question;
      const about = facts.topics.map((topic) => topics[topic] ?? topic);
      const address = `${part}/questions/${id.slice(part.length + 1)}`;
      const home = shownHome(homes.get(id));
      return {
        id,
        filePath: file.path,
        data: { id, part, facts, title, item, path: file.path, address, about, home, lead: leadOf(question) },
      };
    });
  });
}

function shownHome(home: Home | undefined): ShownHome | undefined {
  if (!home) return undefined;
  const section = home.under.at(-1);
  return { page: home.page.id, title: home.page.facts.title, section: section && { slug: section.slug, text: section.text } };
}

/** A diagram as the site shows it. */
export interface ShownDiagram extends Pick<Diagram, 'title' | 'description'> {
  /** What to see in it. */
  readonly caption: string;
  readonly picture: Picture;
}

/** Diagrams as a collection, each drawn once however many pages show it. */
export function diagramLoader(): Loader & { schema: z.ZodType<ShownDiagram> } {
  const shown = z.custom<ShownDiagram>().meta(z.toJSONSchema(diagramSchema, { io: 'input', unrepresentable: 'any' }));
  return guideLoader('guide-diagrams', shown, ({ diagrams }) =>
    Promise.all(
      diagrams.map(async ({ id, title, description, facts, drawing, file }) => ({
        id,
        filePath: file.path,
        data: { title, description, caption: facts.caption, picture: await draw(drawing) },
      })),
    ),
  );
}

/** The route as a collection of one entry. */
export function routeLoader(): Loader & { schema: typeof routeSchema } {
  return guideLoader('guide-route', routeSchema, ({ route }) => [{ id: 'route', data: { ...route } }]);
}

/** The ids that moved as a collection of one entry: the former id, and the present one. */
export function renamedLoader(): Loader & { schema: typeof renamedSchema } {
  return guideLoader('guide-renamed', renamedSchema, ({ renamed }) => [{ id: 'renamed', data: { ...renamed } }]);
}

interface Entry {
  readonly id: string;
  /** The file that it comes from, for editors. */
  readonly filePath?: string;
  readonly data: Record<string, unknown>;
}

/**
 * A loader over the whole guide. A build stops at the first content with errors and prints all of them; the dev server shows what
 * it can and reads the guide again whenever a file of it changes, which reloads the page (`src/dev` tells of the errors there).
 */
function guideLoader<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  entries: (guide: Guide) => Entry[] | Promise<Entry[]>,
): Loader & { schema: Schema } {
  return {
    name,
    schema,
    async load(context) {
      const refill = (): Promise<void> => fill(context, entries);
      await refill();
      if (!context.watcher) return;
      onContentChange(context.watcher, fileURLToPath(context.config.root), refill, (error) => {
        context.logger.error(`The content could not be read: ${String(error)}`);
      });
    },
  };
}

async function fill(context: LoaderContext, entries: (guide: Guide) => Entry[] | Promise<Entry[]>): Promise<void> {
  const { guide, diagnostics } = await loadGuide(fileURLToPath(context.config.root));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !context.watcher) {
    const text = errors.map((error) => pretty(error)).join('\n\n');
    throw new Error(`The content has ${String(errors.length)} errors:\n\n${text}\n`);
  }
  context.store.clear();
  for (const { id, data, filePath } of await entries(guide)) {
    context.store.set({ id, data, digest: context.generateDigest(data), ...(filePath !== undefined && { filePath }) });
  }
}
