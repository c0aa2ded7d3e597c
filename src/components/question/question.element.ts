import type { Outcome } from '../../guide/kinds/outcome.ts';
import { confidences, createReview, latestReviews, type Confidence, type Review } from '../../learn/review.ts';
import { appendReview, reviewsOf } from '../../store/reviews.ts';

/** Sent by a question when it was answered, restored or reopened; `right` is undefined while it is open. */
export class QuestionEvent extends Event {
  static readonly type = 'guide-question';
  readonly right: boolean | undefined;

  constructor(right: boolean | undefined) {
    super(QuestionEvent.type, { bubbles: true });
    this.right = right;
  }
}

const words: Readonly<Record<Confidence, string>> = { guess: 'guessing', fairly: 'fairly sure', certain: 'certain' };

/**
 * What every kind of question has in common: it enhances the server's HTML and owns none of it, asks for confidence with
 * the tap that hands the answer in, says whether it is right, shows the feedback on what was picked, and keeps the review.
 *
 * A wrong answer may be tried again before the answer is shown. The answer itself stays in the page's own `details`,
 * which opens by itself on a right one and can be opened by hand at any time.
 *
 * A kind says how its answer is read from the form, graded and shown.
 */
export abstract class QuestionElement<Answer> extends HTMLElement {
  /** The answer as it stands in the form; nothing while it is not complete. */
  protected abstract read(): Answer | undefined;
  /** What the learner is told who hands in an incomplete answer. */
  protected abstract readonly missing: string;
  protected abstract grade(answer: Answer): Outcome | Promise<Outcome>;
  /** Marks what was picked, with its feedback. */
  protected abstract mark(answer: Answer, outcome: Outcome): void;
  /** Takes the marks away for another try; what was right may stay. */
  protected abstract unmark(): void;
  /** Puts an answer from the history back into the form; `false` when it does not fit. */
  protected abstract restore(answer: unknown): answer is Answer;
  /** What stands before the three confidence buttons. */
  protected readonly ask: string = 'Check it: I am';

  protected readonly actions = element('div', 'q-actions no-print');
  readonly #verdict = element('p', 'q-verdict');
  readonly #status = element('p', 'q-status');
  /** The answer was open before this try. */
  #seen = false;

  /** `python/gil-and-threads` */
  get question(): string {
    return this.dataset.id ?? '';
  }

  get revision(): number {
    return Number(this.dataset.revision);
  }

  /** Settles when the page's questions show what the history knows of them. */
  get resumed(): Promise<void> {
    return resumed;
  }

  protected get answer(): HTMLDetailsElement {
    return this.one('details') as HTMLDetailsElement;
  }

  /** The one element of the server's HTML that a selector names. */
  protected one(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${this.question}: no ${selector}`);
    return found;
  }

  connectedCallback(): void {
    if (this.actions.isConnected) return;
    this.#verdict.tabIndex = -1;
    this.#status.setAttribute('role', 'status');
    this.actions.setAttribute('role', 'group');
    this.actions.setAttribute('aria-label', this.ask.replace(/:.*/, ''));
    this.answer.before(this.#verdict, this.actions, this.#status);
    this.answer.addEventListener('toggle', () => {
      if (this.answer.open) this.#seen = true;
    });
    const prompt = this.one('.q-prompt');
    prompt.id = `${this.id}-prompt`;
    this.one('fieldset').setAttribute('aria-describedby', prompt.id);
    this.setUp();
    this.#open();
  }

  /** Adds what only makes sense with script; called once. */
  protected setUp(): void {
    // Most kinds need nothing here.
  }

  /** Says something to everyone, eyes or ears, without moving the focus. */
  protected say(text: string): void {
    this.#status.textContent = text;
  }

  /**
   * Says how the last try ended, in the room that its three buttons had: what the history knows comes when the page has been
   * painted, and nothing in it may move. The answer itself is shown when the learner asks for it, and spoils nothing before.
   */
  remind(review: Review): void {
    this.#end(review, review.sure);
    this.#fields.disabled = true;
    const show = this.button('Show what I gave', () => {
      void this.resume(review).then(() => {
        this.#verdict.focus();
      });
    });
    this.actions.prepend(this.#verdict);
    this.actions.append(show);
  }

  /** Shows an answer from the history, as it was left. */
  async resume(review: Review): Promise<void> {
    const { answer } = review;
    if (!this.restore(answer)) {
      this.say('What was given then does not fit this question any more.');
      return;
    }
    this.#close(answer, await this.grade(answer), review.sure, false);
  }

  /** Opens the question for another try and moves the focus to it. */
  retry(): void {
    this.unmark();
    this.answer.open = false;
    this.#seen = false;
    this.#open();
    const first = this.querySelector<HTMLElement>('fieldset :is(input, textarea, button):not(:disabled)');
    (first ?? this.actions.querySelector('button'))?.focus();
  }

  get #fields(): HTMLFieldSetElement {
    return this.one('fieldset') as HTMLFieldSetElement;
  }

  #open(): void {
    this.dataset.state = 'open';
    this.#fields.disabled = false;
    this.#verdict.textContent = '';
    const label = element('span');
    label.textContent = this.ask;
    this.actions.replaceChildren(
      label,
      ...confidences.map((sure) =>
        this.button(words[sure], () => {
          this.hand(sure, this.#seen);
        }),
      ),
    );
    this.dispatchEvent(new QuestionEvent(undefined));
  }

  /** The learner said how sure she is: most kinds are answered by then. */
  protected hand(sure: Confidence, seen: boolean): void {
    void this.complete(sure, seen);
  }

  /** Grades the answer, shows the outcome and keeps the review. */
  protected async complete(sure: Confidence, seen: boolean): Promise<void> {
    const answer = this.read();
    if (answer === undefined) {
      this.say(this.missing);
      return;
    }
    let outcome: Outcome;
    try {
      outcome = await this.grade(answer);
    } catch {
      this.say('What checks this answer could not be fetched. Try again when the network is there.');
      return;
    }
    this.#close(answer, outcome, sure, true);
    // Questions count their revisions from 1: what has none is a sample and leaves no trace.
    if (!this.revision) return;
    const facts = { question: this.question, revision: this.revision, kind: this.localName.replace('-question', ''), sure, seen, answer };
    try {
      await appendReview(createReview({ ...facts, ...outcome }, Date.now(), crypto.randomUUID()));
    } catch {
      this.say('This browser does not let the guide keep your answer; it is gone when you leave the page.');
    }
  }

  #close(answer: Answer, outcome: Outcome, sure: Confidence, moveFocus: boolean): void {
    const { right } = outcome;
    this.#fields.disabled = false;
    this.say('');
    this.mark(answer, outcome);
    this.#end(outcome, sure);
    this.actions.before(this.#verdict);
    if (right && moveFocus) this.answer.open = true;
    if (moveFocus) this.#verdict.focus();
  }

  #end(outcome: Outcome, sure: Confidence): void {
    const { right } = outcome;
    this.dataset.state = right ? 'right' : 'wrong';
    this.dataset.sure = sure;
    this.#verdict.textContent = this.verdict(outcome);
    const again = this.button(right ? 'Answer again' : 'Try again', () => {
      this.retry();
    });
    this.actions.replaceChildren(again);
    this.dispatchEvent(new QuestionEvent(right));
  }

  /** The sentence that is read out first. */
  protected verdict({ right }: Outcome): string {
    return right ? 'Right.' : 'Not yet.';
  }

  protected button(text: string, act: () => void): HTMLButtonElement {
    const button = element('button', 'button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }
}

/** A new element with a class. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}

let resumed = Promise.resolve();
let pending: Map<string, QuestionElement<unknown>> | undefined;

/** Puts the last answer back into a question of the page; the page's questions are read from the store in one go. */
export function resumeLater(question: QuestionElement<unknown>): void {
  if (!pending) {
    pending = new Map();
    resumed = Promise.resolve().then(resumeAll);
  }
  pending.set(question.question, question);
}

async function resumeAll(): Promise<void> {
  const questions = pending ?? new Map<string, QuestionElement<unknown>>();
  pending = undefined;
  const revisions = new Map([...questions].map(([id, { revision }]) => [id, revision]));
  try {
    for (const [id, review] of latestReviews(await reviewsOf(questions.keys()), revisions)) questions.get(id)?.remind(review);
  } catch {
    // No history can be read here (private mode): the questions stay open, which is true of this device.
  }
}
