import { GROUP, HEADING, TAB_SELECTED, UNREAD } from "../selectors-settings";
import { labelOf } from "../settings/control-state";
import type { Item } from "../settings/items";
import { namesOtherChannel, namesOurChannel } from "./doubts";
import { labelIn } from "./evidence";
import { routingLabel } from "./words";

/** Whether what stands at a place of the list is about another channel: by its headings, groups, or the open tab. */
export function isOtherChannel(items: readonly Item[], at: number, part: Element): boolean {
  const item = items[at];
  if (item === undefined) return false;
  return (
    underInstagram(items, at) ||
    inOtherGroup(item.element, part) ||
    underOtherHeading(items, at) ||
    inOtherTab(part)
  );
}

/** "Primary receiver" right under "Instagram receiver" is about Instagram; a row of its own is about itself alone. */
function underInstagram(items: readonly Item[], at: number): boolean {
  const labels = items.slice(0, at).flatMap((item) => {
    const label = routingLabel(labelIn(item));
    return label === "messenger" || label === "instagram" || label === "default" ? [{ item, label }] : [];
  });
  const last = labels.at(-1);
  const subject = items[at];
  if (last?.label !== "instagram" || subject === undefined) return false;
  const row = rowOf(last.item, items);
  return row === null || row.contains(subject.element);
}

/** The smallest element around an item that holds another one too. */
function rowOf(item: Item, items: readonly Item[]): Element | null {
  for (let up: Element | null = item.element; up !== null; up = up.parentElement) {
    const around = up;
    if (items.some((each) => each !== item && around.contains(each.element))) return up;
  }
  return null;
}

/** Up the outline: the headings that this place stands under, the nearest first. */
function underOtherHeading(items: readonly Item[], at: number): boolean {
  let level = Number.POSITIVE_INFINITY;
  for (const item of items.slice(0, at).reverse()) {
    if (item.kind !== "text" || !item.heading) continue;
    const own = levelOf(item.element);
    if (own >= level) continue;
    level = own;
    if (namesOurChannel(item.text)) return false;
    if (namesOtherChannel(item.text)) return true;
  }
  return false;
}

/** 1 to 6, as a heading says of itself. */
function levelOf(element: Element): number {
  const heading = element.closest(HEADING);
  const told = heading?.getAttribute("aria-level") ?? heading?.tagName.slice(1) ?? "";
  return /^[1-9]$/.test(told) ? Number(told) : 2;
}

function inOtherGroup(element: Element, part: Element): boolean {
  for (let up: Element | null = element; up !== null && up !== part.parentElement; up = up.parentElement) {
    if (!up.matches(GROUP)) continue;
    const label = labelOf(up);
    if (namesOurChannel(label)) return false;
    if (namesOtherChannel(label)) return true;
  }
  return false;
}

const inOtherTab = (part: Element): boolean =>
  [...part.querySelectorAll(TAB_SELECTED)].some(
    (tab) => tab.closest(UNREAD) === null && namesOtherChannel(`${labelOf(tab)} ${tab.textContent ?? ""}`),
  );
