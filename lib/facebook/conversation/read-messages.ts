import { maybe, precedes } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import type { Spoken } from "@/lib/domain/activity";
import {
  isAutomatedLine,
  isDecoy,
  isOperatorLine,
  isQuoteHead,
  isSeeMore,
  isSeparator,
  isSystemLine,
  saysLoading,
} from "../phrases";
import { BUTTON, LOADING, MESSAGE_ID, NOTICE, PRESSABLE, QUOTATION } from "../selectors";
import { type Sides, sideOf } from "./author";
import { readMessageLabel } from "./message-label";
import { clusterOf, columnOf, leavesIn } from "./message-leaves";

export interface Messages {
  /** Oldest first, as far as they are on screen. */
  readonly words: readonly Spoken[];
  /** The message that each of the words belongs to, by Facebook's own id; null where this build has none. */
  readonly ids: readonly (string | null)[];
  /** A text was cut by Facebook, or older words are not loaded. */
  readonly partial: boolean;
}

/** Reads the words of an open conversation. Nothing is opened, scrolled or pressed for it. */
export function readMessages(region: Element, sides: Sides): Messages {
  const leaves = leavesIn(region);
  const column = columnOf(region, leaves);
  const words: Spoken[] = [];
  const ids: (string | null)[] = [];
  let shownTime = "";
  for (const leaf of leaves) {
    const cluster = clusterOf(leaf, region, column, leaves);
    const side = sideOf(leaf, cluster, region, sides);
    const { text, partial } = readBubble(leaf);
    if (text === "" && leaf.tagName !== "IMG") continue;
    if (side.proofs === 0) {
      if (isSeparator(text)) {
        shownTime = text;
        continue;
      }
      if (isSystemLine(text) || saysLoading(text) || isDecoy(text) || isNotice(leaf)) continue;
    }
    if (isAside(leaf, cluster, leaves, text)) continue;
    const separator = separatorBefore(leaf, region, leaves);
    if (separator !== null) shownTime = separator;
    const role = side.role === "page" && isAutomated(cluster, leaves) ? "automated" : side.role;
    const name = role === "customer" ? sides.customerName : "";
    // The message's own time, where its accessible name says it, comes before that of its group.
    const time = readMessageLabel(leaf, region, sides.customerName)?.time ?? shownTime;
    words.push({ role, name, text: leaf.tagName === "IMG" ? "" : text, partial, shownTime: time });
    ids.push(leaf.closest(MESSAGE_ID)?.getAttribute("data-message-id") ?? null);
  }
  const partial = words.some((word) => word.partial) || maybe(region, LOADING) !== null;
  return { words: words.slice(-500), ids: ids.slice(-500), partial };
}

/** A bubble's text and whether Facebook cut it: a "See more" at its end stands for words that are not on the page. */
export function readBubble(leaf: Element): { text: string; partial: boolean } {
  let cut = false;
  const isCut = (element: Element): boolean => {
    if (!element.matches(PRESSABLE)) return false;
    const text = normaliseLine(readText(element));
    if (!isSeeMore(text) && !endsTheCut(element, leaf)) return false;
    cut = true;
    return true;
  };
  const text = readText(leaf, { skip: (element) => isCut(element) });
  const beside = besideOf(leaf);
  if (beside !== null) isCut(beside);
  return { text: text.slice(0, 20_000), partial: cut };
}

/** What comes right after a bubble's text, whatever the text alone is wrapped in. */
function besideOf(leaf: Element): Element | null {
  let at = leaf;
  while (at.nextElementSibling === null && at.parentElement?.childElementCount === 1) at = at.parentElement;
  return at.nextElementSibling;
}

/** A button with words of its own, within a text and right behind an ellipsis, is "See more" in whatever language. */
function endsTheCut(element: Element, leaf: Element): boolean {
  if (!leaf.contains(element) || !element.matches(BUTTON)) return false;
  if (normaliseLine(readText(element)) === "") return false;
  const before = leaf.ownerDocument.createRange();
  before.setStart(leaf, 0);
  before.setEndBefore(element);
  return /(?:…|\.\.\.)\s*$/u.test(before.toString());
}

/** A `role=status` or `role=alert` without a message's id is a notice. */
const isNotice = (leaf: Element): boolean =>
  leaf.closest(NOTICE) !== null && leaf.closest(MESSAGE_ID) === null;

/** What stands in a cluster and is none of its messages: the operator's line, a quotation and its head. */
function isAside(leaf: Element, cluster: Element, leaves: readonly Element[], text: string): boolean {
  const own = leaves.filter((each) => cluster.contains(each));
  if (own.length < 2) return isQuotation(leaf, cluster, own);
  const at = own.indexOf(leaf);
  if (at === own.length - 1 && (isOperatorLine(text) || isAutomatedLine(text))) return true;
  if (at < own.length - 1 && isQuoteHead(text)) return true;
  return isQuotation(leaf, cluster, own);
}

function isQuotation(leaf: Element, cluster: Element, own: readonly Element[]): boolean {
  const quote = leaf.closest(QUOTATION);
  if (quote !== null && cluster.contains(quote) && quote !== cluster) return true;
  const at = own.indexOf(leaf);
  const before =
    at > 0 ? normaliseLine(readText(own[at - 1] ?? leaf)) : headBefore(leaf, cluster, own[at - 1]);
  return at < own.length - 1 && isQuoteHead(before);
}

/** Text between the leaf and the one before it that stands outside of any leaf: "X replied to Y". */
function headBefore(leaf: Element, cluster: Element, after: Element | undefined): string {
  for (let at: Element | null = leaf; at !== null && at !== cluster; at = at.parentElement) {
    for (let side = at.previousElementSibling; side !== null; side = side.previousElementSibling) {
      if (after !== undefined && (side === after || side.contains(after))) return "";
      const text = normaliseLine(readText(side));
      if (text !== "") return text;
    }
  }
  return "";
}

const isAutomated = (cluster: Element, leaves: readonly Element[]): boolean =>
  [...cluster.querySelectorAll("*")].some(
    (element) =>
      element.childElementCount === 0 &&
      !leaves.some((leaf) => leaf !== element && leaf.contains(element)) &&
      isAutomatedLine(normaliseLine(element.textContent ?? "")),
  );

/** The date shown between this leaf and the one before it, where it is no leaf of its own. */
function separatorBefore(leaf: Element, region: Element, leaves: readonly Element[]): string | null {
  const previous = leaves[leaves.indexOf(leaf) - 1];
  for (let at: Element | null = leaf; at !== null && at !== region; at = at.parentElement) {
    for (let side = at.previousElementSibling; side !== null; side = side.previousElementSibling) {
      if (previous !== undefined && (side.contains(previous) || precedes(side, previous))) break;
      const text = normaliseLine(readText(side));
      if (isSeparator(text)) return text;
    }
  }
  return null;
}
