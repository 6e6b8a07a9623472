import { isControlInSight, isInSight } from "@/lib/dom/sight";
import { normaliseLine, readText } from "@/lib/dom/text";
import {
  ASIDE,
  BUTTON,
  CHOICES,
  CHOOSER,
  DIALOG,
  FIELD,
  HEADING,
  LISTBOX,
  RADIO,
  SWITCH,
  UNREAD,
} from "../selectors-settings";
import { labelOf, stateOf } from "./control-state";

/*
 * A settings screen as a flat list of what a person sees, in order: words, things to press, chosen values, switches.
 * Wrappers, classes and split text nodes do not show in it.
 */

export type Item =
  /** `pieces` are its words by the element they stand in. */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly pieces: readonly string[];
      readonly element: Element;
      readonly heading: boolean;
    }
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

/** One text: words that flow together. */
export type TextItem = Extract<Item, { kind: "text" }>;

/** Everything readable in a part of the screen, in document order. Dialogs inside it are parts of their own. */
export function readItems(root: Element, part = root): Item[] {
  const reading = new Reading(part);
  for (const child of root.childNodes) reading.node(child);
  reading.flush();
  return reading.items;
}

class Reading {
  readonly items: Item[] = [];
  readonly #part: Element;
  #pieces: { text: string; element: Element | null }[] = [];
  #element: Element | null = null;

  constructor(part: Element) {
    this.#part = part;
  }

  node(node: Node): void {
    if (node.nodeType === 3) this.#words(node);
    else if (node instanceof Element) this.#enter(node);
  }

  #words(node: Node): void {
    const text = node.nodeValue ?? "";
    const element = node.parentElement;
    if (text.trim() !== "") this.#element ??= element;
    const last = this.#pieces.at(-1);
    if (last !== undefined && (last.element === element || text.trim() === "")) last.text += text;
    else this.#pieces.push({ text, element });
  }

  flush(): void {
    const all = this.#pieces.map((piece) => piece.text);
    const text = normaliseLine(all.join(""));
    const element = this.#element;
    this.#pieces = [];
    this.#element = null;
    if (text === "" || element === null || !isInSight(element, this.#part)) return;
    const pieces = all.map(normaliseLine).filter((piece) => piece !== "");
    this.items.push({ kind: "text", text, pieces, element, heading: element.closest(HEADING) !== null });
  }

  #enter(element: Element): void {
    if (element.matches(UNREAD) || element.matches(DIALOG) || element.matches(ASIDE) || isFolded(element))
      return;
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (style?.display === "none" || style?.visibility === "hidden") return;
    // Struck words are what was.
    if (style?.textDecorationLine?.includes("line-through")) return;
    if (element.tagName === "BR") {
      this.flush();
      return;
    }
    const control = readControl(element, this.#part);
    if (control !== null) {
      this.flush();
      if (isControlInSight(element, this.#part)) this.items.push(control);
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
function readControl(element: Element, part: Element): Item | null {
  if (element.matches(SWITCH))
    return { kind: "switch", on: stateOf(element), label: labelOf(element) || firstLine(element), element };
  if (element.matches(RADIO)) {
    return {
      kind: "radio",
      on: stateOf(element),
      label: labelOf(element) || normaliseLine(readText(element)),
      element,
    };
  }
  if (element.matches(LISTBOX)) {
    const label = labelOf(element);
    return label === "" ? null : { kind: "chooser", texts: chosenIn(element), label, element };
  }
  if (element.matches(CHOOSER)) {
    const texts = shownIn(element, part);
    const isMenu = texts.length === 0 && element.getAttribute("aria-haspopup") === "menu";
    if (isMenu) return { kind: "button", text: labelOf(element), element };
    return { kind: "chooser", texts, label: labelOf(element), element };
  }
  if (!element.matches(BUTTON)) return element.matches(FIELD) ? { kind: "button", text: "", element } : null;
  const inside = readItems(element, part);
  const [only] = inside;
  if (inside.length > 1 || (only !== undefined && only.kind !== "text")) return null;
  return { kind: "button", text: only?.kind === "text" ? only.text : labelOf(element), element };
}

/** The first line of the words inside of a control: what it is called where it is called nothing else. */
const firstLine = (element: Element): string => normaliseLine(readText(element).split("\n")[0] ?? "");

/** What is marked as chosen in a list that stands open on the screen. */
const chosenIn = (list: Element): string[] =>
  [...list.querySelectorAll(RADIO)].flatMap((option) => {
    const label = labelOf(option) || normaliseLine(readText(option));
    return stateOf(option) === true && option.closest(UNREAD) === null ? [label] : [];
  });

/** Inside of closed details all but the summary is folded away. */
const isFolded = ({ parentElement: up, tagName }: Element): boolean =>
  up instanceof HTMLDetailsElement && !up.open && tagName !== "SUMMARY";

/** The words a chooser shows, its list of choices and its own label left out. */
function shownIn(element: Element, part: Element): string[] {
  if (element instanceof HTMLSelectElement) {
    const chosen = element.multiple ? null : element.options.item(element.selectedIndex);
    return chosen === null ? [] : [normaliseLine(chosen.text)];
  }
  if (element instanceof HTMLInputElement) return element.value === "" ? [] : [normaliseLine(element.value)];
  const label = labelOf(element);
  return readItems(element, part).flatMap((item) => {
    const texts =
      item.kind === "text" || item.kind === "button"
        ? [item.text]
        : item.kind === "chooser"
          ? item.texts
          : [];
    return texts.filter((text) => text !== label && text !== "");
  });
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
