import { createSearchPanel } from '../search-panel/search-panel.ts';

const names = ['part', 'level', 'kind'] as const;

/** Puts the search panel into the page and keeps query and filters in its address: `/search/?q=gil&level=senior`. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const asked = new URLSearchParams(location.search);
    const panel = createSearchPanel(location.href, (this.dataset.parts ?? '').split('|'), {
      query: asked.get('q') ?? '',
      filters: Object.fromEntries(names.flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? '']] : []))),
      onChange: (query, filters) => {
        const address = new URL(location.href);
        address.search = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...filters }).toString();
        history.replaceState(null, '', address);
      },
    });
    this.append(panel);
    panel.querySelector('input')?.focus();
  }
}

customElements.define('search-page', SearchPage);
