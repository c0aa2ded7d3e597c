import { createSearchPanel } from '../search-panel/search-panel.ts';
import { nearestPage } from './nearest-page.ts';
import { wordsOfPath } from './words.ts';

/** Says which page was most likely meant, when the address is a slip away from one, and searches for the words of the address. */
class NotFound extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('.search-panel')) return;
    const { root = '/', search = '', parts = '', sitemap = '' } = this.dataset;
    const path = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname.slice(1);
    this.append(createSearchPanel(new URL(search, location.href).href, parts.split('|'), { query: wordsOfPath(path) }));
    void this.#suggest(sitemap, root, path);
  }

  /** The sitemap knows every page. It is fetched here and nowhere else, because who is here has lost her way. */
  async #suggest(sitemap: string, root: string, path: string): Promise<void> {
    let pages: string[];
    try {
      const response = await fetch(sitemap);
      if (!response.ok) return;
      const list = new DOMParser().parseFromString(await response.text(), 'application/xml');
      // The sitemap names the site's public host; the reader may be at another, so that only the path counts.
      pages = [...list.querySelectorAll('loc')].map(({ textContent }) => new URL(textContent).pathname.slice(root.length));
    } catch {
      // Without the sitemap the search is still there.
      return;
    }
    const meant = nearestPage(path, pages);
    const place = this.querySelector('.meant');
    if (meant === undefined || !place) return;
    const link = document.createElement('a');
    link.className = 'link tap';
    link.href = root + meant;
    link.textContent = `/${meant}`;
    place.replaceChildren('Did you mean ', link, '?');
  }
}

customElements.define('not-found', NotFound);
