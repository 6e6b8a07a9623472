import { NOTABLE, PLAIN_BOUND, THREAD_LINK, THREAD_SURFACE } from "../selectors";
import { mayNameItem } from "../thread-link";
import { anchorsIn, isHome, type RowElement, rowOf } from "./read-thread-row";

/**
 * The rows of a list as it mostly is: side by side in one element, each with one link, or each in a box of its own there.
 * What holds for all of them is proven once, for each row remain three calls; a row that is any different is looked at
 * closely, alone. Null where rows without a link may stand among them.
 *
 * Two links in one row follow each other in the document, whatever else stands between them: neighbours tell whether
 * a link is alone. Rows in two places side by side have nothing in common.
 *
 * @param links all links to conversations in `element`, in document order
 */
export function plainRows(
  links: readonly Element[],
  element: Element,
  container: Element,
): RowElement[] | null {
  const found: RowElement[] = [];
  const take = (link: Element, row: Element | null): void => {
    const taken = row === null ? rowOf(link, container) : { element: row, link };
    if (taken !== null) found.push(taken);
  };
  // A row around all of it may hold other links besides: that one is looked at closely.
  const isWithin = (row: Element): boolean =>
    element === container ? row !== container : element.contains(row);
  let home: Element | null = null;
  /** What of the rows found stands in `home` itself. */
  let housed: Element[] = [];
  let link: Element | null = null;
  let row: Element | null = null;
  let place: Element | null = null;
  let alone = true;
  for (const next of links) {
    const nearest = next.closest(NOTABLE);
    const before = home;
    let itsPlace: Element | null = null;
    if (nearest !== null && nearest !== next && isWithin(nearest) && nearest.matches(PLAIN_BOUND)) {
      itsPlace = home === null ? null : placeIn(home, nearest);
      if (itsPlace === null) {
        const other = homeOf(nearest, container);
        if (other !== null) {
          home = other;
          housed = [];
          itsPlace = placeIn(other, nearest);
        }
      }
    }
    const itsRow = itsPlace === null ? null : nearest;
    let apart = true;
    if (link !== null) {
      apart =
        place !== null && itsPlace !== null && home === before
          ? place !== itsPlace
          : row?.contains(next) !== true && itsRow?.contains(link) !== true;
      take(link, alone && apart ? row : null);
      // It is none of the rows found, whatever it holds besides.
      if (!apart && place !== null && housed.at(-1) === place) housed.pop();
    }
    if (itsPlace !== null && apart) housed.push(itsPlace);
    link = next;
    row = itsRow;
    place = itsPlace;
    alone = apart;
  }
  if (link !== null) take(link, alone ? row : null);
  return holdsSurfaces(element, home, housed, container) ? null : found;
}

/** So many boxes may stand around each row alone. */
const BOXES = 3;

const isBox = (element: Element): boolean => element.childElementCount === 1 && !element.matches(NOTABLE);

/** What of a row stands in the element that holds them all: the row, or the box that it is alone in. */
function placeIn(home: Element, row: Element): Element | null {
  let at = row;
  for (let boxes = 0; ; boxes += 1) {
    const up = at.parentElement;
    if (up === home) return at;
    if (up === null || boxes === BOXES || !isBox(up)) return null;
    at = up;
  }
}

function homeOf(row: Element, container: Element): Element | null {
  let home = row.parentElement;
  for (let boxes = 0; boxes < BOXES && home !== null && home !== container && isBox(home); boxes += 1)
    home = home.parentElement;
  return home !== null && isHome(home, container) ? home : null;
}

/** In document order. A tag's collection is kept by the browser; matching a selector on each element costs ten times as much. */
export const linksIn = (element: Element): Element[] => [
  ...(element.matches(THREAD_LINK) ? [element] : []),
  ...anchorsIn(element).filter((link) => mayNameItem(link.getAttribute("href") ?? "")),
];

const holdsSurface = (element: Element): boolean =>
  element.matches(THREAD_SURFACE) || element.querySelector(THREAD_SURFACE) !== null;

/** Whether rows may be told by their surface. In a whole list only what is none of the rows found need be searched. */
function holdsSurfaces(
  element: Element,
  home: Element | null,
  housed: readonly Element[],
  container: Element,
): boolean {
  // A row that came alone.
  if (housed.length === 1 && housed[0] === element) return false;
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
