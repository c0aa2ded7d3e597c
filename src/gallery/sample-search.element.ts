import { createSearchPanel } from '../components/search-panel/search-panel.ts';

/** Puts a search panel into the gallery, as the search page and the dialog do. */
class SampleSearch extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const { page = '', query = '' } = this.dataset;
    this.append(createSearchPanel(new URL(page, location.href).href, ['A part', 'Another part'], { query }));
  }
}

customElements.define('sample-search', SampleSearch);
