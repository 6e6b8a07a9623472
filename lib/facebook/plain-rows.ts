import { isHome, type RowElement, rowOf } from "./read-thread-row";
import { NOTABLE, PLAIN_BOUND, THREAD_LINK, THREAD_SURFACE } from "./selectors";
import { mayNameItem } from "./thread-link";

/** A link on its way to a row. `row` is null where it takes a closer look to find it. */
interface Candidate {
  readonly link: Element;
  readonly row: Element | null;
  readonly parent: Element | null;
  /** Whether no other link stands in the row. */
  alone: boolean;
}

/**
 * The rows of a list as it mostly is: side by side in one element, each with one link. What holds for all of them is
 * proven once, for each row remain three calls; a row that is any different is looked at closely, alone. Null where
 * rows without a link may stand among them.
 */
export function plainRows(element: Element, container: Element): RowElement[] | null {
  const candidates: Candidate[] = [];
  let home: Element | null = null;
  let before: Candidate | null = null;
  for (const link of linksIn(element)) {
    const nearest = link.closest(NOTABLE);
    const parent =
      nearest === null || nearest === link || nearest === container ? null : nearest.parentElement;
    if (nearest === null || parent === null || !nearest.matches(PLAIN_BOUND)) {
      before = follow(before, { link, row: null, parent: null, alone: true });
    } else {
      const known = parent === home || isHome(parent, container);
      if (known) home = parent;
      before = follow(before, { link, row: known ? nearest : null, parent, alone: true });
    }
    candidates.push(before);
  }
  if (holdsSurfaces(element, home, candidates, container)) return null;
  const rows: RowElement[] = [];
  for (const { link, row, alone } of candidates) {
    const found = row !== null && alone ? { element: row, link } : rowOf(link, container);
    if (found !== null) rows.push(found);
  }
  return rows;
}

/** In document order. A tag's collection is kept by the browser; matching a selector on each element costs ten times as much. */
function linksIn(element: Element): Element[] {
  const links = element.matches(THREAD_LINK) ? [element] : [];
  for (const link of element.getElementsByTagName("a")) {
    if (mayNameItem(link.getAttribute("href") ?? "")) links.push(link);
  }
  return links;
}

/**
 * Two links in one row follow each other in the document, whatever else stands between them: neighbours tell whether
 * a link is alone. Rows that are siblings have nothing in common.
 */
function follow(before: Candidate | null, next: Candidate): Candidate {
  if (before === null) return next;
  const siblings = next.row !== null && before.row !== null && next.parent === before.parent;
  const apart = siblings
    ? next.row !== before.row
    : before.row?.contains(next.link) !== true && next.row?.contains(before.link) !== true;
  if (!apart) {
    before.alone = false;
    next.alone = false;
  }
  return next;
}

const holdsSurface = (element: Element): boolean =>
  element.matches(THREAD_SURFACE) || element.querySelector(THREAD_SURFACE) !== null;

/** Whether rows may be told by their surface. In a whole list only what is none of the rows found need be searched. */
function holdsSurfaces(
  element: Element,
  home: Element | null,
  candidates: readonly Candidate[],
  container: Element,
): boolean {
  if (element !== container || home === null) return holdsSurface(element);
  const rows = new Set<Element>();
  for (const { row, parent } of candidates) if (row !== null && parent === home) rows.add(row);
  if (home.childElementCount !== rows.size) {
    for (const child of home.children) if (!rows.has(child) && holdsSurface(child)) return true;
  }
  for (let at = home; at !== container; ) {
    const up = at.parentElement;
    if (up === null) return true;
    for (const beside of up.children) if (beside !== at && holdsSurface(beside)) return true;
    at = up;
  }
  return false;
}
