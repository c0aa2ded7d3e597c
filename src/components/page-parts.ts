import Diagram from './diagram/diagram.astro';
import CommonWrongAnswer from './notes/common-wrong-answer.astro';
import InterviewerAsks from './notes/interviewer-asks.astro';
import SeniorAdds from './notes/senior-adds.astro';
import Question from './embedded-question/embedded-question.astro';
import type { pageComponents } from '../guide/schema/vocabulary.ts';

/** The components that a page may use; the check knows them by the same names. */
export const pageParts = { Question, Diagram, InterviewerAsks, SeniorAdds, CommonWrongAnswer } satisfies Record<
  keyof typeof pageComponents,
  unknown
>;
