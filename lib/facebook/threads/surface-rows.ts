import { remember } from "@/lib/dom/remember";
import { NOT_A_ROW, ROW_BOUNDS, THREAD_SURFACE, THREAD_SURFACE_END } from "../selectors";
import { type RowElement, rowOf } from "./read-thread-row";

/**
 * The rows of a part of the list that has no link to a conversation: each surface of a row is one, unless it stands in
 * something hidden or in a banner, a menu or the like. That is asked once for all that stand side by side.
 */
export function surfaceRows(element: Element, container: Element): RowElement[] {
  const rows: RowElement[] = [];
  const take = (surface: Element): void => {
    if (!THREAD_SURFACE_END.test(surface.getAttribute("data-surface") ?? "")) return;
    const row = isFree(surface) ? { element: surface, link: null } : rowOf(surface, container);
    if (row !== null) rows.push(row);
  };
  if (element.matches(THREAD_SURFACE)) take(element);
  for (const surface of element.querySelectorAll(THREAD_SURFACE)) take(surface);
  return rows;
}

const BARS = `[hidden],${NOT_A_ROW}`;
const NEAREST = `${BARS},${ROW_BOUNDS}`;

/** What bars a row further out: the same for all its neighbours. */
const barAbove = remember((parent) => parent.closest(BARS));

/** Whether nothing at all can bar a surface; where something may, a closer look tells. */
function isFree(surface: Element): boolean {
  const nearest = surface.closest(NEAREST);
  if (nearest === null) return true;
  const parent = nearest.parentElement;
  return !nearest.matches(BARS) && (parent === null || barAbove(parent) === null);
}
