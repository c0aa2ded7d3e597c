/** The field's words that content may use; the order is the order in which the site shows them. */

/** What a question asks the learner to do. A new kind is a new folder in `src/guide/kinds` and in `src/components`. */
export const kinds = ['choice', 'recall', 'order', 'predict', 'answer', 'spot'] as const;
export type Kind = (typeof kinds)[number];

/** The experience at which an interviewer would expect the answer. */
export const levels = ['junior', 'mid', 'senior'] as const;
export type Level = (typeof levels)[number];

/** The stages of a selection in which a question is asked. */
export const rounds = ['recruiter', 'coding', 'deep-dive', 'troubleshooting', 'system-design', 'behavioural'] as const;
export type Round = (typeof rounds)[number];

/** The rules by which two spellings of a typed answer count as the same; see `src/guide/answers`. */
export const answerRules = ['text', 'number', 'command', 'python', 'list'] as const;
export type AnswerRule = (typeof answerRules)[number];

/** The components that an MDX page may use, with the properties that each takes. */
export const pageComponents = {
  Question: ['id'],
  Diagram: ['name'],
  InterviewerAsks: [],
  SeniorAdds: [],
  CommonWrongAnswer: [],
} as const satisfies Record<string, readonly string[]>;
