import { QuestionElement, QuestionEvent } from '../question/question.element.ts';

/** Counts the page's questions as they are answered, and asks those again that were wrong. */
class PageScore extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener(QuestionEvent.type, this);
    this.handleEvent();
  }

  disconnectedCallback(): void {
    document.removeEventListener(QuestionEvent.type, this);
  }

  handleEvent(): void {
    const questions = [...document.querySelectorAll<HTMLElement>('.q[data-state]')];
    const wrong = questions.filter(({ dataset }) => dataset.state === 'wrong');
    const right = questions.filter(({ dataset }) => dataset.state === 'right').length;
    const open = questions.length - right - wrong.length;
    if (questions.length === 0 || open === questions.length) {
      this.replaceChildren();
      return;
    }
    const text = document.createElement('p');
    text.textContent = `Of ${String(questions.length)} questions on this page: ${String(right)} right, ${String(wrong.length)} wrong, ${String(open)} open.`;
    this.replaceChildren(text);
    if (wrong.length === 0) return;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    again.textContent = wrong.length === 1 ? 'Ask me the wrong one again' : `Ask me the ${String(wrong.length)} wrong ones again`;
    again.addEventListener('click', () => {
      const elements = wrong.filter((one): one is QuestionElement<unknown> => one instanceof QuestionElement);
      // The first one last: opening a question takes the focus to it.
      for (const element of elements.reverse()) element.retry();
    });
    this.append(again);
  }
}

customElements.define('page-score', PageScore);
