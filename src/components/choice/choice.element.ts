import { gradeChoice } from '../../guide/kinds/choice/grade.ts';
import type { Outcome } from '../../guide/kinds/outcome.ts';
import { element, QuestionElement, resumeLater } from '../question/question.element.ts';

/** Pick one or several. The keys and the feedback are read from the answer's list, where the server wrote them. */
class ChoiceQuestion extends QuestionElement<number[]> {
  protected readonly missing = 'Pick an answer first.';

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset input')];
  }

  get #feedback(): HTMLLIElement[] {
    return [...this.querySelectorAll<HTMLLIElement>('.q-keys > li')];
  }

  get #keys(): number[] {
    return this.#feedback.flatMap((item, index) => (item.className === 'yes' ? [index] : []));
  }

  protected read(): number[] | undefined {
    const picked = this.#inputs.flatMap((input, index) => (input.checked ? [index] : []));
    return picked.length > 0 ? picked : undefined;
  }

  protected grade(picked: number[]): Outcome {
    return gradeChoice(this.#keys, picked, this.#inputs.length);
  }

  protected mark(picked: number[], outcome: Outcome): void {
    const keys = this.#keys;
    this.#inputs.forEach((input, index) => {
      input.disabled = true;
      if (!picked.includes(index)) return;
      const said = element('div', keys.includes(index) ? 'q-said yes' : 'q-said');
      said.append(...(this.#feedback[index]?.cloneNode(true).childNodes ?? []));
      input.parentElement?.after(said);
    });
    const left = keys.filter((key) => !picked.includes(key)).length;
    if (!outcome.right && left > 0 && picked.every((index) => keys.includes(index)))
      this.say('What you picked is right, but it is not all.');
  }

  protected unmark(): void {
    const keys = this.#keys;
    for (const said of this.querySelectorAll('.q-said')) said.remove();
    const wasRight = this.dataset.state === 'right';
    this.#inputs.forEach((input, index) => {
      input.disabled = false;
      // The next try asks only for what was wrong: a right pick among several stays.
      if (wasRight || !keys.includes(index)) input.checked = false;
    });
  }

  protected restore(answer: unknown): answer is number[] {
    if (!Array.isArray(answer)) return false;
    this.#inputs.forEach((input, index) => (input.checked = answer.includes(index)));
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    resumeLater(this);
  }
}

customElements.define('choice-question', ChoiceQuestion);
