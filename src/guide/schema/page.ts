import { z } from 'zod';
import { day, httpsUrl } from './question.ts';

const outcomes = z.array(z.string().min(8)).min(2).max(7);
const summary = z.string().min(20).max(160);

/** The facts about a topic page. */
export const topicSchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary,
  order: z.int().min(1),
  /** The topic pages that this one builds on. */
  prerequisites: z.array(z.string()).min(1).max(3).optional(),
  outcomes,
});
export type TopicFacts = z.infer<typeof topicSchema>;

/** The facts about a part's own page, `part.mdx`. */
export const partSchema = z.strictObject({
  title: z.string().min(3).max(60),
  short: z.string().min(2).max(20),
  summary,
  outcomes,
  series: z.strictObject({ url: httpsUrl, author: z.string().min(3), published: day.optional() }).optional(),
});
export type PartFacts = z.infer<typeof partSchema>;

/** The facts about a part's cheat sheet, `cheat-sheet.mdx`: one page of paper. */
export const sheetSchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary,
  /** The day on which what it says was last held against its references; a sheet on a wall has to tell its age. */
  checked: day,
});
export type SheetFacts = z.infer<typeof sheetSchema>;
