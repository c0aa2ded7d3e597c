import type { QuestionElement, QuestionEvent } from '../question/question.element.ts';

/** The types alone are imported: the questions' code is not needed to listen to them. */
const answered: typeof QuestionEvent.type = 'guide-question';

/** Counts the page's questions as they are answered, and lists those to come back to: the wrong ones and the guessed ones. */
class PageScore extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener(answered, this);
    this.handleEvent();
  }

  disconnectedCallback(): void {
    document.removeEventListener(answered, this);
  }

  handleEvent(): void {
    const questions = [...document.querySelectorAll<HTMLElement>('.q[data-state]')];
    const wrong = questions.filter(({ dataset }) => dataset.state === 'wrong');
    const right = questions.filter(({ dataset }) => dataset.state === 'right');
    const open = questions.length - right.length - wrong.length;
    if (questions.length === open) {
      this.replaceChildren();
      return;
    }
    const missed = questions.filter((one) => wrong.includes(one) || (right.includes(one) && one.dataset.sure === 'guess'));
    this.replaceChildren(
      add('h2', missed.length === 0 ? 'Your answers on this page' : 'Questions to come back to'),
      add('p', `Of ${String(questions.length)}: ${String(right.length)} right, ${String(wrong.length)} wrong, ${String(open)} open.`),
    );
    if (missed.length === 0) return;
    const list = add('ul');
    list.append(...missed.map(entry));
    const again = add('button', missed.length === 1 ? 'Ask me this one again' : `Ask me these ${String(missed.length)} again`);
    again.type = 'button';
    again.className = 'button';
    again.addEventListener('click', () => {
      // The first one last: opening a question takes the focus to it.
      for (const question of missed.reverse()) if (isQuestion(question)) question.retry();
    });
    this.append(list, again);
  }
}

/** The way back to a question, and why it is listed. */
function entry(question: HTMLElement): HTMLElement {
  const item = add('li');
  const link = add('a', question.querySelector('.q-head a')?.textContent ?? '');
  link.href = `#${question.id}`;
  link.className = 'link';
  item.append(link, ' ', add('span', question.dataset.state === 'wrong' ? 'wrong' : 'right, by a guess'));
  return item;
}

function isQuestion(element: HTMLElement): element is QuestionElement<unknown> {
  return 'retry' in element;
}

function add<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define('page-score', PageScore);
