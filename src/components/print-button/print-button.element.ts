/** Shows the button, which only script can make work, in the place of the words about keys. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.querySelector('span')?.remove();
    button.hidden = false;
    button.addEventListener('click', () => {
      window.print();
    });
  }
}

customElements.define('print-button', PrintButton);
