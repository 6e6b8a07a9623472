import { randomFrom } from "./random.ts";

/*
 * A stand-in for a heavy single-page application: trees are built aside and inserted whole, texts change through their
 * node's value and links through their attribute, as React's commits do.
 */

const random = randomFrom(42);
/** One declaration a class, as style sheets of such applications are: so many classes that matching costs what it does there. */
export const CLASSES = Array.from({ length: 1_500 }, () => `x${Math.floor(random() * 2 ** 32).toString(36)}`);
let classAt = 0;
export const classes = (count: number): string =>
  Array.from({ length: count }, () => {
    classAt = (Math.imul(classAt, 1_103_515_245) + 12_345) >>> 0;
    return CLASSES[classAt % CLASSES.length];
  }).join(" ");

const HARMLESS = [
  "color:inherit",
  "min-width:0",
  "box-sizing:border-box",
  "margin:0",
  "outline:none",
  "border:0",
  "flex-shrink:1",
  "opacity:1",
  "text-align:inherit",
];
export function addStyles(): void {
  const sheet = document.createElement("style");
  const atoms = CLASSES.map((name, at) => `.${name}{${HARMLESS[at % HARMLESS.length]}}`);
  sheet.textContent = atoms.join("\n");
  document.head.append(sheet);
}

export type Attributes = Readonly<Record<string, string>>;

export function make(tag: string, attributes: Attributes = {}, ...children: Node[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = classes(3);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, name === "class" ? `${element.className} ${value}` : value);
  }
  element.append(...children);
  return element;
}
export const text = (value: string): Text => document.createTextNode(value);
export const wrap = (depth: number, inner: Node): HTMLElement =>
  depth <= 1 ? make("div", {}, inner) : make("div", {}, wrap(depth - 1, inner));
