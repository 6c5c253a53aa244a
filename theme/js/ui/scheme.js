// @ts-check
// Light or dark: the system's choice, until the reader makes one. The choice is kept in this browser only, and a
// constant script in the page's head applies it before the first paint.

const KEPT = "ca-scheme";

/** @returns {boolean} whether the page is dark now */
export function isDark() {
  const chosen = document.documentElement.dataset.caScheme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** @param {boolean} dark */
export function choose(dark) {
  const scheme = dark ? "dark" : "light";
  document.documentElement.dataset.caScheme = scheme;
  try {
    localStorage.setItem(KEPT, scheme);
  } catch {
    // Storage may be switched off; the choice then holds for this page.
  }
}

/** The button that switches between light and dark. */
class Scheme extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(!isDark());
      show();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    show();
  }
}

customElements.define("ca-scheme", Scheme);
