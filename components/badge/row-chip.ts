import type { Badge } from "@/lib/domain/mirror";
import type { BadgeWords } from "@/lib/language/badge";

/** What a row's badge shows. `badge` is null until the first answer of the storage, a moment after the row came. */
export interface RowChip {
  readonly key: string;
  readonly badge: Badge | null;
  readonly byName: boolean;
}

/** The one badge an element holds directly, or null. */
export function chipOf(row: Element): HTMLElement | null {
  for (let child = row.lastElementChild; child !== null; child = child.previousElementSibling) {
    if (child instanceof HTMLElement && child.localName === "page-ticket") return child;
  }
  return null;
}

/** What a host shows now, so that nothing is written that is already so. Kept out of the page's sight. */
interface Shown {
  key: string;
  badge: Badge | null;
  byName: boolean;
  product: string;
}
const shown = new WeakMap<HTMLElement, Shown>();

/** A row's badge before its state is told: all of it but the key. One for each language. */
const templates = new WeakMap<BadgeWords, HTMLElement>();

function template(document: Document, words: BadgeWords): HTMLElement {
  const known = templates.get(words);
  if (known?.ownerDocument === document) return known;
  const host = document.createElement("page-ticket");
  host.className = "page-ticket-row";
  host.dataset.item = "message";
  host.setAttribute("role", "img");
  const chip = document.createElement("span");
  chip.className = "page-ticket-chip";
  chip.setAttribute("aria-hidden", "true");
  host.append(chip);
  write(host, UNTOLD, words);
  templates.set(words, host);
  return host;
}
const UNTOLD = { badge: null, byName: false } as const;

const copyOf = (host: HTMLElement): HTMLElement => {
  const copy = host.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError("a template is an element");
  return copy;
};

/**
 * Shows a badge at the end of a row, or takes it away (null). Writes nothing that is already so, reads no layout, and
 * touches no node but its own.
 */
export function drawChip(row: Element, chip: RowChip | null, words: BadgeWords): void {
  const present = chipOf(row);
  if (chip === null) {
    present?.remove();
    return;
  }
  const { key, badge, byName } = chip;
  const host = present ?? copyOf(template(row.ownerDocument, words));
  const before = shown.get(host) ?? { ...UNTOLD, key: "", product: present === null ? words.product : "" };
  if (before.key !== key) host.setAttribute("data-key", key);
  if (before.badge !== badge || before.byName !== byName || before.product !== words.product)
    write(host, chip, words);
  shown.set(host, { key, badge, byName, product: words.product });
  if (present === null) row.append(host);
}

function write(host: HTMLElement, chip: Pick<RowChip, "badge" | "byName">, words: BadgeWords): void {
  const { badge, byName } = chip;
  const state = badge?.state ?? "unknown";
  const status = badge?.status ?? null;
  const ticket = badge?.ticket ?? "";
  host.dataset.state = state;
  host.dataset.status = status ?? "";
  host.dataset.ticket = ticket;
  if (byName) host.dataset.matched = "name";
  else if (host.dataset.matched !== undefined) delete host.dataset.matched;
  const said = words.row({ state, status, ticket, byName });
  const sentence = badge?.local === true ? `${said}, ${words.localLong}` : said;
  host.setAttribute("aria-label", sentence);
  host.title = sentence;
  const label = host.firstElementChild;
  const text = shortText(chip, words);
  if (label !== null && label.textContent !== text) label.textContent = text;
}

function shortText({ badge, byName }: Pick<RowChip, "badge" | "byName">, words: BadgeWords): string {
  if (badge === null || badge.state === "none" || badge.state === "unknown") return "";
  const text = badge.status === null ? words.state[badge.state] : words.status[badge.status];
  const label = badge.ticket === "" ? "" : `${words.ticket(badge.ticket)} · `;
  return `${label}${text}${byName ? " ≈" : ""}${badge.local === true ? ` (${words.local})` : ""}`;
}
