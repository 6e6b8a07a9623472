import { commonAncestor, every, firstOf, isStale, maybe } from "@/lib/dom/query";
import { remember } from "@/lib/dom/remember";
import {
  ANY_THREAD_LIST,
  COMPOSER,
  CONTACT_CARD,
  DETAIL,
  LIKE_CONVERSATION,
  MESSAGES,
  NOT_A_ROW,
  PAGE_SCOPE,
  ROW_BOUNDS,
  THREAD_LINK,
  THREAD_SURFACE,
  THREAD_SURFACE_END,
} from "../selectors";
import { linksIn, plainRows } from "./plain-rows";
import { markersIn, type RowElement, readThreadRow, rowOf, type ThreadRow } from "./read-thread-row";
import { surfaceRows } from "./surface-rows";

/**
 * The element that holds the rows: the known pagelet that has rows, or a known one that is still empty, or whatever
 * holds everything that looks like a row outside of the open conversation.
 */
export function findThreadList(document: Document): Element | null {
  // Most screens have one, and all that comes after it in the document need not be looked through.
  const first = document.querySelector(ANY_THREAD_LIST);
  if (first !== null && !isStale(first) && hasRows(first)) return first;
  const known = first === null ? [] : every(document, ANY_THREAD_LIST);
  return known.find(hasRows) ?? known[0] ?? unmarkedList(document);
}

/** The first link tells it: the rest of a long list need not be looked through. */
export const hasRows = (list: Element): boolean =>
  list.querySelector(THREAD_LINK) !== null || rowMarkers(list).length > 0;

/** What the waiting animation is put on: whatever `findThreadList` can find. */
export const THREAD_LIST_SELECTOR = [ANY_THREAD_LIST, THREAD_LINK, THREAD_SURFACE].join(",");

function unmarkedList(document: Document): Element | null {
  const markers = rowMarkers(document.body).filter((marker) => !isElsewhere(marker));
  const common = narrowest(markers);
  // A single row's parent may be its own wrapper: one level up takes in the rows to come.
  const wider = markers.length === 1 ? (common?.parentElement ?? null) : null;
  return wider !== null && !holdsConversation(wider) ? wider : common;
}

/** What a list is never found by: rows' links in the open conversation, beside it, in banners, in what is hidden. */
const ELSEWHERE = [...DETAIL, ...MESSAGES, ...CONTACT_CARD, COMPOSER, NOT_A_ROW, "[hidden]"].join(",");
const OUTWARDS = `${ELSEWHERE},${ROW_BOUNDS}`;

const standsElsewhere = remember((element) => element.closest(ELSEWHERE) !== null);

/** What is around a row is asked once for all its neighbours. */
function isElsewhere(marker: Element): boolean {
  const nearest = marker.closest(OUTWARDS);
  if (nearest === null) return false;
  const parent = nearest.parentElement;
  return nearest.matches(ELSEWHERE) || (parent !== null && standsElsewhere(parent));
}

const PARTS = [...DETAIL, ...MESSAGES, COMPOSER].join(",");

const holdsConversation = (element: Element): boolean =>
  element.querySelector(LIKE_CONVERSATION) !== null && maybe(element, PARTS) !== null;

/** What holds most of the rows and nothing of the open conversation, where links to conversations stand in both. */
function narrowest(markers: readonly Element[]): Element | null {
  const common = commonAncestor(markers);
  if (common === null || !holdsConversation(common)) return common;
  const groups = [...common.children].map((child) => markers.filter((marker) => child.contains(marker)));
  const most = groups.sort((a, b) => b.length - a.length)[0] ?? [];
  return most.length === 0 || most.length === markers.length ? null : narrowest(most);
}

const isRowMarker = (marker: Element): boolean =>
  marker.matches(THREAD_LINK) || THREAD_SURFACE_END.test(marker.getAttribute("data-surface") ?? "");

const rowMarkers = (root: Element): Element[] => markersIn(root).filter(isRowMarker);

/** All rows in an element of the list, each once. */
export function rowsIn(element: Element, container: Element): RowElement[] {
  const links = linksIn(element);
  const plain = links.length === 0 ? surfaceRows(element, container) : plainRows(links, element, container);
  if (plain !== null) return plain;
  const rows = new Map<Element, RowElement>();
  for (const marker of rowMarkers(element)) {
    const row = rowOf(marker, container);
    if (row !== null && !rows.has(row.element)) rows.set(row.element, row);
  }
  return [...rows.values()];
}

export interface ThreadList {
  readonly rows: readonly ThreadRow[];
  /** The page that the list itself says it belongs to, or null where it does not say. */
  readonly scopePageId: string | null;
}

/** The list as plain data; null when there is none on screen. */
export function readThreadList(document: Document): ThreadList | null {
  const container = findThreadList(document);
  if (container === null) return null;
  return { rows: rowsIn(container, container).map(readThreadRow), scopePageId: readScope(container) };
}

/** `…business_scope:page:<id>:<name>` on an element around the list. */
export function readScope(container: Element): string | null {
  const surface = container.closest(PAGE_SCOPE) ?? firstOf(container, [PAGE_SCOPE]);
  const text = surface?.getAttribute("data-surface") ?? "";
  return /business_scope:page:(\d+)(?::|\/|$)/.exec(text)?.[1] ?? null;
}
