import { z } from 'zod';
import { answerRules, kinds, levels, rounds } from './vocabulary.ts';

/** A calendar day as YAML writes it, `2026-11-22`, kept as text: a day has no time zone. */
export const day = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'is not a day such as 2026-11-22',
  });

/** An address that a reader can open: absolute and encrypted. */
export const httpsUrl = z.url({ protocol: /^https$/, error: 'is not an https address' });

/** The physical units that a typed number may carry; see `src/guide/answers/number.ts`. */
export const units = ['ms', 's', 'min', 'h', 'd', 'B', 'kB', 'MB', 'GB', 'KiB', 'MiB', 'GiB', '%'] as const;

/** How an equivalent answer is recognised: the rule, and what the rule needs to know. */
export const acceptSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('text') }),
  z.strictObject({
    as: z.literal('number'),
    unit: z.enum(units).optional(),
    tolerance: z.number().nonnegative().optional(),
  }),
  z.strictObject({
    as: z.literal('command'),
    takesValue: z.array(z.string().regex(/^-/, { error: 'does not start with -' })).optional(),
    same: z.array(z.array(z.string()).min(2)).optional(),
  }),
  z.strictObject({ as: z.literal('python') }),
  z.strictObject({ as: z.literal('list') }),
]);
export type Accept = z.infer<typeof acceptSchema>;

/** The facts about a question; the item itself is the body. Every key is explained in docs/content-format.md. */
export const questionSchema = z.strictObject({
  title: z.string().min(3).max(60).optional(),
  kind: z.enum(kinds),
  level: z.enum(levels),
  topics: z.array(z.string()).min(1).max(3),
  rounds: z.array(z.enum(rounds)).min(1),
  refs: z.array(httpsUrl).min(1),
  revision: z.int().min(1),
  verified: z.strictObject({ on: day, with: z.string().min(3) }),
  accept: acceptSchema.optional(),
});
export type QuestionFacts = z.infer<typeof questionSchema>;

/** The names of the answer rules, for messages. */
export const acceptNames: readonly string[] = answerRules;
