import type { Permission } from "@/lib/domain/check";
import { isFrameWord, pageCount, permissionIn, samePageName } from "./permission-words";
import { isAction, isChip, isSentence } from "./routing-words";
import { HEADING, LIST_ROW, PAGE_LINK } from "./selectors-settings";
import type { Item } from "./settings-items";
import { isPageOf, type KnownPage } from "./settings-screen";

/** Whether a row's choice of pages holds ours. `silent`: the row says nothing of pages. */
export type Choice = "chosen" | "left-out" | "unclear" | "silent";

export interface PermissionRow {
  readonly permission: Permission | null;
  readonly on: boolean | null | "none";
  readonly choice: Choice;
  readonly place: Element;
}

export interface PermissionRows {
  readonly rows: readonly PermissionRow[];
  /** Switches and rows whose sentence is not in the table. */
  readonly unknown: number;
  /** The pages listed outside of every row: they are meant for all. */
  readonly shared: Choice;
}

/** Reads the permissions of one app's dialog for one page. Null page: only what holds for every page counts. */
export function readPermissionRows(
  part: Element,
  items: readonly Item[],
  page: KnownPage | null,
): PermissionRows {
  const sentences = items.filter((item) => textOf(item) !== "" && permissionIn(textOf(item)) !== undefined);
  const labelled = items.filter((item) => item.kind === "switch" && permissionIn(item.label) !== undefined);
  const anchors = [
    ...sentences,
    ...labelled.filter((item) => !sentences.some((each) => sameRow(each, item, part))),
  ];
  const areas = anchors.map((anchor) => ({ anchor, area: areaOf(anchor, anchors, part) }));
  const rows = areas.map(({ anchor, area }) => readRow(anchor, area, items, page));
  const outside = items.filter((item) => !areas.some(({ area }) => area.contains(item.element)));
  const shared = choiceIn(outside, page);
  return { rows, unknown: countUnknown(outside, page, shared), shared };
}

const textOf = (item: Item): string =>
  item.kind === "text" ? item.text : item.kind === "switch" ? item.label : "";

const sameRow = (a: Item, b: Item, part: Element): boolean => {
  const row = a.element.closest(LIST_ROW);
  return row !== null && part.contains(row) && row.contains(b.element);
};

/** The largest element around a sentence that holds no other permission's sentence and no heading of the dialog. */
function areaOf(anchor: Item, anchors: readonly Item[], part: Element): Element {
  let area = anchor.element;
  for (let up = area.parentElement; up !== null && up !== part && part.contains(up); up = up.parentElement) {
    const around = up;
    if (anchors.some((other) => other !== anchor && around.contains(other.element))) break;
    if (around.querySelector(HEADING) !== null && area.querySelector(HEADING) === null) break;
    if (around.querySelectorAll(LIST_ROW).length > 1 && area.matches(LIST_ROW)) break;
    area = around;
  }
  return area;
}

function readRow(anchor: Item, area: Element, items: readonly Item[], page: KnownPage | null): PermissionRow {
  const within = items.filter((item) => area.contains(item.element));
  const switches = within.filter((item) => item.kind === "switch" && (item === anchor || !isPageBox(item)));
  const [only] = switches;
  const on = only === undefined ? "none" : switches.length > 1 || only.kind !== "switch" ? null : only.on;
  const rest = within.filter((item) => item !== anchor && item !== only);
  return { permission: permissionIn(textOf(anchor)) ?? null, on, choice: choiceIn(rest, page), place: area };
}

/** A box that is named by something else than a permission: by a page, most likely ours or another. */
const isPageBox = (item: Item): boolean =>
  item.kind === "switch" &&
  item.label !== "" &&
  !isAction(item.label) &&
  permissionIn(item.label) === undefined;

const linksTo = (item: Item, page: KnownPage): boolean => {
  const link = item.element.closest(PAGE_LINK);
  return link !== null && isPageOf(link.getAttribute("href") ?? "", page);
};
/** A link to a page of Facebook names it by id or username: then its words do not matter. */
const isOtherLink = (item: Item, page: KnownPage): boolean =>
  item.element.closest(PAGE_LINK) !== null && !linksTo(item, page);

/** What some items say of the chosen pages: names or links of pages, a count, boxes beside names. */
function choiceIn(items: readonly Item[], page: KnownPage | null): Choice {
  const counts = items.flatMap((item) => {
    const count = item.kind === "text" || item.kind === "button" ? pageCount(item.text) : null;
    return count === null ? [] : [count];
  });
  const whole = counts.length > 0 && counts.every(({ chosen, of }) => chosen === of && of > 0);
  const nothing = counts.some(({ chosen }) => chosen === 0);
  if (nothing) return counts.length === 1 ? "left-out" : "unclear";
  if (page === null) return whole ? "chosen" : counts.length > 0 ? "unclear" : "silent";
  const own = items.filter(
    (item) => linksTo(item, page) || (samePageName(nameIn(item), page.name) && !isOtherLink(item, page)),
  );
  const boxes = own.map((item) => boxBeside(item, items));
  if (boxes.some((box) => box === null)) return "unclear";
  if (boxes.includes(false)) return boxes.includes(true) ? "unclear" : "left-out";
  if (new Set(own.map((item) => item.element)).size > 1 && !boxes.includes(true)) return "unclear";
  if (own.length > 0) return "chosen";
  if (whole) return "chosen";
  const named = items.filter(isPageName);
  const listed = named.filter((item) => isListed(item, items));
  const [count] = counts;
  if (count === undefined) return listed.length > 0 && page.name !== "" ? "left-out" : "silent";
  // Every chosen page is named, and ours is not among them; a folded list says nothing.
  const all = listed.length > 0 ? listed : named;
  return all.length === count.chosen && page.name !== "" ? "left-out" : "unclear";
}

/** A page of a list: with a link of its own or a box beside it. Other words are just words. */
const isListed = (item: Item, items: readonly Item[]): boolean =>
  item.element.closest(PAGE_LINK) !== null || boxBeside(item, items) !== undefined;

const nameIn = (item: Item): string =>
  item.kind === "text" || item.kind === "button"
    ? item.text
    : item.kind === "switch" || item.kind === "radio"
      ? item.label
      : "";

const isPageName = (item: Item): boolean => {
  const name = nameIn(item);
  if (item.kind === "text" && item.heading) return false;
  if (name === "" || isAction(name) || isChip(name) || isSentence(name) || isFrameWord(name)) return false;
  return pageCount(name) === null && permissionIn(name) === undefined;
};

/** The state of the box in a page's own row; undefined where a page is listed without one, null where it is unreadable. */
function boxBeside(item: Item, items: readonly Item[]): boolean | null | undefined {
  if (item.kind === "switch" || item.kind === "radio") return item.on;
  const end = item.element.closest(LIST_ROW);
  for (let row: Element | null = item.element; row !== null; row = row.parentElement) {
    const around = row;
    const boxes = items.filter((each) => each.kind === "switch" && around.contains(each.element));
    const [box] = boxes;
    if (box?.kind === "switch") return boxes.length === 1 ? box.on : null;
    if (row === end || row.matches("label")) return undefined;
  }
  return undefined;
}

function countUnknown(outside: readonly Item[], page: KnownPage | null, shared: Choice): number {
  const switches = outside.filter(
    (item) => item.kind === "switch" && !(page !== null && samePageName(item.label, page.name)),
  );
  // Boxes of a shared list of pages are no permissions; then only sentences count.
  const boxes = shared === "silent" ? switches.length : 0;
  const rows = outside.filter(
    (item) =>
      item.kind === "text" &&
      !item.heading &&
      item.element.closest(LIST_ROW) !== null &&
      isSentence(item.text),
  );
  const counts = outside.filter((item) => item.kind === "text" && pageCount(item.text) !== null);
  return Math.max(boxes, rows.length, shared === "silent" ? counts.length : 0);
}
