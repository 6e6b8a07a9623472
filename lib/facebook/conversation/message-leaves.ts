import { commonAncestor, isStale } from "@/lib/dom/query";
import { readText } from "@/lib/dom/text";
import { MESSAGE_ID, NOT_WORDS, SENT_PICTURE } from "../selectors";

/**
 * The bubbles of a message region, in order: elements of text that are not merely around other such elements, and
 * pictures sent without words. Where this build has no `dir=auto`, whatever directly holds text within a message.
 */
export function leavesIn(region: Element): Element[] {
  const marked = textLeaves([...region.querySelectorAll('[dir="auto"]')], region);
  const loose = [...region.querySelectorAll(MESSAGE_ID)]
    .filter((message) => !marked.some((leaf) => message.contains(leaf)))
    .flatMap((message) => looseLeaves(message, region));
  return [...new Set([...marked, ...loose])].sort((a, b) =>
    (a.compareDocumentPosition(b) & 4) !== 0 ? -1 : 1,
  );
}

function textLeaves(candidates: readonly Element[], region: Element): Element[] {
  const units: Element[] = [];
  for (const element of candidates) {
    if (units.some((unit) => unit.contains(element))) continue;
    if (isStale(element) || element.closest(NOT_WORDS) !== null) continue;
    const nested = element.querySelector('[dir="auto"]');
    if (nested !== null && !hasOwnText(element)) continue;
    if (readText(element) !== "" && region.contains(element)) units.push(element);
  }
  return units;
}

/** Text of its own beside nested blocks: a paragraph with a mention in it, and not a wrapper around bubbles. */
function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => {
    if (node.nodeType === 3) return (node.nodeValue ?? "").trim() !== "";
    if (!(node instanceof Element) || node.matches(NOT_WORDS)) return false;
    if (node.matches('[dir="auto"]')) return false;
    return (
      node.matches("span,font,b,i,strong,em,a") &&
      node.querySelector('[dir="auto"]') === null &&
      readText(node) !== ""
    );
  });
}

/** For messages without `dir=auto`: the blocks that hold text themselves, else a sent picture. */
function looseLeaves(message: Element, region: Element): Element[] {
  const blocks = [...message.querySelectorAll("div,p,span")].filter(
    (element) =>
      region.contains(element) &&
      element.closest(NOT_WORDS) === null &&
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? "").trim() !== ""),
  );
  const outer = blocks
    .map((block) => blockOf(block, message))
    .filter((block, at, all) => all.indexOf(block) === at);
  if (outer.length > 0)
    return outer.filter((block) => !outer.some((other) => other !== block && other.contains(block)));
  const picture = message.querySelector(SENT_PICTURE);
  return picture === null ? [] : [picture];
}

/** Spans in one line belong together: the nearest block around them. */
function blockOf(element: Element, message: Element): Element {
  let at = element;
  while (at !== message && /^(?:SPAN|FONT|B|I|EM|STRONG)$/.test(at.tagName)) {
    const up = at.parentElement;
    if (up === null || up === message) break;
    at = up;
  }
  return at;
}

/**
 * The element whose items are the groups of messages: what holds all bubbles, unless they all belong to one group, which
 * its layout as a row or the picture in it tells.
 */
export function columnOf(region: Element, leaves: readonly Element[]): Element {
  let column = commonAncestor(leaves) ?? region;
  if (!region.contains(column)) return region;
  const view = region.ownerDocument.defaultView;
  for (let at: Element | null = column; at !== null && at !== region; at = at.parentElement) {
    const row = view !== null && directionOfRow(at, view.getComputedStyle(at)) !== null;
    const pictured = [...at.children].some((child) => child.matches("img[alt]"));
    if ((row || pictured) && at.parentElement !== null) column = at.parentElement;
  }
  return column;
}

/**
 * The group of bubbles that a bubble belongs to: the element with the message's id, else the widest element around it
 * that is one item of the column of messages.
 */
export function clusterOf(
  leaf: Element,
  region: Element,
  column: Element,
  leaves: readonly Element[],
): Element {
  const marked = leaf.closest(MESSAGE_ID);
  if (marked !== null && region.contains(marked) && marked !== region) return marked;
  let at = leaf;
  while (at.parentElement !== null && at.parentElement !== column && at.parentElement !== region) {
    at = at.parentElement;
  }
  return narrowed(leaf, at, leaves);
}

/** A day's worth of groups is no group: where the item holds several rows with text, the leaf's own row counts. */
function narrowed(leaf: Element, item: Element, leaves: readonly Element[]): Element {
  const own = leaves.filter((each) => item.contains(each));
  // An emoji is a picture within the words, and nobody's portrait.
  const pictures = [...item.querySelectorAll("img[alt]")].filter(
    (picture) => !own.some((each) => each !== picture && each.contains(picture)),
  ).length;
  if (own.length < 2 || (pictures <= 1 && !mixed(item, own))) return item;
  let child = leaf;
  while (child.parentElement !== null && child.parentElement !== item) child = child.parentElement;
  return child === leaf ? item : narrowed(leaf, child, leaves);
}

/** Whether an item's rows lie on both sides. */
function mixed(item: Element, own: readonly Element[]): boolean {
  const sides = new Set(own.map((leaf) => directionAround(leaf, item)));
  sides.delete(null);
  return sides.size > 1;
}

/**
 * Towards which side a bubble is laid out, from the leaf upwards to the bound: by the rows around it first; how a
 * column aligns its children tells less, and counts only where no row speaks.
 */
export function directionAround(leaf: Element, bound: Element): "start" | "end" | null {
  const view = leaf.ownerDocument.defaultView;
  if (view === null) return null;
  let column: "start" | "end" | null = null;
  for (let at: Element | null = leaf; at !== null; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    const row = directionOfRow(at, style);
    if (row !== null) return row;
    column ??= alignmentOf(style);
    if (at === bound) break;
  }
  return column;
}

function directionOfRow(element: Element, style: CSSStyleDeclaration): "start" | "end" | null {
  // The class names are Facebook's own of 2026 [N≥4]; the computed style stands for all their successors.
  if (element.classList.contains("x13a6bvl")) return "end";
  if (element.classList.contains("x1nhvcw1") || element.classList.contains("x1cy8zhl")) return "start";
  if (!style.display.includes("flex") || style.flexDirection.startsWith("column")) return null;
  const side = sideOfValue(style.justifyContent);
  if (style.flexDirection === "row-reverse") return side === "end" ? "start" : "end";
  return side;
}

function alignmentOf(style: CSSStyleDeclaration): "start" | "end" | null {
  if (!style.display.includes("flex") || !style.flexDirection.startsWith("column")) return null;
  return sideOfValue(style.alignItems);
}

const sideOfValue = (value: string): "start" | "end" | null => {
  if (value === "flex-end" || value === "end") return "end";
  return value === "flex-start" || value === "start" ? "start" : null;
};
