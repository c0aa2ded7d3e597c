import { z } from 'zod';
import { languages } from '../languages.ts';
import { answerRules, kinds, levels, rounds } from './vocabulary.ts';

/** A calendar day as YAML writes it, `2026-11-22`, kept as text: a day has no time zone. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? toDay(value) : String(value)),
  z.string().refine(isDay, { error: 'is not a day such as 2026-11-22' }),
);

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `Date` takes the 30th of February for the 2nd of March; a calendar does not. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(new Date(text)) === text && text.startsWith('20');
}

/** An address that a reader can open: absolute and encrypted. `URL` alone would mend `https:docs.python.org`. */
export const httpsUrl = z.string().refine((text) => /^https:\/\/\S+$/.test(text) && URL.canParse(text), {
  error: 'is not an https address',
});

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
/** What a question can be verified with: an engine that executed it, or its references. */
export const verifiers: readonly string[] = [...new Set(Object.values(languages).flatMap(({ engines }) => engines)), 'references'];

export const questionSchema = z.strictObject({
  title: z.string().min(3).max(60).optional(),
  kind: z.enum(kinds),
  level: z.enum(levels),
  topics: z.array(z.string()).min(1).max(3),
  rounds: z.array(z.enum(rounds)).min(1),
  refs: z.array(httpsUrl).min(1),
  revision: z.int().min(1),
  verified: z.strictObject({ on: day, with: z.enum(verifiers) }),
  accept: acceptSchema.optional(),
});
export type QuestionFacts = z.infer<typeof questionSchema>;

/** The names of the answer rules, for messages. */
export const acceptNames: readonly string[] = answerRules;
