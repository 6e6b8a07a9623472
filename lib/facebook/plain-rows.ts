import { isHome, type RowElement, rowOf } from "./read-thread-row";
import { NOTABLE, PLAIN_BOUND, THREAD_LINK, THREAD_SURFACE } from "./selectors";
import { mayNameItem } from "./thread-link";

/**
 * The rows of a list as it mostly is: side by side in one element, each with one link. What holds for all of them is
 * proven once, for each row remain three calls; a row that is any different is looked at closely, alone. Null where
 * rows without a link may stand among them.
 *
 * Two links in one row follow each other in the document, whatever else stands between them: neighbours tell whether
 * a link is alone. Rows that are siblings have nothing in common.
 */
export function plainRows(element: Element, container: Element): RowElement[] | null {
  const found: RowElement[] = [];
  const take = (link: Element, row: Element | null): void => {
    const taken = row === null ? rowOf(link, container) : { element: row, link };
    if (taken !== null) found.push(taken);
  };
  let home: Element | null = null;
  /** The rows found that stand in `home`. */
  let housed: Element[] = [];
  let link: Element | null = null;
  let row: Element | null = null;
  let parent: Element | null = null;
  let alone = true;
  for (const next of linksIn(element)) {
    const nearest = next.closest(NOTABLE);
    let itsRow: Element | null = null;
    let itsParent: Element | null = null;
    if (nearest !== null && nearest !== next && nearest !== container && nearest.matches(PLAIN_BOUND)) {
      itsParent = nearest.parentElement;
      if (itsParent !== null && itsParent !== home && isHome(itsParent, container)) {
        home = itsParent;
        housed = [];
      }
      if (itsParent !== null && itsParent === home) itsRow = nearest;
    }
    let apart = true;
    if (link !== null) {
      apart =
        row !== null && itsRow !== null && parent === itsParent
          ? row !== itsRow
          : row?.contains(next) !== true && itsRow?.contains(link) !== true;
      take(link, alone && apart ? row : null);
      // It is none of the rows found, whatever it holds besides.
      if (!apart && row !== null && housed.at(-1) === row) housed.pop();
    }
    if (itsRow !== null && apart) housed.push(itsRow);
    link = next;
    row = itsRow;
    parent = itsParent;
    alone = apart;
  }
  if (link !== null) take(link, alone ? row : null);
  return holdsSurfaces(element, home, housed, container) ? null : found;
}

/** In document order. A tag's collection is kept by the browser; matching a selector on each element costs ten times as much. */
function linksIn(element: Element): Element[] {
  const links = element.matches(THREAD_LINK) ? [element] : [];
  const all = element.getElementsByTagName("a");
  for (let at = 0, link = all[at]; link !== undefined; at += 1, link = all[at]) {
    const href = link.getAttribute("href");
    if (href !== null && mayNameItem(href)) links.push(link);
  }
  return links;
}

const holdsSurface = (element: Element): boolean =>
  element.matches(THREAD_SURFACE) || element.querySelector(THREAD_SURFACE) !== null;

/** Whether rows may be told by their surface. In a whole list only what is none of the rows found need be searched. */
function holdsSurfaces(
  element: Element,
  home: Element | null,
  housed: readonly Element[],
  container: Element,
): boolean {
  if (element !== container || home === null) return holdsSurface(element);
  if (home.childElementCount !== housed.length) {
    const rows = new Set(housed);
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
