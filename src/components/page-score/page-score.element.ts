import type { QuestionElement, QuestionEvent } from '../question/question.element.ts';
import { tally } from './words.ts';

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
    const missed = questions.filter((one) => wrong.includes(one) || (right.includes(one) && one.dataset.sure === 'guess'));
    const line = this.querySelector('p');
    if (line) line.textContent = tally(questions.length, right.length, wrong.length);
    const fold = this.querySelector('details') ?? add('details');
    if (missed.length === 0) {
      fold.remove();
      return;
    }
    fold.className = 'fold';
    const list = add('ul');
    list.append(...missed.map(entry));
    const again = add('button', missed.length === 1 ? 'Ask me this one again' : `Ask me these ${String(missed.length)} again`);
    again.type = 'button';
    again.className = 'button';
    again.addEventListener('click', () => {
      // The first one last: opening a question takes the focus to it.
      for (const question of missed.reverse()) if (isQuestion(question)) question.retry();
    });
    const count = missed.length === 1 ? 'One question' : `${String(missed.length)} questions`;
    fold.replaceChildren(add('summary', `${count} to come back to`), list, again);
    this.append(fold);
  }
}

/** The way back to a question, and why it is listed. */
function entry(question: HTMLElement): HTMLElement {
  const item = add('li');
  const link = add('a', question.querySelector('.q-head a')?.textContent ?? '');
  link.href = `#${question.id}`;
  link.className = 'link tap';
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
