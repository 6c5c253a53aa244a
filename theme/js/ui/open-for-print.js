// @ts-check

/**
 * Opens what is folded before the page is printed, and folds it again. Paper cannot be unfolded.
 *
 * @param {Window} view
 */
export function openForPrint(view) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  view.addEventListener("beforeprint", () => {
    opened = [...view.document.querySelectorAll("details[data-ca-print]:not([open])")].filter(
      (fold) => fold instanceof HTMLDetailsElement,
    );
    for (const fold of opened) fold.open = true;
  });
  view.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
