import { ROW_BOUNDS, THREAD_LINK, THREAD_SURFACE } from "../selectors";
import type { KnownRows } from "./known-rows";
import { rowsIn } from "./read-thread-list";
import { anchorsIn, isRecycled, type RowElement, rowOf } from "./read-thread-row";

export interface Touched {
  /** Read anew, by their elements. */
  readonly touched: ReadonlyMap<Element, RowElement>;
  /** Known rows that are none any more. */
  readonly lost: readonly Element[];
}

/** Which rows of the list these changes concern: the known ones that they were made in, and the ones that came. */
export function touchedRows(records: readonly MutationRecord[], list: Element, rows: KnownRows): Touched {
  const touched = new Map<Element, RowElement>();
  const lost = new Set<Element>();
  const add = (row: RowElement | null): void => {
    if (row !== null) touched.set(row.element, row);
  };
  const prove = (known: Element): void => {
    // The page is as it will be: what was read after its first change need not be after its others.
    if (lost.has(known) || touched.has(known)) return;
    const again = rowAgain(rows.get(known)?.row, list);
    if (again !== null) {
      add(again);
      return;
    }
    // What was one row may be several now.
    const within = list.contains(known) ? rowsIn(known, list) : [];
    if (!within.some(({ element }) => element === known)) lost.add(known);
    for (const row of within) add(row);
  };
  const rowAround = aroundIn(list, rows);
  /** Rows whose link was written. Whatever came, went or was moved in or around one of them says so in its own record. */
  const recycled: RowElement[] = [];
  for (const record of records) {
    const at = record.target instanceof Element ? record.target : record.target.parentElement;
    const isTree = record.type === "childList";
    let proven = false;
    if (at !== null) {
      const own = record.type === "attributes" ? rows.ofLink(at) : undefined;
      if (own !== undefined && isRecycled(own, list)) {
        recycled.push(own);
        continue;
      }
      const known = own?.element ?? rowAround(at);
      if (known !== null && !lost.has(known)) {
        prove(known);
        // With all that stands in it now.
        proven = touched.has(known);
      } else if (record.type === "attributes") add(rowOf(at, list));
    }
    if (proven || !isTree) continue;
    for (const node of record.addedNodes) {
      if (node instanceof Element && node.nodeName !== "PAGE-TICKET" && list.contains(node)) {
        for (const row of rowsIn(node, list)) add(row);
        // A row may have been moved to where it is none.
        for (const link of anchorsIn(node)) {
          const own = rows.ofLink(link);
          if (own !== undefined) prove(own.element);
        }
        if (at !== null && touched.size === 0)
          for (const marker of aboveMarkers(node, list)) add(rowOf(marker, list));
      }
    }
  }
  for (const row of recycled) if (!touched.has(row.element) && !lost.has(row.element)) add(row);
  return { touched, lost: [...lost].filter((element) => !touched.has(element)) };
}

/** The known row around an element: asked once of what many changes were made in. */
function aroundIn(list: Element, rows: KnownRows): (element: Element) => Element | null {
  const answers = new Map<Element, Element | null>();
  return (element) => {
    const known = answers.get(element);
    if (known !== undefined) return known;
    const found = around(element, list, rows);
    answers.set(element, found);
    return found;
  };
}

function around(element: Element, list: Element, rows: KnownRows): Element | null {
  if (rows.has(element)) return element;
  const bound = element.closest(BOUND);
  if (bound !== null && rows.has(bound)) return bound;
  for (let at: Element | null = element; at !== null && at !== list; at = at.parentElement) {
    if (rows.has(at)) return at;
  }
  return null;
}

const BOUND = `${ROW_BOUNDS},${THREAD_SURFACE}`;

/** A row whose own link stands in it as before. */
function rowAgain(known: RowElement | undefined, list: Element): RowElement | null {
  const link = known?.link ?? null;
  if (known === undefined || link === null || !known.element.contains(link)) return null;
  const row = rowOf(link, list);
  return row?.element === known.element ? row : null;
}

const MARKER = `${THREAD_LINK},${THREAD_SURFACE}`;

/** A node added deep inside of what may just have become a row. */
function aboveMarkers(node: Element, list: Element): Element[] {
  const markers: Element[] = [];
  for (let at = node.parentElement; at !== null && at !== list; at = at.parentElement) {
    if (at.matches(MARKER)) markers.push(at);
  }
  return markers;
}
