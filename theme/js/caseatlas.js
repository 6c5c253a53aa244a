// @ts-check
// Everything a page does with script. Without it, every page is whole: these are conveniences.

import "./ui/copy-link.js";
import "./ui/copy-text.js";
import "./ui/print.js";
import "./ui/scheme.js";
import { closeMenusOutside } from "./ui/menu.js";
import { openForPrint } from "./ui/open-for-print.js";

closeMenusOutside(document);
openForPrint(window);
