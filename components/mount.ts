import { render, type VNode } from "preact";
import { keepKeyboard } from "./keep-keyboard";
import inPageStyle from "./styles/in-page.css?inline";

/** Our own element in Facebook's page: everything it shows is inside its shadow root. */
export interface Mounted {
  readonly host: HTMLElement;
  /** What holds its content, inside the shadow root. */
  readonly place: HTMLElement;
  /** null shows nothing and leaves the host. */
  show(content: VNode | null): void;
  remove(): void;
}

/** A host with an open shadow root and its own style. It is put into the page by whoever knows where it belongs. */
export function mount(document: Document, name: string, style: string): Mounted {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = inPageStyle + style;
  const place = document.createElement("div");
  place.className = "root";
  root.append(sheet, place);
  keepKeyboard(root);
  if (document.documentElement.matches(".__fb-dark-mode")) host.dataset.theme = "dark";
  return {
    host,
    place,
    show: (content) => render(content, place),
    remove() {
      render(null, place);
      host.remove();
    },
  };
}
