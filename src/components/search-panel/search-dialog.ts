import { make } from './hits.ts';
import { createSearchPanel } from './search-panel.ts';

/**
 * The search panel in a dialog, put into the page and not yet open.
 *
 * @param page the address of the search page
 * @param parts the parts to filter by
 */
export function createSearchDialog(page: string, parts: readonly string[]): HTMLDialogElement {
  const dialog = make('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', 'Search');
  const close = make('button', 'button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.append(createSearchPanel(page, parts), close);
  dialog.addEventListener('click', (event) => {
    // A click on the backdrop arrives at the dialog itself; one on a result leads away, perhaps within the page.
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('.search-hits a'))) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
