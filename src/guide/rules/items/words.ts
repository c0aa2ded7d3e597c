import type { ChoiceItem } from '../../kinds/choice/parse.ts';
import type { Question } from '../../question.ts';

/** A `choice` question with its item, for rules about options. */
export type ChoiceQuestion = Question & { readonly item: ChoiceItem };

/** The questions whose item is a choice. */
export function choices(questions: readonly Question[]): ChoiceQuestion[] {
  return questions.filter((question): question is ChoiceQuestion => question.item.kind === 'choice');
}

/** The choices with exactly one key, which are what test-taking tricks work on. */
export function singles(questions: readonly Question[]): ChoiceQuestion[] {
  return choices(questions).filter(({ item }) => item.options.filter(({ isKey }) => isKey).length === 1);
}

/** The words of a Markdown text in lower case, code included. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** How much two collections have in common: the shared part of all that is in either (Jaccard), from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** The last sentence of a prompt that asks: the stem proper, without the story before it and the code. */
export function stemOf(prompt: string): string {
  const prose = prompt.replace(/```[\s\S]*?```/g, ' ');
  return (
    prose
      .match(/[^.!?]*\?/g)
      ?.at(-1)
      ?.trim() ??
    prose
      .trim()
      .split(/(?<=\.)\s/)
      .at(-1) ??
    ''
  );
}
