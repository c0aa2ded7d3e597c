import { z } from 'zod';
import type { Diagnostics } from './diagnostic.ts';
import { readYamlFile, type FrontMatter } from './frontmatter.ts';
import { tellTwins } from './schema/twins.ts';
import { readFacts } from './schema/explain.ts';
import type { SourceFile } from './source.ts';

/** `topics.yaml`: a tag, and its name for readers. */
export const namesSchema = z.record(z.string(), z.string()).superRefine((names, context) => {
  tellTwins(
    Object.entries(names).map(([tag, name]) => [[tag], name]),
    'is the name of more than one tag',
    context,
  );
});

/** `synonyms.yaml`: what candidates type, and the words that the pages use for it. */
export const listsSchema = z.record(z.string(), z.array(z.string().min(1)).min(1)).superRefine((lists, context) => {
  for (const [key, values] of Object.entries(lists)) {
    tellTwins(
      [key, ...values].map((value, index) => [index === 0 ? [key] : [key, index - 1], value]),
      'stands there more than once',
      context,
    );
  }
});

/** `renamed.yaml`: an id that was, and the id that it is now. */
export const renamedSchema = z.record(z.string(), z.string());

/** As many parts as a stage has room for on one row of the route map. */
export const PARTS_OF_A_STAGE = 8;

/**
 * `route.yaml`: the way from application to selection. A part belongs to the stage that asks for it most;
 * `origin` says whose subject it is: the `series`' own, announced by the author's `book`, or `ours`.
 */
export const routeSchema = z
  .strictObject({
    stages: z
      .array(
        z.strictObject({
          name: z.string().min(3),
          summary: z.string().min(10).max(200),
          parts: z.array(
            z.strictObject({
              id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is not an address: small letters, digits and hyphens' }),
              number: z.int().optional(),
              title: z.string(),
              origin: z.enum(['series', 'book', 'ours']),
            }),
          ),
        }),
      )
      .min(2),
  })
  .superRefine(({ stages }, context) => {
    stages.forEach(({ name, parts }, stage) => {
      for (const index of parts.keys()) {
        if (index < PARTS_OF_A_STAGE) continue;
        const message = `stands where \`${name}\` has no more room: a stage has at most ${String(PARTS_OF_A_STAGE)} parts`;
        context.addIssue({ code: 'custom', path: ['stages', stage, 'parts', index], message, input: parts[index]?.id });
      }
    });
    const parts = stages.flatMap(({ parts }, stage) => parts.map((part, index) => ({ part, path: ['stages', stage, 'parts', index] })));
    tellTwins(
      stages.map(({ name }, stage) => [['stages', stage, 'name'], name]),
      'is the name of more than one stage',
      context,
    );
    tellTwins(
      parts.map(({ part, path }) => [[...path, 'id'], part.id]),
      'stands on the route more than once',
      context,
    );
    tellTwins(
      parts.flatMap(({ part, path }) => (part.number === undefined ? [] : [[[...path, 'number'], String(part.number)] as const])),
      'is the number of more than one part',
      context,
    );
  });
export type Route = z.infer<typeof routeSchema>;
export const emptyRoute: Route = { stages: [] };

/** Reads one of the data files and holds it to its schema. */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  file: SourceFile,
  diagnostics: Diagnostics,
): { readonly value: z.infer<Schema>; readonly yaml: FrontMatter } | undefined {
  const yaml = readYamlFile(file, diagnostics);
  const value = yaml && readFacts(schema, 'file', yaml, file, diagnostics);
  return yaml && value && { value, yaml };
}
