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
    const typedAhead = typeAhead();
    try {
      const dialog = await this.#opening;
      if (!dialog.open) dialog.showModal();
      const input = dialog.querySelector('input');
      input?.select();
      const typed = typedAhead();
      if (typed === '' || !input) return;
      input.setRangeText(typed, 0, input.value.length, 'end');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    } catch {
      typedAhead();
      location.href = page;
    }
  }
}

/**
 * Keeps what is typed from now on, for the field that is still on its way: who presses Ctrl+K types at once, and on a slow line
 * the first letters would fall on the page.
 *
 * @returns ends the keeping and gives what was typed
 */
function typeAhead(): () => string {
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', keep, true);
  return () => {
    document.removeEventListener('keydown', keep, true);
    return typed;
  };
}

customElements.define('search-box', SearchBox);
