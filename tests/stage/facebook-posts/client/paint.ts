import { hash } from "../../facebook/random.ts";

const space = "http://www.w3.org/2000/svg";

function svg(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): SVGElement {
  const node = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const shapes = {
  arrow: () =>
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("path", { d: "M2 0 8 5 2 10z" })),
  globe: () =>
    svg(
      "svg",
      { viewBox: "0 0 10 10", "aria-hidden": "true" },
      svg("path", { d: "M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0m0 1c1 1 1 7 0 8-1-1-1-7 0-8" }),
    ),
} as const;

interface Drawing {
  readonly kind: string;
  readonly text?: string;
  readonly label?: string;
}

const isDrawing = (data: unknown): data is Drawing =>
  typeof data === "object" && data !== null && "kind" in data;

/**
 * Fills the drawings of a render. A drawn word is `<svg><use href="#SvgT…">`: its symbol and the words that name it stand in
 * one place far from it, so that nothing near it can be read.
 */
export function paintDrawings(
  drawings: readonly { readonly node: Element; readonly data: unknown }[],
  symbols: Element | undefined,
): void {
  const defined = new Map<string, SVGElement>();
  const labels: Element[] = [];
  for (const { node, data } of drawings) {
    if (!isDrawing(data)) continue;
    const mark = `${data.kind} ${data.text ?? ""}`;
    if (data.kind === "symbol") {
      const text = data.text ?? "";
      const id = `SvgT${hash(text) % 9973}`;
      defined.set(id, svg("text", { id, y: "11" }, text));
      const label = document.createElement("span");
      label.id = data.label ?? "";
      label.textContent = text;
      labels.push(label);
      if (node.getAttribute("data-painted") === mark) continue;
      const width = String(Math.ceil(text.length * 6.6));
      node.replaceChildren(
        svg("svg", { width, height: "14", viewBox: `0 0 ${width} 14` }, svg("use", { href: `#${id}` })),
      );
    } else if (data.kind === "arrow" || data.kind === "globe") {
      if (node.firstElementChild) continue;
      node.replaceChildren(shapes[data.kind]());
    }
    node.setAttribute("data-painted", mark);
  }
  symbols?.replaceChildren(svg("svg", {}, ...defined.values()), ...labels);
}
