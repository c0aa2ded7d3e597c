import { gradeOrder } from '../../guide/kinds/order/grade.ts';
import type { Outcome } from '../../guide/kinds/outcome.ts';
import { element, QuestionElement, resumeLater } from '../question/question.element.ts';

/** Put steps in order, with two buttons a step, or by dragging a step with the mouse. */
class OrderQuestion extends QuestionElement<number[]> {
  protected readonly missing = '';
  #dragged: HTMLLIElement | undefined;

  get #list(): HTMLElement {
    return this.one('.steps');
  }

  get #steps(): HTMLLIElement[] {
    return [...this.querySelectorAll<HTMLLIElement>('.steps > li')];
  }

  protected override setUp(): void {
    for (const step of this.#steps) {
      const buttons = element('span', 'moves');
      for (const [label, sign, by] of [
        ['Move up', '↑', -1],
        ['Move down', '↓', 1],
      ] as const) {
        const button = this.button(sign, () => {
          this.#move(step, by);
          button.focus();
        });
        button.setAttribute('aria-label', label);
        buttons.append(button);
      }
      step.append(buttons);
      step.draggable = true;
      step.addEventListener('dragstart', () => (this.#dragged = step));
      step.addEventListener('dragover', (event) => {
        this.#dragOver(event, step);
      });
      step.addEventListener('drop', (event) => {
        event.preventDefault();
      });
    }
    this.#label();
  }

  #move(step: HTMLLIElement, by: -1 | 1): void {
    const neighbour = by === -1 ? step.previousElementSibling : step.nextElementSibling;
    if (!neighbour) {
      this.say(by === -1 ? 'It is the first step already.' : 'It is the last step already.');
      return;
    }
    if (by === -1) neighbour.before(step);
    else neighbour.after(step);
    this.#label();
    this.say(`Now step ${String(this.#steps.indexOf(step) + 1)} of ${String(this.#steps.length)}.`);
  }

  #dragOver(event: DragEvent, over: HTMLLIElement): void {
    const dragged = this.#dragged;
    if (!dragged?.draggable || dragged.parentElement !== over.parentElement) return;
    event.preventDefault();
    if (dragged === over) return;
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(dragged);
    else over.after(dragged);
    this.#label();
  }

  /** Each button says which step it moves, for those who meet it out of sight of the step. */
  #label(): void {
    this.#steps.forEach((step, position) => {
      const text = step.firstElementChild?.textContent ?? '';
      for (const button of step.querySelectorAll('button')) {
        const verb = button.textContent === '↑' ? 'Move up' : 'Move down';
        button.setAttribute('aria-label', `${verb}: step ${String(position + 1)}, ${text}`);
      }
    });
  }

  protected read(): number[] {
    return this.#steps.map((step) => Number(step.dataset.step));
  }

  protected grade(placed: number[]): Outcome {
    return gradeOrder(placed);
  }

  protected mark(placed: number[]): void {
    this.#steps.forEach((step, position) => {
      const isRight = placed[position] === position;
      step.dataset.place = isRight ? 'right' : 'wrong';
      step.draggable = false;
      const note = element('span', 'place');
      note.textContent = isRight ? 'in place' : 'not here';
      step.append(note);
      for (const button of step.querySelectorAll('button')) button.disabled = true;
    });
  }

  protected unmark(): void {
    for (const step of this.#steps) {
      delete step.dataset.place;
      step.draggable = true;
      step.querySelector('.place')?.remove();
      for (const button of step.querySelectorAll('button')) button.disabled = false;
    }
  }

  protected override verdict({ right, score }: Outcome): string {
    return right ? 'Right.' : `Not yet: ${String(Math.round(score * 100))} % of the pairs are in order.`;
  }

  protected restore(answer: unknown): answer is number[] {
    const steps = new Map(this.#steps.map((step) => [Number(step.dataset.step), step]));
    if (!Array.isArray(answer) || answer.length !== steps.size || new Set(answer).size !== steps.size) return false;
    const ordered = answer.flatMap((step) => steps.get(Number(step)) ?? []);
    if (ordered.length !== steps.size) return false;
    this.#list.append(...ordered);
    this.#label();
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    resumeLater(this);
  }
}

customElements.define('order-question', OrderQuestion);
