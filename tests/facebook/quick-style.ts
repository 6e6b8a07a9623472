import { vi } from "vitest";

const INLINE = new Set([
  "SPAN",
  "B",
  "STRONG",
  "I",
  "EM",
  "S",
  "FONT",
  "A",
  "LABEL",
  "SMALL",
  "IMG",
  "INPUT",
]);

/** Computed styles cost happy-dom milliseconds each; the replicas have inline styles only, so this says the same. */
export function quickStyles(): void {
  vi.spyOn(window, "getComputedStyle").mockImplementation((element) => {
    const own = element instanceof HTMLElement ? element.style : undefined;
    const flex = element.parentElement?.style.display === "flex";
    const display = own?.display || (INLINE.has(element.tagName) && !flex ? "inline" : "block");
    return Object.assign(document.createElement("i").style, {
      display,
      visibility: own?.visibility || "visible",
    });
  });
}

/** happy-dom forgets which option was written as selected. */
export function mendSelects(): void {
  for (const select of document.querySelectorAll("select")) {
    const at = [...select.options].findLastIndex((option) => option.hasAttribute("selected"));
    if (at !== -1) select.selectedIndex = at;
  }
}
