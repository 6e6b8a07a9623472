import { render, type VNode } from "preact";
import style from "./badge.css?inline";

/** Our own element in Facebook's page: everything it shows is inside its shadow root. */
export interface Mounted {
  readonly host: HTMLElement;
  /** null shows nothing and leaves the host. */
  show(content: VNode | null): void;
  remove(): void;
}

/** A host with an open shadow root and its own style. It is put into the page by whoever knows where it belongs. */
export function mountBadge(document: Document, kind: "header" | "item" | "corner"): Mounted {
  // A notice is no badge: whoever counts badges must not find it among them.
  const host = document.createElement(kind === "corner" ? "page-ticket-notice" : "page-ticket");
  host.className = `page-ticket-${kind}`;
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = style;
  const place = document.createElement("div");
  place.className = "root";
  root.append(sheet, place);
  return {
    host,
    show: (content) => render(content, place),
    remove() {
      render(null, place);
      host.remove();
    },
  };
}
