import { expectedStatus } from "./expected.ts";
import { PAGE_ID } from "./rows.ts";

/*
 * Others' ways to the same badge, each as small as it can be: the bound, which is told each row, and what page scripts
 * usually do. All draw with the same few lines and know each status beforehand.
 */

const ROW = 'div[role="row"]';
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

const all = (): void => {
  for (const row of document.querySelectorAll(ROW)) annotate(row);
};
const observing = (init: MutationObserverInit) => (): (() => void) => {
  all();
  const observer = new MutationObserver(all);
  observer.observe(document.body, init);
  return () => observer.disconnect();
};

/** Starts one of the ways; the answer ends it. */
export const ways: Readonly<Record<string, () => () => void>> = {
  naive: observing({ childList: true, subtree: true }),
  everything: observing({ childList: true, subtree: true, attributes: true, characterData: true }),
  links: observing({ childList: true, subtree: true, attributes: true, attributeFilter: ["href"] }),
  animation() {
    const sheet = document.createElement("style");
    sheet.textContent = `@keyframes bench-seen{} ${ROW}{animation:1ms bench-seen}`;
    document.head.append(sheet);
    const seen = (event: AnimationEvent): void => {
      if (event.animationName === "bench-seen" && event.target instanceof Element) annotate(event.target);
    };
    document.addEventListener("animationstart", seen, true);
    return () => {
      document.removeEventListener("animationstart", seen, true);
      sheet.remove();
    };
  },
  polling() {
    all();
    const timer = setInterval(all, 500);
    return () => clearInterval(timer);
  },
};

declare global {
  interface Window {
    annotators: { annotate: typeof annotate; ways: typeof ways };
  }
}
window.annotators = { annotate, ways };
