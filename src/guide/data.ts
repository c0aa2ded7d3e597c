import { z } from 'zod';
import type { Diagnostics } from './diagnostic.ts';
import { readYamlFile } from './frontmatter.ts';
import { readFacts } from './schema/explain.ts';
import type { SourceFile } from './source.ts';

/** `topics.yaml`: a tag, and its name for readers. */
export const namesSchema = z.record(z.string(), z.string());

/** `synonyms.yaml`: what candidates type, and the words that the pages use for it. */
export const listsSchema = z.record(z.string(), z.array(z.string()).min(1));

/** `renamed.yaml`: an id that was, and the id that it is now. */
export const renamedSchema = z.record(z.string(), z.string());

/** As many parts as a stage has room for on one row of the route map. */
export const PARTS_OF_A_STAGE = 8;

/**
 * `route.yaml`: the way from application to selection. A part belongs to the stage that asks for it most;
 * `origin` says whose subject it is: the `series`' own, announced by the author's `book`, or `ours`.
 */
export const routeSchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        name: z.string().min(3),
        summary: z.string().min(10).max(200),
        parts: z
          .array(
            z.strictObject({
              id: z.string(),
              number: z.int().optional(),
              title: z.string(),
              origin: z.enum(['series', 'book', 'ours']),
            }),
          )
          .max(PARTS_OF_A_STAGE),
      }),
    )
    .min(2),
});
export type Route = z.infer<typeof routeSchema>;
export const emptyRoute: Route = { stages: [] };

/** Reads one of the data files and holds it to its schema. */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  file: SourceFile,
  diagnostics: Diagnostics,
): z.infer<Schema> | undefined {
  const yaml = readYamlFile(file, diagnostics);
  return yaml && readFacts(schema, 'file', yaml, file, diagnostics);
}
