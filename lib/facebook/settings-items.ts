import { normaliseLine, readText } from "@/lib/dom/text";
import { BUTTON, CHOICES, CHOOSER, DIALOG, HEADING, RADIO, SWITCH, UNREAD } from "./selectors-settings";

/*
 * A settings screen as a flat list of what a person sees, in order: words, things to press, chosen values, switches.
 * Wrappers, classes and split text nodes do not show in it.
 */

export type Item =
  | { readonly kind: "text"; readonly text: string; readonly element: Element; readonly heading: boolean }
  | { readonly kind: "button"; readonly text: string; readonly element: Element }
  /** `texts` are the words it shows, `label` what it is named by. */
  | {
      readonly kind: "chooser";
      readonly texts: readonly string[];
      readonly label: string;
      readonly element: Element;
    }
  /** `on` is null where its state is not readable. */
  | {
      readonly kind: "switch";
      readonly on: boolean | null;
      readonly label: string;
      readonly element: Element;
    }
  | {
      readonly kind: "radio";
      readonly on: boolean | null;
      readonly label: string;
      readonly element: Element;
    };

/** Everything readable in a part of the screen, in document order. Dialogs inside it are parts of their own. */
export function readItems(root: Element): Item[] {
  const reading = new Reading();
  for (const child of root.childNodes) reading.node(child);
  reading.flush();
  return reading.items;
}

class Reading {
  readonly items: Item[] = [];
  #text = "";
  #element: Element | null = null;

  node(node: Node): void {
    if (node.nodeType === 3) this.#words(node);
    else if (node instanceof Element) this.#enter(node);
  }

  #words(node: Node): void {
    const text = node.nodeValue ?? "";
    if (text.trim() !== "") this.#element ??= node.parentElement;
    this.#text += text;
  }

  flush(): void {
    const text = normaliseLine(this.#text);
    const element = this.#element;
    this.#text = "";
    this.#element = null;
    if (text === "" || element === null) return;
    this.items.push({ kind: "text", text, element, heading: element.closest(HEADING) !== null });
  }

  #enter(element: Element): void {
    if (element.matches(UNREAD) || element.matches(DIALOG)) return;
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (style?.display === "none" || style?.visibility === "hidden") return;
    if (element.tagName === "BR") {
      this.flush();
      return;
    }
    const control = readControl(element);
    if (control !== null) {
      this.flush();
      this.items.push(control);
      return;
    }
    if (element.matches(CHOICES) || element.tagName.toLowerCase() === "svg" || element.tagName === "IMG")
      return;
    const inline = flowsInline(element, style?.display ?? "");
    if (!inline) this.flush();
    for (const child of element.childNodes) this.node(child);
    if (!inline) this.flush();
  }
}

/** A control as one item; null for what is to be walked into: also a whole row that is one big button. */
function readControl(element: Element): Item | null {
  if (element.matches(SWITCH))
    return { kind: "switch", on: stateOf(element), label: labelOf(element), element };
  if (element.matches(RADIO)) {
    return {
      kind: "radio",
      on: stateOf(element),
      label: labelOf(element) || normaliseLine(readText(element)),
      element,
    };
  }
  if (element.matches(CHOOSER)) {
    const texts = shownIn(element);
    const isMenu = texts.length === 0 && element.getAttribute("aria-haspopup") === "menu";
    if (isMenu) return { kind: "button", text: labelOf(element), element };
    return { kind: "chooser", texts, label: labelOf(element), element };
  }
  if (!element.matches(BUTTON))
    return element.tagName === "INPUT" ? { kind: "button", text: "", element } : null;
  const inside = readItems(element);
  const [only] = inside;
  if (inside.length > 1 || (only !== undefined && only.kind !== "text")) return null;
  return { kind: "button", text: only?.kind === "text" ? only.text : labelOf(element), element };
}

/** The words a chooser shows, its list of choices and its own label left out. */
function shownIn(element: Element): string[] {
  if (element instanceof HTMLSelectElement) {
    const chosen = element.multiple ? null : element.options.item(element.selectedIndex);
    return chosen === null ? [] : [normaliseLine(chosen.text)];
  }
  if (element instanceof HTMLInputElement) return element.value === "" ? [] : [normaliseLine(element.value)];
  const label = labelOf(element);
  return readItems(element).flatMap((item) => {
    const texts =
      item.kind === "text" || item.kind === "button"
        ? [item.text]
        : item.kind === "chooser"
          ? item.texts
          : [];
    return texts.filter((text) => text !== label && text !== "");
  });
}

/** On or off, where the ARIA state and the input's own agree or one of them is there. */
function stateOf(element: Element): boolean | null {
  const told = element.getAttribute("aria-checked") ?? element.getAttribute("aria-selected");
  const input =
    element instanceof HTMLInputElement
      ? element
      : element.querySelector<HTMLInputElement>("input[type=checkbox],input[type=radio]");
  const aria = told === "true" ? true : told === "false" ? false : null;
  if (told !== null && aria === null) return null;
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

const INLINE = new Set([
  "SPAN",
  "B",
  "STRONG",
  "I",
  "EM",
  "FONT",
  "BDI",
  "BDO",
  "WBR",
  "SMALL",
  "MARK",
  "U",
  "LABEL",
]);

/** Whether words go on through this element: inline by its tag and by what the page's style makes of it. */
function flowsInline(element: Element, display: string): boolean {
  if (!INLINE.has(element.tagName) || element.hasAttribute("dir")) return false;
  return display === "" || display === "inline" || display === "contents";
}
