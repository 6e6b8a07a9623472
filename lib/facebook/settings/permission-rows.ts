import { commonAncestor, hrefOf } from "@/lib/dom/query";
import type { Permission } from "@/lib/domain/check";
import { isAction, isChip, isSentence } from "../routing/words";
import { COUNTED, HEADING, LIST_ROW, PAGE_LINK } from "../selectors-settings";
import type { Item } from "./items";
import { grantIn, isFrameWord, pageCount, permissionIn, samePageName, saysMore } from "./permission-words";
import { isPageOf, type KnownPage } from "./screen";

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
  const named = items.filter((item) => textOf(item) !== "" && permissionIn(textOf(item)) !== undefined);
  const sentences = named.filter((item) => item.kind === "text");
  const labelled = named.filter((item) => item.kind === "switch");
  const anchors = [
    ...sentences,
    ...labelled.filter((item) => !sentences.some((each) => sameRow(each, item, sentences))),
  ];
  const areas = anchors.map((anchor) => ({ anchor, area: areaOf(anchor, anchors, part) }));
  const rows = areas.map(({ anchor, area }) => readRow(anchor, area, items, page));
  const outside = items.filter((item) => !areas.some(({ area }) => area.contains(item.element)));
  const shared = choiceIn(outside, page);
  // What is folded away counts like what is not understood: it may be anything.
  const folded = isPartial(part, outside) ? 1 : 0;
  return { rows, unknown: countUnknown(outside, page, shared) + folded, shared };
}

const textOf = (item: Item): string =>
  item.kind === "text" || item.kind === "button" ? item.text : item.kind === "switch" ? item.label : "";

/** A switch that is named by a sentence stands in the sentence's row: nothing else is between them. */
function sameRow(sentence: Item, control: Item, sentences: readonly Item[]): boolean {
  if (permissionIn(textOf(sentence)) !== permissionIn(textOf(control))) return false;
  const row = commonAncestor([sentence.element, control.element]);
  return !sentences.some((each) => each !== sentence && row?.contains(each.element) === true);
}

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
  const rest = within.filter((item) => item !== anchor && item !== only);
  const drawn = only === undefined ? "none" : switches.length > 1 || only.kind !== "switch" ? null : only.on;
  const on = agreed(drawn, rest);
  return { permission: permissionIn(textOf(anchor)) ?? null, on, choice: choiceIn(rest, page), place: area };
}

/** What a row says in words counts as its switch does; words that nobody knows leave it open. */
function agreed(drawn: boolean | null | "none", rest: readonly Item[]): boolean | null | "none" {
  const said = rest.flatMap((item) => {
    const state = item.kind === "text" || item.kind === "button" ? grantIn(textOf(item)) : undefined;
    return state === undefined ? [] : [state];
  });
  const states = new Set<boolean | null>(drawn === "none" ? said : [drawn, ...said]);
  const [state] = states;
  if (state === undefined) return "none";
  return states.size === 1 ? state : null;
}

/** A box that is named by something else than a permission: by a page, most likely ours or another. */
const isPageBox = (item: Item): boolean =>
  item.kind === "switch" &&
  item.label !== "" &&
  !isAction(item.label) &&
  permissionIn(item.label) === undefined;

const linksTo = (item: Item, page: KnownPage): boolean => {
  const link = linkOf(item);
  return link !== null && isPageOf(hrefOf(link), page);
};
/** The link that words stand in, or the one link that stands in a box. */
const linkOf = ({ element }: Item): Element | null => {
  const inside = element.querySelectorAll(PAGE_LINK);
  return element.closest(PAGE_LINK) ?? (inside.length === 1 ? (inside[0] ?? null) : null);
};
/** A link to a page of Facebook names it by id or username: then its words do not matter. */
const isOtherLink = (item: Item, page: KnownPage): boolean => linkOf(item) !== null && !linksTo(item, page);

/** What some items say of the chosen pages: names or links of pages, a count, boxes beside names. */
function choiceIn(items: readonly Item[], page: KnownPage | null): Choice {
  const counts = items.flatMap((item) => {
    const count = pageCount(nameIn(item));
    // Of several answers only the chosen one says something.
    const answer = count === null ? undefined : answerBeside(item, items);
    return count === null || answer === false ? [] : [answer === null ? { chosen: 1, of: 2 } : count];
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
  if (count === undefined && listed.length > 0 && items.some(isMore)) return "unclear";
  if (count === undefined) return listed.length > 0 && page.name !== "" ? "left-out" : "silent";
  // Every chosen page is named, and ours is not among them; a folded list says nothing.
  const all = listed.length > 0 ? listed : named;
  return all.length === count.chosen && page.name !== "" ? "left-out" : "unclear";
}

/** A page of a list: with a link of its own or a box beside it. Other words are just words. */
const isListed = (item: Item, items: readonly Item[]): boolean =>
  linkOf(item) !== null || boxBeside(item, items) !== undefined;

/** The state of the radio button or box that an answer's words belong to; undefined where they are plain words. */
function answerBeside(item: Item, items: readonly Item[]): boolean | null | undefined {
  if (item.kind === "radio" || item.kind === "switch") return item.on;
  const label = item.element.closest("label");
  const control = items.find(
    (each) =>
      (each.kind === "radio" || each.kind === "switch") &&
      (label?.contains(each.element) === true || each.element.contains(item.element)),
  );
  if (control?.kind === "radio" || control?.kind === "switch") return control.on;
  // Words among radio buttons are an answer, though it is not known which: a button stands right beside them.
  const beside = items.filter(
    (each) => each.kind === "radio" && item.element.parentElement?.contains(each.element),
  );
  const [only] = beside;
  return only?.kind === "radio" ? (beside.length === 1 ? only.on : null) : undefined;
}

const nameIn = (item: Item): string =>
  item.kind === "text" || item.kind === "button"
    ? item.text
    : item.kind === "switch" || item.kind === "radio"
      ? item.label
      : "";

const isPageName = (item: Item): boolean => {
  const name = nameIn(item);
  if (grantIn(name) !== undefined) return false;
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

const isMore = (item: Item): boolean => saysMore(nameIn(item));

/** Whether a list is drawn in part: a button for the rest, or fewer rows than it says it has. */
function isPartial(part: Element, outside: readonly Item[]): boolean {
  if (outside.some(isMore)) return true;
  return [...part.querySelectorAll(COUNTED)].some((element) => {
    const said = Number(element.getAttribute("aria-rowcount") ?? element.getAttribute("aria-setsize"));
    const list = element.hasAttribute("aria-rowcount") ? element : element.parentElement;
    const drawn = list?.querySelectorAll(LIST_ROW).length ?? 0;
    return said === -1 || said > drawn;
  });
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
