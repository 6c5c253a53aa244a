// @ts-check
import { copy } from "./copy.js";

/** A button that copies the address of the page: the canonical one where the site has one. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => copy(this, button, this.dataset.link || location.href.split("#")[0]));
  }
}

customElements.define("ca-copy-link", CopyLink);
