import type { QuestionElement, QuestionEvent } from '../question/question.element.ts';
import { restoredWords, resultWords } from './words.ts';

/** The types alone are imported: an import of the class would split it from the file that every page with questions asks for. */
const answered: typeof QuestionEvent.type = 'guide-question';

/**
 * Asks the page's questions one at a time and tells at the end what was right. It keeps nothing itself: the questions write
 * their reviews as everywhere, and where a reload starts again is read from these.
 */
class PlacementRound extends HTMLElement {
  readonly #bar = element('div', 'round-bar no-print');
  readonly #note = element('p', 'round-note');
  readonly #back = button('Back', () => {
    this.#go(this.#at - 1);
  });
  readonly #next = button('Skip', () => {
    this.#go(this.#at + 1);
  });
  readonly #stop = button('Stop here', () => {
    this.#go(this.#rounds.length);
  });
  readonly #outcomes = new Map<string, boolean>();
  /** The round on show; as many as there are: the result. */
  #at = 0;

  get #rounds(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.rounds > li')];
  }

  get #questions(): QuestionElement<unknown>[] {
    return [...this.querySelectorAll<HTMLElement>('.q')].filter(isQuestion);
  }

  connectedCallback(): void {
    if (this.#bar.isConnected) return;
    this.#note.setAttribute('role', 'status');
    this.#bar.append(this.#back, this.#next, this.#stop);
    this.querySelector('.rounds')?.before(this.#note);
    this.querySelector('.rounds')?.after(this.#bar);
    this.addEventListener(answered, ({ target }) => {
      if (target instanceof HTMLElement && this.#hear(target)) this.#label();
    });
    const again = element('p', 'round-again no-print');
    again.append(
      button('Back to the questions', () => {
        this.#go(0);
      }),
      button('Ask me all of them again', () => {
        this.#restart();
      }),
    );
    this.querySelector('.result')?.append(again);
    const title = this.querySelector('.result h2');
    if (title) title.textContent = 'Your result';
    void this.#begin();
  }

  /** Goes on where the learner's history ends: at the first question without an answer. */
  async #begin(): Promise<void> {
    await Promise.all(this.#rounds.map((round) => customElements.whenDefined(round.querySelector('.q')?.localName ?? '')));
    const questions = this.#questions;
    await questions[0]?.resumed;
    for (const question of questions) this.#hear(question);
    const first = questions.findIndex(({ question }) => !this.#outcomes.has(question));
    this.#note.textContent = restoredWords(this.#outcomes.size, questions.length);
    this.#show(first === -1 ? questions.length : first);
    this.dataset.ready = '';
  }

  /** Notes the outcome of a question that is answered. One that was reopened keeps the last one, as its history does. */
  #hear({ dataset: { id = '', state } }: HTMLElement): boolean {
    if (state !== 'right' && state !== 'wrong') return false;
    this.#outcomes.set(id, state === 'right');
    return true;
  }

  #restart(): void {
    for (const question of this.#questions) if (question.dataset.state !== 'open') question.retry();
    this.#outcomes.clear();
    this.#go(0);
  }

  /** Shows a round and moves the focus to its heading, which says where the learner is. */
  #go(to: number): void {
    this.#note.textContent = '';
    this.#show(to);
    (this.#rounds[to] ?? this.querySelector('.result'))?.querySelector<HTMLElement>('[tabindex]')?.focus();
  }

  #show(to: number): void {
    const rounds = this.#rounds;
    this.#at = to;
    rounds.forEach((round, index) => (round.hidden = index !== to));
    const isOver = to >= rounds.length;
    this.#bar.hidden = isOver;
    this.#back.disabled = to === 0;
    const result = this.querySelector<HTMLElement>('.result');
    if (result) result.hidden = !isOver;
    if (isOver) this.#tell();
    else this.#label();
  }

  #label(): void {
    const current = this.#questions[this.#at];
    const isAnswered = current !== undefined && this.#outcomes.has(current.question);
    const isLast = this.#at === this.#rounds.length - 1;
    this.#next.textContent = isLast ? 'See the result' : isAnswered ? 'Next question' : 'Skip';
    this.#next.classList.toggle('done', isAnswered);
    // On the last question both would do the same.
    this.#stop.hidden = isLast;
  }

  #tell(): void {
    const outcomes = this.#questions.map(({ question }) => this.#outcomes.get(question));
    const summary = this.querySelector('.result-summary');
    if (summary) summary.textContent = resultWords(outcomes);
    for (const line of this.querySelectorAll<HTMLElement>('[data-for]')) {
      const right = this.#outcomes.get(line.dataset.for ?? '');
      line.dataset.outcome = right === undefined ? 'open' : right ? 'right' : 'wrong';
      const outcome = line.querySelector('.outcome');
      if (outcome) outcome.textContent = right === undefined ? 'not answered' : right ? 'right' : 'wrong';
      const lead = line.querySelector<HTMLElement>('.lead');
      if (lead) lead.textContent = right === true ? 'Taught in' : 'Start here:';
    }
  }
}

function isQuestion(one: HTMLElement): one is QuestionElement<unknown> {
  return 'resumed' in one;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

customElements.define('placement-round', PlacementRound);
