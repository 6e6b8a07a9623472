import { hashedClass, pick, seeded } from "../facebook/random.ts";
import type { SettingsVariant } from "./variant.ts";

/** Writes HTML in a seed's manner: other wrappers, classes and splits for each seed, the same screen to the eye. */
export interface Pen {
  /** Words in their own block. */
  words(text: string): string;
  /** Words in a heading. */
  heading(level: number, text: string): string;
  /** A side-by-side row. */
  row(...parts: readonly string[]): string;
  /** A block, in as many wrappers as the seed likes. */
  block(...parts: readonly string[]): string;
  button(text: string, deed: string): string;
  /** The `class` of a part that has a look of its own. */
  look(...names: readonly string[]): string;
  /** Stuff that no reader may take for words of the screen. */
  dust(...lures: readonly string[]): string;
}

export const quote = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function createPen({ seed, noise }: Pick<SettingsVariant, "seed" | "noise">): Pen {
  const random = seeded(`settings ${seed}`);
  const name = (what: string): string => ` class="${hashedClass(what, seed)}"`;
  const split = (text: string): string => {
    if (!noise || text.length < 4 || random() < 0.4) return quote(text);
    const at = 1 + Math.floor(random() * (text.length - 2));
    const [head, tail] = [quote(text.slice(0, at)), quote(text.slice(at))];
    return pick(
      [`${head}<!-- -->${tail}`, `<span>${head}</span><span>${tail}</span>`, `<font>${head}</font>${tail}`],
      random,
    );
  };
  const inner = (text: string): string =>
    pick(
      [
        (each: string) => `<span dir="auto"${name("t")}>${each}</span>`,
        (each: string) => `<span${name("u")}><span${name("v")}>${each}</span></span>`,
        (each: string) => each,
        (each: string) => `<div${name("w")}><span>${each}</span></div>`,
      ],
      random,
    )(split(text));
  const wrap = (html: string): string => {
    const depth = Math.floor(random() * 4);
    return `${`<div${name("b")}>`.repeat(depth + 1)}${html}${"</div>".repeat(depth + 1)}`;
  };
  const dust = (...lures: readonly string[]): string => {
    if (!noise) return "";
    const lure = quote(pick(lures, random));
    return pick(
      [
        `<div aria-hidden="true"><span>${lure}</span></div>`,
        `<span data-0="0">${lure}</span>`,
        `<div hidden><span dir="auto">${lure}</span></div>`,
        `<div style="display:none">${lure}</div>`,
        "<div></div>",
      ],
      random,
    );
  };
  return {
    words: (text) => wrap(inner(text)),
    heading: (level, text) =>
      random() < 0.7
        ? `<h${level}${name("heading")}>${inner(text)}</h${level}>`
        : `<div role="heading" aria-level="${level}"${name("heading")}>${inner(text)}</div>`,
    row: (...parts) => `<div${name("row")} style="display:flex">${parts.join("")}</div>`,
    block: (...parts) => wrap(parts.join("")),
    button: (text, deed) =>
      `<div role="button" tabindex="0" data-deed="${quote(deed)}"${name("button")}><span>${quote(text)}</span></div>`,
    look: (...names) => ` class="${names.map((each) => hashedClass(each, seed)).join(" ")}"`,
    dust,
  };
}
