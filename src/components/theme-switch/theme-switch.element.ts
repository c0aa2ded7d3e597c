const KEY = 'shortlisted:theme';

/** A button that turns the page from light to dark and back; without script there is none, and the system decides. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(document.createElement('span'));
    button.addEventListener('click', () => {
      this.#set(this.#isDark() ? 'light' : 'dark');
      this.#label(button);
    });
    this.#label(button);
    this.append(button);
    this.#tellBrowser();
  }

  #isDark(): boolean {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  #set(theme: 'light' | 'dark'): void {
    document.documentElement.dataset.theme = theme;
    this.#tellBrowser();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is off: the choice holds for this page, which is all that can be done.
    }
  }

  /** The browser's own bars follow the chosen theme: of the two colours, one per scheme, only the chosen one is left to hold. */
  #tellBrowser(): void {
    const chosen = document.documentElement.dataset.theme;
    if (!chosen) return;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      meta.dataset.scheme ??= meta.media;
      meta.media = meta.dataset.scheme.includes(chosen) ? 'all' : 'not all';
    }
  }

  #label(button: HTMLButtonElement): void {
    button.setAttribute('aria-label', this.#isDark() ? 'Use the light theme' : 'Use the dark theme');
  }
}

customElements.define('theme-switch', ThemeSwitch);
