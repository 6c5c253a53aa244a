// @ts-check
import { copy } from "./copy.js";

/** A text with a button that copies it. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const text = this.querySelector("pre");
    if (!button || !text || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => copy(this, button, text.textContent ?? ""));
  }
}

customElements.define("ca-copy-text", CopyText);
