import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { routeSchema } from './guide/data.ts';
import { loadGuide, type Guide } from './guide/load.ts';
import type { Question } from './guide/question.ts';
import { pretty } from './guide/report/pretty.ts';

/** A question as the site shows it: what is left of the parsed one when its source and its tree are gone. */
export interface ShownQuestion extends Pick<Question, 'id' | 'part' | 'facts' | 'title' | 'item'> {
  /** The file that a contributor edits. */
  readonly path: string;
}

/** Questions as a collection. The parser has held them to their schema; Astro only carries them. */
export function questionLoader(): Loader & { schema: z.ZodType<ShownQuestion> } {
  return guideLoader('guide-questions', z.custom<ShownQuestion>(), ({ questions }) =>
    questions.map(({ id, part, facts, title, item, file }) => ({ id, data: { id, part, facts, title, item, path: file.path } })),
  );
}

/** The route as a collection of one entry. */
export function routeLoader(): Loader & { schema: typeof routeSchema } {
  return guideLoader('guide-route', routeSchema, ({ route }) => [{ id: 'route', data: { ...route } }]);
}

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/**
 * A loader over the whole guide. A build stops at the first content with errors and prints all of them;
 * the dev server prints them and shows what it can.
 */
function guideLoader<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  entries: (guide: Guide) => Entry[],
): Loader & { schema: Schema } {
  return {
    name,
    schema,
    async load(context) {
      await fill(context, entries);
      context.watcher?.on('all', (_event, path) => {
        if (path.includes('/content/')) void fill(context, entries);
      });
    },
  };
}

async function fill(context: LoaderContext, entries: (guide: Guide) => Entry[]): Promise<void> {
  const { guide, diagnostics } = await loadGuide(fileURLToPath(context.config.root));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const text = errors.map((error) => pretty(error)).join('\n\n');
    if (!context.watcher) throw new Error(`The content has ${String(errors.length)} errors:\n\n${text}\n`);
    context.logger.error(`\n${text}`);
  }
  context.store.clear();
  for (const { id, data } of entries(guide)) {
    context.store.set({ id, data, digest: context.generateDigest(data) });
  }
}
