/**
 * Opens search in a dialog, by its link and by Ctrl+K or Cmd+K. Everything that searches is fetched at the first opening;
 * until then, and without script, the link leads to the search page.
 */
class SearchBox extends HTMLElement {
  #opening: Promise<HTMLDialogElement> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || link.hasAttribute('aria-keyshortcuts')) return;
    link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
    const hint = document.createElement('kbd');
    hint.textContent = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
    hint.ariaHidden = 'true';
    link.append(hint);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.#open(link.href);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void this.#open(link.href);
    });
  }

  async #open(page: string): Promise<void> {
    this.#opening ??= import('../search-panel/search-dialog.ts').then(({ createSearchDialog }) =>
      createSearchDialog(page, (this.dataset.parts ?? '').split('|')),
    );
    try {
      const dialog = await this.#opening;
      if (!dialog.open) dialog.showModal();
      dialog.querySelector('input')?.select();
    } catch {
      location.href = page;
    }
  }
}

customElements.define('search-box', SearchBox);
