import type { QuestionElement } from '../components/question/question.element.ts';
import { createReview } from '../learn/review.ts';

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
    const facts = { question: question.question, revision: question.revision, kind: '', right: state === 'right', score: 0 };
    await question.resume(createReview({ ...facts, sure: 'fairly', seen: false, answer: JSON.parse(answer) as unknown }, 0, ''));
  }
}

/** By what it can do: an import of the class would split it from the file that every page with questions asks for. */
function isQuestion(element: HTMLElement): element is QuestionElement<unknown> {
  return 'resume' in element;
}

customElements.define('sample-question', SampleQuestion);
