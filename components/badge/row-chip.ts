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

const templates = new WeakMap<Document, HTMLElement>();

function template(document: Document): HTMLElement {
  const known = templates.get(document);
  if (known !== undefined) return known;
  const host = document.createElement("page-ticket");
  host.className = "page-ticket-row";
  host.dataset.item = "message";
  host.setAttribute("role", "img");
  const chip = document.createElement("span");
  chip.className = "page-ticket-chip";
  chip.setAttribute("aria-hidden", "true");
  host.append(chip);
  templates.set(document, host);
  return host;
}

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
  const host = present ?? copyOf(template(row.ownerDocument));
  const state = chip.badge?.state ?? "unknown";
  const status = chip.badge?.status ?? null;
  const ticket = chip.badge?.ticket ?? "";
  const local = chip.badge?.local === true;
  const now = `${chip.key} ${state} ${status ?? ""} ${ticket} ${chip.byName} ${local} ${words.product}`;
  if (host.dataset.shown !== now) {
    host.dataset.shown = now;
    host.dataset.key = chip.key;
    host.dataset.state = state;
    host.dataset.status = status ?? "";
    host.dataset.ticket = ticket;
    if (chip.byName) host.dataset.matched = "name";
    else delete host.dataset.matched;
    const said = words.row({ state, status, ticket, byName: chip.byName });
    const sentence = local ? `${said}, ${words.localLong}` : said;
    host.setAttribute("aria-label", sentence);
    host.title = sentence;
    const label = host.firstElementChild;
    if (label !== null) label.textContent = shortText(chip, words);
  }
  if (present === null) row.append(host);
}

function shortText({ badge, byName }: RowChip, words: BadgeWords): string {
  if (badge === null || badge.state === "none" || badge.state === "unknown") return "";
  const text = badge.status === null ? words.state[badge.state] : words.status[badge.status];
  const label = badge.ticket === "" ? "" : `${words.ticket(badge.ticket)} · `;
  return `${label}${text}${byName ? " ≈" : ""}${badge.local === true ? ` (${words.local})` : ""}`;
}
