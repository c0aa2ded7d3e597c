import { z } from 'zod';
import { day, httpsUrl } from './question.ts';

/** The facts about a diagram; its name and its description are Mermaid's own `accTitle` and `accDescr`. */
export const diagramSchema = z.strictObject({
  caption: z.string().min(20).max(240),
  refs: z.array(httpsUrl).min(1),
  verified: z.strictObject({ on: day, with: z.literal('references') }),
});
export type DiagramFacts = z.infer<typeof diagramSchema>;
