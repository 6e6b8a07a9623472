/** Thrown when something that must be there is not: carries the selector's name, never the page's words. */
export class MissingElement extends Error {
  constructor(readonly selector: string) {
    super(`nothing matches ${selector}`);
    this.name = "MissingElement";
  }
}

/** A route that Facebook keeps in the page after leaving it is `hidden`: what stands in it is of yesterday. */
export const isStale = (element: Element): boolean => element.closest("[hidden]") !== null;

/** The first element that matches and is not part of a stale copy, or null: absence is normal here. */
export function maybe(root: ParentNode, selector: string): Element | null {
  const first = root.querySelector(selector);
  if (first === null || !isStale(first)) return first;
  for (const element of root.querySelectorAll(selector)) if (!isStale(element)) return element;
  return null;
}

/** The same where absence is a failure. */
export function one(root: ParentNode, selector: string): Element {
  const found = maybe(root, selector);
  if (found === null) throw new MissingElement(selector);
  return found;
}

/** The first of several ordered alternatives that finds something. */
export function firstOf(root: ParentNode, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = maybe(root, selector);
    if (found !== null) return found;
  }
  return null;
}

/** Everything that matches, stale copies left out, in document order. */
export const every = (root: ParentNode, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((element) => !isStale(element));

/** A link's address as it is written, or empty. */
export const hrefOf = (link: Element): string => link.getAttribute("href") ?? "";

/** The deepest element that holds them all, or null for none. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let common = elements[0]?.parentElement ?? null;
  while (common !== null) {
    const candidate: Element = common;
    if (elements.every((element) => candidate.contains(element))) return candidate;
    common = common.parentElement;
  }
  return null;
}

/** Whether `first` stands before `second` in the document. */
export const precedes = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & 4) !== 0;
