import { nextStop } from '../../learn/next-stop.ts';
import { progressByPart, type Progress } from '../../learn/progress.ts';
import { allReviews } from '../../store/reviews.ts';
import { nextWords, stateWords } from './words.ts';

/** Fills the stations of the route from the learner's history, lights the next one, and names it at the top. */
export class RouteMap extends HTMLElement {
  connectedCallback(): void {
    // Another tab may have answered something meanwhile, and so may the page that the reader comes back from.
    document.addEventListener('visibilitychange', this);
    window.addEventListener('pageshow', this);
    void this.#fill();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this);
    window.removeEventListener('pageshow', this);
  }

  handleEvent(event: Event): void {
    if (event instanceof PageTransitionEvent ? event.persisted : !document.hidden) void this.#fill();
  }

  async #fill(): Promise<void> {
    const read = (facts: string | undefined): Record<string, never> => JSON.parse(facts ?? '{}') as Record<string, never>;
    try {
      const { revisions, renamed } = this.dataset;
      this.show(progressByPart(await allReviews(), { revisions: read(revisions), renamed: read(renamed) }));
    } catch {
      // No history can be read here (private mode): the route stays as it is for everyone.
    }
    this.dataset.filled = '';
  }

  /** Shows what is known of each part, and where to go next. */
  show(progress: ReadonlyMap<string, Progress>): void {
    const stations = [...this.querySelectorAll<HTMLAnchorElement>('[data-part]')];
    const stops = stations.map(({ dataset }) => ({ id: dataset.part ?? '', questions: Number(dataset.questions) }));
    const next = nextStop(stops, progress);
    stations.forEach((station, index) => {
      const { id, questions } = stops[index] ?? { id: '', questions: 0 };
      const { right, answered } = progress.get(id) ?? { right: 0, answered: 0 };
      station.toggleAttribute('data-next', id === next?.id);
      const state = station.querySelector('.state');
      const known = Math.min(right, questions);
      if (state) state.textContent = stateWords(questions, known, answered);
      station.querySelector('.known')?.setAttribute('stroke-dasharray', `${String((known / questions) * 100)} 100`);
      if (id !== next?.id) return;
      const way = this.querySelector<HTMLAnchorElement>('.next-way');
      if (!way) return;
      way.setAttribute('href', station.getAttribute('href') ?? '');
      way.textContent = nextWords(next.why, station.dataset.title ?? '');
    });
  }
}

customElements.define('route-map', RouteMap);
