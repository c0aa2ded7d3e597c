import type { QuestionElement } from '../components/question/question.element.ts';
import type { Review } from '../learn/review.ts';

/** Shows a question in a state, by the way on which an answer comes back from the history; nothing is kept. */
class SampleQuestion extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const { state, answer = 'null' } = this.dataset;
    const question = this.querySelector<HTMLElement>('.q');
    if (!question) return;
    await customElements.whenDefined(question.localName);
    if (!isQuestion(question)) return;
    const details = question.querySelector('details');
    if (details) details.open = state === 'shown';
    if (state !== 'right' && state !== 'wrong') return;
    const { question: id, revision } = question;
    const given = { v: 1, id: '', question: id, revision, kind: '', at: 0, score: 0, sure: 'fairly', seen: false } as const;
    const review: Review = { ...given, right: state === 'right', answer: JSON.parse(answer) as unknown };
    await question.resume(review);
  }
}

/** By what it can do: an import of the class would split it from the file that every page with questions asks for. */
function isQuestion(element: HTMLElement): element is QuestionElement<unknown> {
  return 'resume' in element;
}

customElements.define('sample-question', SampleQuestion);
