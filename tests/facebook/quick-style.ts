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
  const drawn = new Map<string, CSSStyleDeclaration>();
  vi.spyOn(window, "getComputedStyle").mockImplementation((element) => {
    // Reading a style property parses the attribute, and most elements have none.
    const own = element instanceof HTMLElement && element.hasAttribute("style") ? element.style : undefined;
    const display = own?.display || (isInline(element) ? "inline" : "block");
    const visibility = own?.visibility || "visible";
    const known = drawn.get(`${display} ${visibility}`);
    if (known !== undefined) return known;
    const style = Object.assign(document.createElement("i").style, { display, visibility });
    drawn.set(`${display} ${visibility}`, style);
    return style;
  });
}

const isInline = ({ tagName, parentElement }: Element): boolean =>
  INLINE.has(tagName) && !(parentElement?.hasAttribute("style") && parentElement.style.display === "flex");

/** happy-dom forgets which option was written as selected. */
export function mendSelects(): void {
  for (const select of document.querySelectorAll("select")) {
    const at = [...select.options].findLastIndex((option) => option.hasAttribute("selected"));
    if (at !== -1) select.selectedIndex = at;
  }
}
