import { render, type VNode } from "preact";
import style from "./check.css?inline";

/** Our own element in Facebook's page with everything it shows in its open shadow root. */
export interface MountedCheck {
  readonly host: HTMLElement;
  show(content: VNode): void;
  remove(): void;
}

export type CheckElement = "page-routing-check" | "page-permission-check" | "page-routing-signal";

export function mountCheck(document: Document, name: CheckElement): MountedCheck {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = style;
  const place = document.createElement("div");
  root.append(sheet, place);
  const dark = document.documentElement.matches(".__fb-dark-mode");
  if (dark) host.dataset.theme = "dark";
  return {
    host,
    show: (content) => render(content, place),
    remove() {
      render(null, place);
      host.remove();
    },
  };
}
