import { render, type VNode } from "preact";
import { keepKeyboard } from "../keep-keyboard";
import inPageStyle from "../styles/in-page.css?inline";
import checkStyle from "./check.css?inline";
import signalStyle from "./signal.css?inline";

/** Our own element in Facebook's page with everything it shows in its open shadow root. */
export interface MountedCheck {
  readonly host: HTMLElement;
  show(content: VNode): void;
  remove(): void;
}

export type CheckElement = "page-routing-check" | "page-permission-check";

export const mountCheck = (document: Document, name: CheckElement): MountedCheck =>
  mount(document, name, checkStyle);

/** The quiet line in the inbox. */
export const mountSignal = (document: Document): MountedCheck =>
  mount(document, "page-routing-signal", signalStyle);

function mount(document: Document, name: string, style: string): MountedCheck {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = inPageStyle + style;
  const place = document.createElement("div");
  root.append(sheet, place);
  keepKeyboard(root);
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
