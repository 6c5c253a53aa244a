// @ts-check

/**
 * Copies a text and says on the button whether that worked. The words come from the page, in its language.
 *
 * @param {HTMLElement} host the element that holds the words: `data-done`, `data-failed`
 * @param {HTMLButtonElement} button
 * @param {string} text
 */
export async function copy(host, button, text) {
  const label = button.dataset.label ?? button.textContent ?? "";
  button.dataset.label = label;
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = (copied ? host.dataset.done : host.dataset.failed) ?? label;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => (button.textContent = label), 2500);
}
