import type { ShownQuestion } from '../../content-loaders.ts';

/** A question with the number by which its answer is found at the other end of the booklet. */
export interface NumberedQuestion {
  readonly number: number;
  readonly question: ShownQuestion;
}

/** The questions of one page of a part. */
export interface BookletSection {
  readonly title: string;
  readonly questions: readonly NumberedQuestion[];
}

/** A page as it is needed here. */
export interface PageWithQuestions {
  readonly title: string;
  /** Its source. */
  readonly body: string;
}

/**
 * Numbers the questions of a part from 1, in the order in which its pages embed them. Each stands once: where it is met first, or in
 * a last section when only a page of another part embeds it. Pages without questions make no section.
 *
 * @param pages in reading order
 */
export function bookletSections(pages: readonly PageWithQuestions[], questions: readonly ShownQuestion[]): BookletSection[] {
  const left = new Map(questions.map((question) => [question.id, question]));
  let last = 0;
  const number = (question: ShownQuestion): NumberedQuestion => {
    left.delete(question.id);
    last += 1;
    return { number: last, question };
  };
  const sections = pages.map(({ title, body }) => {
    const ids = [...body.matchAll(/<Question\s+id="([^"]+)"/g)].map(([, id = '']) => id);
    // One after the other, because a second copy on the page finds the question gone.
    const own = ids.flatMap((id) => {
      const question = left.get(id);
      return question ? [number(question)] : [];
    });
    return { title, questions: own };
  });
  const rest = { title: 'Further questions', questions: [...left.values()].map(number) };
  return [...sections, rest].filter((section) => section.questions.length > 0);
}

/** The letter of an option or a step: 0 is A. */
export function letter(index: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + index);
}
