import { isStale } from "@/lib/dom/query";
import { remember } from "@/lib/dom/remember";
import {
  ACTION_GRID,
  GRID,
  NOT_A_ROW,
  NOTABLE,
  ROW_BARRIERS,
  ROW_BOUNDS,
  ROW_SELECTED,
  THREAD_LINK,
  THREAD_SURFACE,
  THREAD_SURFACE_END,
} from "../selectors";
import { mayNameItem, readThreadLink, type ThreadLink } from "../thread-link";
import { positionOf, readNames } from "./row-names";

/** A row of the list as an element: what a badge is appended to, and the link that names it, if it has one. */
export interface RowElement {
  readonly element: Element;
  readonly link: Element | null;
}

/** A row as plain data. `link` is null for rows that carry no identity at all. */
export interface ThreadRow {
  readonly link: ThreadLink | null;
  /** As shown, normalised; null when no name could be read. */
  readonly name: string | null;
  /** The names it goes by on screen: the title, and the picture's. */
  readonly names: readonly string[];
  readonly selected: boolean;
  /** The place in the list, where the row tells it. */
  readonly position: number | null;
}

/** The row that a link or a row surface stands for, or null when it is a button, a banner or something unknown. */
export function rowOf(marker: Element, container: Element): RowElement | null {
  if (!container.contains(marker)) return null;
  const plain = plainRow(marker, container);
  if (plain !== undefined) return plain;
  if (isStale(marker)) return null;
  const surface = surfaceOf(marker, container);
  if (surface !== null) return insideNonRow(surface, container) ? null : rowOfSurface(surface);
  if (!marker.matches(THREAD_LINK) || isAction(marker) || insideNonRow(marker, container)) return null;
  return rowOfLink(marker, container);
}

/**
 * Most rows: a link in one bound, with nothing of note between that and the list. Undefined where a closer look is
 * needed. Few calls, each of which walks in the browser itself: a step of ours makes an object of every element it is on.
 */
function plainRow(link: Element, container: Element): RowElement | null | undefined {
  const nearest = link.closest(NEAREST);
  if (nearest === null || nearest === link || nearest.matches(ROW_BARRIERS)) return undefined;
  const parent = nearest.parentElement;
  if (nearest === container || parent === null || !container.contains(parent)) return undefined;
  if (isBarred(parent, container)) return undefined;
  if (isOutOfPlace(container) || !link.matches(THREAD_LINK) || isButton(link)) return null;
  return { element: holdsOnly(nearest, link) ? nearest : link, link };
}

/** Whether something of note stands between the rows' parent and the list. */
function isBarred(parent: Element, container: Element): boolean {
  const outer = outerOf(parent);
  return outer !== null && outer !== container && container.contains(outer);
}

/** Whether rows may stand side by side in an element, with nothing of note around them up to the list. */
export const isHome = (parent: Element, container: Element): boolean =>
  container.contains(parent) && !isBarred(parent, container) && !isOutOfPlace(container);

const NEAREST = `${ROW_BOUNDS},${ROW_BARRIERS}`;

/** What bounds or bars a row further out: the same for all its neighbours. */
const outerOf = remember((parent) => {
  // From one thing of note to the next: that asks less of each element on the way.
  let outer = parent.closest(NOTABLE);
  while (outer !== null && (!outer.matches(NEAREST) || isGridOfRows(outer)))
    outer = outer.parentElement?.closest(NOTABLE) ?? null;
  return outer;
});

/** A list may be a grid within its container; a cluster of buttons is one too. */
const isGridOfRows = remember(
  (barrier) =>
    barrier.getAttribute("role") === "grid" &&
    !barrier.matches(`${THREAD_SURFACE},${ACTION_GRID}`) &&
    !isStale(barrier) &&
    !holdsActions(barrier),
);

/** Whether the whole list is of yesterday, a cluster of buttons, or part of another screen's surface. */
const isOutOfPlace = remember((container) => {
  if (isStale(container) || container.closest(ACTION_GRID) !== null) return true;
  const grid = container.closest(GRID);
  return (grid !== null && holdsActions(grid)) || surfaceOf(container, container) !== null;
});

/** Whether a row that was found by its link is the same row still, whoever it stands for now: only the link was written. */
export function isRecycled({ element, link }: RowElement, container: Element): boolean {
  const href = link?.getAttribute("href") ?? null;
  return (
    link !== null &&
    href !== null &&
    mayNameItem(href) &&
    !isButton(link) &&
    element.contains(link) &&
    container.contains(element)
  );
}

function rowOfLink(link: Element, container: Element): RowElement {
  const bounds = link.closest(ROW_BOUNDS);
  const inside = bounds !== null && container.contains(bounds) && bounds !== container;
  if (inside && holdsOnly(bounds, link)) return { element: widest(bounds, link, container), link };
  return { element: link, link };
}

/** Whether a link is the only one to a conversation in an element. */
function holdsOnly(element: Element, link: Element): boolean {
  const all = element.querySelectorAll(THREAD_LINK);
  return all.length === 1 ? all[0] === link : linksOf(element).length === 1;
}

/** The outermost bound that still holds this one link: the row itself and not a cell of it. */
function widest(bounds: Element, link: Element, container: Element): Element {
  const outer = bounds.parentElement?.closest(ROW_BOUNDS) ?? null;
  if (outer === null || outer === container || !container.contains(outer)) return bounds;
  return holdsOnly(outer, link) ? widest(outer, link, container) : bounds;
}

function surfaceOf(marker: Element, container: Element): Element | null {
  let at: Element | null = marker.closest(THREAD_SURFACE);
  while (at !== null && container.contains(at)) {
    if (THREAD_SURFACE_END.test(at.getAttribute("data-surface") ?? "")) return at;
    at = at.parentElement?.closest(THREAD_SURFACE) ?? null;
  }
  return null;
}

function rowOfSurface(surface: Element): RowElement | null {
  const links = linksOf(surface);
  const items = new Set(links.map((link) => link.getAttribute("href")));
  if (items.size > 1) return null;
  return { element: surface, link: links[0] ?? null };
}

/** The links to conversations in an element, the buttons' left out. */
const linksOf = (element: Element): Element[] =>
  [...element.querySelectorAll(THREAD_LINK)].filter((link) => !isAction(link));

const isButton = (link: Element): boolean => {
  const role = link.getAttribute("role");
  return role === "row" || role === "tab" || role === "button" || role === "menuitem";
};

/** Done and Follow-up are links too, in a grid of their own: pressing or reading one of them is the classic mistake. */
function isAction(link: Element): boolean {
  if (isButton(link)) return true;
  if (link.closest(ACTION_GRID) !== null) return true;
  const grid = link.closest(GRID);
  return grid !== null && holdsActions(grid);
}

/** The whole list may be such a grid: looked through once, not for each of its rows. */
const holdsActions = remember((grid) =>
  anchorsIn(grid).some((each) => each.getAttribute("role") === "row" && each.closest(GRID) === grid),
);

/** All links in an element, in document order. The same list is asked for its rows and for its buttons. */
export const anchorsIn = remember((element) => {
  const found: Element[] = [];
  const all = element.getElementsByTagName("a");
  for (let at = 0, link = all[at]; link !== undefined; at += 1, link = all[at]) found.push(link);
  return found;
});

function insideNonRow(marker: Element, container: Element): boolean {
  const other = marker.closest(NOT_A_ROW);
  return other !== null && other !== container && container.contains(other);
}

/** Everything in an element that a row may be read from. */
export function markersIn(element: Element): Element[] {
  const own = element.matches(`${THREAD_LINK},${THREAD_SURFACE}`) ? [element] : [];
  return [...own, ...element.querySelectorAll(`${THREAD_LINK},${THREAD_SURFACE}`)];
}

/** Reads one row. Never null: what cannot be read is null in it. */
export function readThreadRow(row: RowElement): ThreadRow {
  const names = readNames(row);
  const href = row.link?.getAttribute("href") ?? null;
  return {
    link: href === null ? null : readThreadLink(href),
    name: names[0] ?? null,
    names,
    selected: isSelected(row),
    position: positionOf(row.element),
  };
}

export function isSelected({ element, link }: RowElement): boolean {
  if (marksOneRow(element) || marksOneRow(element.parentElement)) return true;
  // Most rows are not selected: one search tells it.
  if (element.querySelector(ROW_SELECTED) === null) return false;
  if (marksOneRow(link) || marksOneRow(element.firstElementChild)) return true;
  return [...element.querySelectorAll(ROW_SELECTED)].some((each) => each.closest(ACTION_GRID) === null);
}

const marksOneRow = (element: Element | null): boolean =>
  element?.matches(ROW_SELECTED) === true && holdsOneRow(element);

const holdsOneRow = (element: Element): boolean => {
  const surfaces = [...element.querySelectorAll(THREAD_SURFACE)].filter((each) =>
    THREAD_SURFACE_END.test(each.getAttribute("data-surface") ?? ""),
  );
  return linksOf(element).length <= 1 && surfaces.length <= 1;
};
