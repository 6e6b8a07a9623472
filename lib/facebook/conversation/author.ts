import { precedes } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import type { AuthorRole } from "@/lib/domain/activity";
import { isOperatorLine, saysSent, saysYouSent } from "../phrases";
import { PICTURE } from "../selectors";
import { readMessageLabel } from "./message-label";
import { directionAround } from "./message-leaves";

/** Who the two sides of a conversation are. */
export interface Sides {
  readonly customerName: string;
  readonly customerId: string;
  readonly pageId: string;
}

export interface Side {
  readonly role: Extract<AuthorRole, "customer" | "page" | "unknown">;
  /** How many proofs of either side were found. */
  readonly proofs: number;
}

/**
 * Who wrote a bubble, by at least two structural proofs that agree and none that contradicts: the layout (direction
 * and place), the customer's picture before it, the sender's id in a message id. An explicit "You sent", the operator's line
 * or the message's own accessible name counts as two. Everything else is unknown.
 */
export function sideOf(leaf: Element, cluster: Element, region: Element, sides: Sides): Side {
  let page = 0;
  let customer = 0;
  // Direction and place are two readings of one layout: together one proof, against each other none.
  const direction = directionAround(leaf, cluster) ?? directionOfRow(cluster, region);
  const place = placeOf(leaf, cluster, region);
  if (direction !== null && place !== null && direction !== place) return { role: "unknown", proofs: 2 };
  const layout = direction ?? place;
  if (layout === "end") page += 1;
  if (layout === "start") customer += 1;
  const picture = pictureBefore(leaf, cluster, sides.customerName);
  if (picture) customer += 1;
  const sender = /^(\d+)@msgr\b/.exec(
    leaf.closest("[data-message-id]")?.getAttribute("data-message-id") ?? "",
  )?.[1];
  if (sender === sides.pageId) page += 2;
  if (sender === sides.customerId) customer += 2;
  const spoken = explicit(leaf, cluster, sides.customerName);
  if (spoken === "page") page += 2;
  if (spoken === "customer") customer += 2;
  const label = readMessageLabel(leaf, region, sides.customerName);
  if (label?.author === "page") page += 2;
  if (label?.author === "customer") customer += 2;
  // That the customer's picture is missing here says something only where it stands elsewhere.
  if (!picture && customer === 0 && page === 1 && isPictured(region, sides.customerName)) page += 1;
  const proofs = page + customer;
  if (page >= 2 && customer === 0) return { role: "page", proofs };
  if (customer >= 2 && page === 0) return { role: "customer", proofs };
  return { role: "unknown", proofs };
}

const isPictured = (region: Element, name: string): boolean =>
  [...region.querySelectorAll("img[alt]")].some(
    (image) => normaliseLine(image.getAttribute("alt") ?? "") === name,
  );

/** The cluster itself may be one of several in a row that is laid out: one step outside is still about it alone. */
function directionOfRow(cluster: Element, region: Element): "start" | "end" | null {
  const row = cluster.parentElement;
  if (row === null || row === region || row.childElementCount > 1) return null;
  return directionAround(row, row);
}

/** The customer's picture at the start of the group. "Seen by" pictures stand behind the words. */
function pictureBefore(leaf: Element, cluster: Element, name: string): boolean {
  return [...cluster.querySelectorAll(PICTURE)].some((image) => {
    if (leaf.contains(image) || !precedes(image, leaf)) return false;
    const alt = normaliseLine(image.getAttribute("alt") ?? image.getAttribute("aria-label") ?? "");
    return alt !== "" && alt === name;
  });
}

/**
 * Where the group with the bubble lies in the column: the widest part of it that does not fill the column. Only clear
 * cases count; without layout there is no place.
 */
function placeOf(leaf: Element, cluster: Element, region: Element): "start" | "end" | null {
  const column = region.getBoundingClientRect();
  if (column.width === 0) return null;
  let box = leaf.getBoundingClientRect();
  for (let at: Element | null = leaf; at !== null && at !== region; at = at.parentElement) {
    const wider = at.getBoundingClientRect();
    if (wider.width > column.width * 0.85) break;
    if (wider.width > 0) box = wider;
    if (at === cluster) break;
  }
  if (box.width === 0 || box.width > column.width * 0.85) return null;
  const centre = (box.left + box.width / 2 - column.left) / column.width;
  if (centre > 0.45 && centre < 0.55) return null;
  const rtl = leaf.ownerDocument.defaultView?.getComputedStyle(region).direction === "rtl";
  return centre > 0.5 !== rtl ? "end" : "start";
}

/** "You sent", "Sent by Lan" or "{name} sent" as words of Facebook's own, outside of every bubble. */
function explicit(leaf: Element, cluster: Element, name: string): "page" | "customer" | null {
  const said = new Set<"page" | "customer">();
  for (const element of cluster.querySelectorAll("*")) {
    if (leaf.contains(element) || element.contains(leaf) || element.closest('[dir="auto"]') !== null)
      continue;
    if (element.childElementCount > 0) continue;
    const text = normaliseLine(readText(element));
    if (isOperatorLine(text) || saysYouSent(text)) said.add("page");
    if (name !== "" && saysSent(text, name)) said.add("customer");
  }
  return said.size === 1 ? ([...said][0] ?? null) : null;
}
