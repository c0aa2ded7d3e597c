import type { Outcome } from '../../guide/kinds/outcome.ts';
import { gradeRecall } from '../../guide/kinds/recall/grade.ts';
import type { Confidence } from '../../learn/review.ts';
import { QuestionElement, resumeLater } from '../question/question.element.ts';

/** Say the answer, say how sure you are, then compare with the model and tick what you said. */
class RecallQuestion extends QuestionElement<number[]> {
  protected readonly missing = '';
  protected override readonly ask = 'Say your answer aloud, then compare: I am';
  #save: HTMLButtonElement | undefined;

  get #ticks(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset input')];
  }

  protected read(): number[] {
    return this.#ticks.flatMap((input, index) => (input.checked ? [index] : []));
  }

  protected grade(ticked: number[]): Outcome {
    return gradeRecall(ticked.length, this.#ticks.length);
  }

  protected override hand(sure: Confidence, seen: boolean): void {
    this.answer.open = true;
    this.actions.replaceChildren();
    this.#save = this.button('That is what I said', () => {
      this.#save?.remove();
      void this.complete(sure, seen);
    });
    this.one('fieldset').after(this.#save);
    const model = this.one('.q-model');
    model.tabIndex = -1;
    model.focus();
  }

  protected mark(): void {
    for (const tick of this.#ticks) tick.disabled = true;
  }

  protected unmark(): void {
    for (const tick of this.#ticks) {
      tick.disabled = false;
      tick.checked = false;
    }
  }

  protected restore(answer: unknown): answer is number[] {
    if (!Array.isArray(answer)) return false;
    this.#ticks.forEach((tick, index) => (tick.checked = answer.includes(index)));
    return true;
  }

  protected override verdict({ right, score }: Outcome): string {
    const said = `${String(Math.round(score * this.#ticks.length))} of ${String(this.#ticks.length)} points.`;
    return right ? `${said} That would pass.` : `${said} Read the model answer, then say it again.`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    resumeLater(this);
  }
}

customElements.define('recall-question', RecallQuestion);
