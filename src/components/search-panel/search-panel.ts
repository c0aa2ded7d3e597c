import { kinds, levels } from '../../guide/schema/vocabulary.ts';
import { PAGE, Search, type Filters } from '../../search/client.ts';
import { kindNames, levelNames } from '../../labels.ts';
import { hitItem, make } from './hits.ts';
import styleSheet from './search-panel.css?url';

/** How long after a letter the search begins, in milliseconds: long enough to leave out most of the half-typed words. */
const PAUSE = 100;

const searches = new Map<string, Search>();

/** The one search of an index: a page may show several panels, and the engine is set up once. */
function searchIn(index: string): Search {
  const search = searches.get(index) ?? new Search(index);
  searches.set(index, search);
  return search;
}

/** What a search starts with, and who wants to know when it changes. */
export interface PanelOptions {
  readonly query?: string;
  readonly filters?: Filters;
  readonly onChange?: (query: string, filters: Filters) => void;
}

/**
 * A search field with its filters and results. The results are links: arrow keys walk through them, Enter follows one,
 * and Enter in the field follows the first.
 *
 * @param page the address of the search page, next to which the index lies
 */
export function createSearchPanel(
  page: string,
  parts: readonly string[],
  { query = '', filters = {}, onChange }: PanelOptions = {},
): HTMLElement {
  const search = searchIn(new URL('../pagefind/', page).href);
  const panel = make('div', 'search-panel');
  addStyleSheet();
  const input = make('input');
  input.type = 'search';
  input.value = query;
  input.placeholder = 'hung subprocess, gil, retry…';
  input.setAttribute('aria-label', 'Search the guide');
  input.autocomplete = 'off';
  input.spellcheck = false;
  const selects = {
    part: select(
      'Part',
      'All parts',
      parts.map((part) => [part, part]),
    ),
    level: select(
      'Level',
      'All levels',
      levels.map((level) => [level, levelNames[level]]),
    ),
    kind: select('Kind', 'Texts and questions', [['text', 'Text'], ...kinds.map((kind): [string, string] => [kind, kindNames[kind]])]),
  };
  const row = make('div', 'search-filters');
  row.append(...Object.values(selects));
  const status = make('p', 'search-status');
  status.setAttribute('role', 'status');
  const list = make('ol', 'search-hits');
  const more = make('button', 'button');
  more.type = 'button';
  more.textContent = 'More results';
  more.hidden = true;
  panel.append(input, row, status, list, more);

  for (const [name, element] of Object.entries(selects)) element.value = filters[name as keyof Filters] ?? '';
  const chosen = (): Filters =>
    Object.fromEntries(Object.entries(selects).flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])));

  let asked = 0;
  const run = async (limit = PAGE): Promise<void> => {
    const turn = ++asked;
    const typed = input.value.trim();
    onChange?.(typed, chosen());
    if (typed === '') {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    try {
      const { hits, total, mended } = await search.find(typed, chosen(), limit);
      if (turn !== asked) return;
      status.textContent = summary(typed, total, mended);
      // Who has gone down into the results already stays there when the last letters bring others.
      const place = [...list.querySelectorAll('a')].findIndex((link) => link === document.activeElement);
      list.replaceChildren(...hits.map(hitItem));
      if (place !== -1) (list.querySelectorAll('a')[place] ?? list.querySelector('a') ?? input).focus();
      more.hidden = hits.length >= total;
    } catch {
      status.textContent = 'The search index could not be fetched. Is the network there?';
    }
  };
  let timer = 0;
  input.addEventListener('focus', () => void search.prepare().catch(() => undefined), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE);
  });
  row.addEventListener('change', () => void run());
  more.addEventListener('click', () => {
    const shown = list.children.length;
    void run(shown + PAGE).then(() => list.children[shown]?.querySelector('a')?.focus());
  });
  panel.addEventListener('keydown', (event) => {
    walk(event, input, list);
  });
  if (query !== '') void run();
  return panel;
}

/** The panel brings its style sheet along when it is asked for; the pages' own sheet knows nothing of it. */
function addStyleSheet(): void {
  if (document.querySelector(`link[href="${styleSheet}"]`)) return;
  const link = make('link');
  link.rel = 'stylesheet';
  link.href = styleSheet;
  document.head.append(link);
}

function summary(typed: string, total: number, mended: string | undefined): string {
  if (total === 0) return `Nothing found for “${typed}”. Try one word of it, or fewer filters.`;
  const count = total === 1 ? '1 result' : `${String(total)} results`;
  return mended === undefined ? count : `${count} for “${mended}”, instead of “${typed}”.`;
}

function select(label: string, all: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  const made = make('select');
  made.setAttribute('aria-label', label);
  made.append(new Option(all, ''), ...options.map(([value, text]) => new Option(text, value)));
  return made;
}

/**
 * Arrow keys move between the field and the results; Enter in the field follows the first one. Escape closes the dialog around
 * the panel at once: of itself a search field swallows it to empty itself, for which it has a button.
 */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const dialog = input.closest('dialog');
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === 'ArrowDown' && (at !== -1 || document.activeElement === input)) (links[at + 1] ?? links[at])?.focus();
  else if (event.key === 'ArrowUp' && at !== -1) (links[at - 1] ?? input).focus();
  else if (event.key === 'Enter' && document.activeElement === input) links[0]?.click();
  else if (event.key === 'Escape' && dialog && document.activeElement === input) dialog.close();
  else return;
  event.preventDefault();
}
