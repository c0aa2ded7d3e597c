import type { NextStop } from '../../learn/next-stop.ts';

/** The words on the way to the next stop. */
export function nextWords(why: NextStop['why'], title: string): string {
  return { start: `Start with ${title}`, continue: `Continue with ${title}`, again: `Go over ${title} again` }[why];
}

/** What is known of a part, in words: `76 questions` while nothing was answered, `12 of 76 right` after that: about as long, so that nothing moves. */
export function stateWords(questions: number, right: number, answered: number): string {
  return answered === 0 ? `${String(questions)} questions` : `${String(right)} of ${String(questions)} right`;
}
