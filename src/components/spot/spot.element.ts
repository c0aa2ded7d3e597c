import type { Outcome } from '../../guide/kinds/outcome.ts';
import { gradeSpot } from '../../guide/kinds/spot/grade.ts';
import { element, QuestionElement, resumeLater } from '../question/question.element.ts';

/** Pick the faulty line of the code shown. */
class SpotQuestion extends QuestionElement<number> {
  protected readonly missing = 'Pick a line first.';

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset input')];
  }

  get #notes(): HTMLLIElement[] {
    return [...this.querySelectorAll<HTMLLIElement>('.q-keys > li')];
  }

  protected read(): number | undefined {
    const picked = this.#inputs.find(({ checked }) => checked);
    return picked && Number(picked.value);
  }

  protected grade(line: number): Outcome {
    const keys = this.#notes.filter(({ className }) => className === 'yes').map((note) => Number(note.dataset.line));
    return gradeSpot(keys, line);
  }

  protected mark(line: number, { right }: Outcome): void {
    const said = element('div', right ? 'q-said yes' : 'q-said');
    const note = this.#notes.find((one) => one.dataset.line === String(line));
    if (note) said.append(...note.cloneNode(true).childNodes);
    else said.textContent = `Line ${String(line)} does what it says. Look for what happens when something goes wrong.`;
    this.one('fieldset').append(said);
    for (const input of this.#inputs) input.disabled = true;
  }

  protected unmark(): void {
    this.querySelector('fieldset .q-said')?.remove();
    for (const input of this.#inputs) {
      input.disabled = false;
      input.checked = false;
    }
  }

  protected restore(answer: unknown): answer is number {
    const input = this.#inputs.find(({ value }) => value === String(answer));
    if (!input) return false;
    input.checked = true;
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    resumeLater(this);
  }
}

customElements.define('spot-question', SpotQuestion);
