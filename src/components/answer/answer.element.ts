import type * as Rules from '../../guide/answers/same.ts';
import type { Outcome } from '../../guide/kinds/outcome.ts';
import type { Accept } from '../../guide/schema/question.ts';
import { TypedQuestion } from '../typed/typed.element.ts';

/**
 * Type a command, a value or an expression; the rule in `data-accept` says what else is the same answer.
 * The rules know the grammar of shells, numbers and Python, and are fetched when the first answer is typed.
 */
class AnswerQuestion extends TypedQuestion {
  #rules: typeof Rules | undefined;

  // Both are written by the server from content that the check has held to its schema.
  get #accept(): Accept {
    return JSON.parse(this.dataset.accept ?? '') as Accept;
  }

  get #keys(): string[] {
    return JSON.parse(this.dataset.keys ?? '') as string[];
  }

  protected async grade(typed: string): Promise<Outcome> {
    this.#rules ??= await import('../../guide/answers/same.ts');
    const right = this.#rules.isAccepted(typed, this.#keys, this.#accept);
    return { right, score: Number(right) };
  }

  protected isForeseen(typed: string, foreseen: string): boolean {
    return this.#rules?.isAccepted(typed, [foreseen], this.#accept) ?? false;
  }
}

customElements.define('answer-question', AnswerQuestion);
