import { render, type VNode } from "preact";
import { keepKeyboard } from "../keep-keyboard";
import inPageStyle from "../styles/in-page.css?inline";
import badgeStyle from "./badge.css?inline";
import { keepInside } from "./keep-inside";
import noticeStyle from "./notice.css?inline";

/** Our own element in Facebook's page: everything it shows is inside its shadow root. */
export interface Mounted {
  readonly host: HTMLElement;
  /** null shows nothing and leaves the host. */
  show(content: VNode | null): void;
  remove(): void;
}

/** A badge's host. It is put into the page by whoever knows where it belongs. */
export const mountBadge = (document: Document, kind: "header" | "item"): Mounted =>
  mount(document, "page-ticket", `page-ticket-${kind}`, badgeStyle);

/** A notice in the corner of the window. It is no badge: whoever counts badges must not find it among them. */
export function mountNotice(document: Document): Mounted {
  const mounted = mount(document, "page-ticket-notice", "page-ticket-corner", noticeStyle);
  if (document.documentElement.matches(".__fb-dark-mode")) mounted.host.dataset.theme = "dark";
  return mounted;
}

/** A host with an open shadow root and its own style. */
function mount(document: Document, name: string, className: string, style: string): Mounted {
  const host = document.createElement(name);
  host.className = className;
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = inPageStyle + style;
  const place = document.createElement("div");
  place.className = "root";
  root.append(sheet, place);
  if (className === "page-ticket-item") keepInside(place);
  keepKeyboard(root);
  return {
    host,
    show: (content) => render(content, place),
    remove() {
      render(null, place);
      host.remove();
    },
  };
}
