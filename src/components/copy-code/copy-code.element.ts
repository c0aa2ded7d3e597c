/** The button that copies a listing: the source alone, without what it prints and without the signs of a prompt. */
class CopyCode extends HTMLElement {
  readonly #said = document.createElement('span');

  connectedCallback(): void {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    // Many buttons of one name: those who hear them as a list are told which is which.
    const which = document.createElement('span');
    which.textContent = ` ${this.previousElementSibling?.textContent ?? ''}`;
    button.append(which);
    this.#said.ariaLive = 'polite';
    button.addEventListener('click', () => void this.#copy());
    this.append(this.#said, button);
  }

  async #copy(): Promise<void> {
    const code = this.parentElement?.querySelector('.code');
    const text = code?.textContent ?? '';
    const isConsole = code?.classList.contains('console') ?? false;
    try {
      await navigator.clipboard.writeText(isConsole ? commands(text) : text);
      this.#said.textContent = 'Copied';
    } catch {
      // Without a secure origin, or where the learner forbids it: marked, it is one shortcut away.
      if (code) getSelection()?.selectAllChildren(code);
      this.#said.textContent = 'Selected, copy it by keyboard';
    }
    setTimeout(() => {
      this.#said.textContent = '';
    }, 3000);
  }
}

/** The lines that were typed, without their prompt signs. */
function commands(session: string): string {
  return session
    .split('\n')
    .flatMap((line) => /^[$#>] (.*)/.exec(line)?.[1] ?? [])
    .join('\n');
}

customElements.define('copy-code', CopyCode);
