// @ts-check

/**
 * Closes open menus when the reader turns elsewhere or presses Escape. They open and close without script, too.
 *
 * @param {Document} page
 */
export function closeMenusOutside(page) {
  page.addEventListener("click", (event) => closeBut(page, event.target));
  page.addEventListener("focusin", (event) => closeBut(page, event.target));
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = page.querySelector("details[data-ca-menu][open]");
    closeBut(page, null);
    open?.querySelector("summary")?.focus();
  });
}

/**
 * @param {Document} page
 * @param {EventTarget | null} inside what the reader turned to
 */
function closeBut(page, inside) {
  for (const menu of page.querySelectorAll("details[data-ca-menu][open]")) {
    if (!(inside instanceof Node && menu.contains(inside))) menu.removeAttribute("open");
  }
}
