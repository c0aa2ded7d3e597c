import type { Outcome } from '../../guide/kinds/outcome.ts';
import { element, QuestionElement, resumeLater } from '../question/question.element.ts';

/** What the kinds have in common whose answer is typed: one field, and feedback on the wrong answers foreseen. */
export abstract class TypedQuestion extends QuestionElement<string> {
  protected readonly missing = 'Type your answer first.';

  /** Whether a typed answer is one of those foreseen. */
  protected abstract isForeseen(typed: string, foreseen: string): boolean;

  get #field(): HTMLInputElement | HTMLTextAreaElement {
    return this.one(':is(input, textarea)') as HTMLInputElement | HTMLTextAreaElement;
  }

  protected override setUp(): void {
    this.#field.addEventListener('keydown', (event) => {
      // Enter in a single line would be expected to hand in, but how sure is she? The focus moves to that question.
      if (event instanceof KeyboardEvent && event.key === 'Enter' && this.#field instanceof HTMLInputElement) {
        this.actions.querySelector('button')?.focus();
      }
    });
  }

  protected read(): string | undefined {
    return this.#field.value.trim() === '' ? undefined : this.#field.value;
  }

  protected mark(typed: string, { right }: Outcome): void {
    this.#field.readOnly = true;
    if (right) return;
    const item = [...this.querySelectorAll('.foreseen li')].find((one) =>
      this.isForeseen(typed, one.querySelector('code')?.textContent ?? ''),
    );
    if (!item) return;
    const said = element('div', 'q-said');
    said.append(...(item.querySelector('span')?.cloneNode(true).childNodes ?? []));
    this.#field.after(said);
  }

  protected unmark(): void {
    this.#field.readOnly = false;
    if (this.dataset.state === 'right') this.#field.value = '';
    this.querySelector('.q-said')?.remove();
  }

  protected restore(answer: unknown): answer is string {
    if (typeof answer !== 'string') return false;
    this.#field.value = answer;
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    resumeLater(this);
  }
}
