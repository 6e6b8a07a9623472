import { expectedStatus } from "./expected.ts";
import { PAGE_ID } from "./rows.ts";
import { ways } from "./ways.ts";

/*
 * The same few lines of drawing for every way that is not ours: a status is known beforehand, a badge costs nothing
 * more than it must. Peers from elsewhere get them as `options`.
 */

const ROW = 'div[role="row"]';
const CONTAINER = 'div[role="grid"],div[role="list"]';
const LINK = 'a[href*="selected_item_id="]';
const LABELS: Readonly<Record<string, string>> = {
  "": "Chưa có phiếu",
  new: "Mới",
  processing: "Đang xử lý",
  pending: "Đang chờ",
  solved: "Đóng",
};

let template: HTMLElement | null = null;
function freshBadge(): HTMLElement {
  if (template === null) {
    template = document.createElement("page-ticket");
    template.className = "page-ticket-row";
    template.dataset.item = "message";
    template.setAttribute("role", "img");
    const chip = document.createElement("span");
    chip.className = "page-ticket-chip";
    chip.setAttribute("aria-hidden", "true");
    template.append(chip);
  }
  const copy = template.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError("a template is an element");
  return copy;
}

const idIn = (href: string): string => {
  const at = href.indexOf("selected_item_id=");
  const end = href.indexOf("&", at);
  return at === -1 ? "" : href.slice(at + 17, end === -1 ? undefined : end);
};

/** Draws a row's badge; writes nothing that is already so. */
export function annotate(row: Element): void {
  const link = row.querySelector(LINK);
  const last = row.lastElementChild;
  const present = last instanceof HTMLElement && last.localName === "page-ticket" ? last : null;
  if (link === null) {
    present?.remove();
    return;
  }
  const id = idIn(link.getAttribute("href") ?? "");
  const key = `${PAGE_ID}|message|${id}`;
  if (present?.dataset.key === key) return;
  const badge = present ?? freshBadge();
  const status = expectedStatus(id);
  badge.dataset.key = key;
  badge.dataset.state = status === "" ? "none" : "created";
  badge.dataset.status = status;
  badge.dataset.ticket = status === "" ? "" : id.slice(-5);
  const label = LABELS[status] ?? "";
  badge.setAttribute("aria-label", `Phiếu ghi: ${label}`);
  badge.title = `Phiếu ghi: ${label}`;
  const chip = badge.firstElementChild;
  if (chip !== null) chip.textContent = status === "" ? "" : `#${id.slice(-5)} · ${label}`;
  if (present === null) row.append(badge);
}

/** What a peer is told: where the rows are, and how to draw a row's badge (may be called again for the same row). */
export const options = {
  selector: ROW,
  container: CONTAINER,
  link: LINK,
  annotate,
  idOf: idIn,
  statusOf: expectedStatus,
  labels: LABELS,
  /** Peers that draw for themselves tell each badge elsewhere; here badges are looked at. */
  note: (): void => undefined,
} as const;
export type PeerOptions = typeof options;

declare global {
  interface Window {
    annotators: { annotate: typeof annotate; options: PeerOptions; ways: typeof ways };
  }
}
window.annotators = { annotate, options, ways };
