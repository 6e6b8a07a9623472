import { normaliseLine, readText } from "@/lib/dom/text";

/* What a control of a settings screen is called, and how it stands. */

/** On or off, where the ARIA state and the input's own agree or one of them is there. */
export function stateOf(element: Element): boolean | null {
  const told = ["aria-checked", "aria-selected", "aria-pressed"]
    .map((name) => element.getAttribute(name))
    .find((state) => state !== null);
  const input =
    element instanceof HTMLInputElement
      ? element
      : element.querySelector<HTMLInputElement>("input[type=checkbox],input[type=radio]");
  const aria = told === "true" ? true : told === "false" ? false : null;
  if (told !== undefined && aria === null) return null;
  if (input === null || input.indeterminate) return input?.indeterminate === true ? null : aria;
  return aria === null || aria === input.checked ? input.checked : null;
}

/** The accessible name that an element is given, not the words inside it. */
export function labelOf(element: Element): string {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => {
    const label = id === "" ? null : element.ownerDocument.getElementById(id);
    return label === null ? [] : [normaliseLine(label.textContent ?? "")];
  });
  if (named.length > 0) return named.join(" ");
  const own = element.getAttribute("aria-label");
  if (own !== null) return normaliseLine(own);
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? [...(element.labels ?? [])]
      : [];
  return normaliseLine(labels.map((label) => readText(label)).join(" "));
}
