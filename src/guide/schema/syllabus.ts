import { z } from 'zod';
import { tellTwins } from './twins.ts';

/** How many public lists of questions were counted to see how often a topic is asked. */
export const LISTS = 12;

/**
 * `syllabus.yaml` of a part: what interviewers ask about its subject, most asked first, and the questions of this guide that ask it.
 * `asked` counts the public lists that have the topic; without it nobody counted. A topic that nothing asks yet has no question.
 */
export const syllabusSchema = z
  .strictObject({
    topics: z
      .array(
        z.strictObject({
          topic: z.string().min(3).max(120),
          asked: z.int().min(1).max(LISTS).optional(),
          questions: z.array(z.string()),
        }),
      )
      .min(1),
  })
  .superRefine(({ topics }, context) => {
    tellTwins(
      topics.map(({ topic }, index) => [['topics', index, 'topic'], topic.toLowerCase()]),
      'is listed more than once',
      context,
    );
    for (const [index, { questions }] of topics.entries()) {
      tellTwins(
        questions.map((id, place) => [['topics', index, 'questions', place], id]),
        'stands there more than once',
        context,
      );
    }
  });
export type SyllabusTopic = z.infer<typeof syllabusSchema>['topics'][number];
