import { z } from 'zod';
import { listsSchema, namesSchema, renamedSchema, routeSchema } from '../../guide/data.ts';
import { partSchema, sheetSchema, topicSchema } from '../../guide/schema/page.ts';
import { questionSchema } from '../../guide/schema/question.ts';
import { syllabusSchema } from '../../guide/schema/syllabus.ts';

/** The schemas of everything that contributors write as YAML, by the name of the file or of the sort. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  question: questionSchema,
  topic: topicSchema,
  part: partSchema,
  sheet: sheetSchema,
  syllabus: syllabusSchema,
  route: routeSchema,
  topics: namesSchema,
  synonyms: listsSchema,
  renamed: renamedSchema,
};

/**
 * JSON Schemas, as editors read them, by file name. What Zod checks with code of its own (a day, an address) becomes "anything":
 * `npm run check` says it.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
