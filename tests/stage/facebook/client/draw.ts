import { hash, seeded } from "../random.ts";
import { labelsOf, type Model } from "./model.ts";
import { classNames } from "./style.ts";
import { h, type Loose, type VNode } from "./vdom.ts";

/** The small means all views share: hashed classes, noise, wrappers, pictures. */
export interface Draw {
  readonly model: Model;
  readonly label: ReturnType<typeof labelsOf>;
  readonly css: ReturnType<typeof classNames>;
  /** `data-pagelet`, unless the variant has none. */
  readonly pagelet: (name: string) => Record<string, string>;
  /** React's `useId`: another one in every render. */
  readonly id: () => string;
  /** A number in [0, 1) that belongs to a place on the screen and the variant's seed. */
  readonly chance: (place: string) => number;
  /** Puts 0 to 3 layout-free wrappers around, always the same number at one place. */
  readonly wrap: (place: string, ...children: Loose[]) => Loose;
  /** A text as several text nodes, as React leaves `{a}{b}`. */
  readonly split: (text: string) => string[];
  /** A second, invisible copy for the eyes of no one. */
  readonly duplicate: (text: string) => VNode | null;
  readonly dust: (place: string) => VNode | null;
  /** `display: contents` span with `data-surface`: 0×0 in size. */
  readonly surface: (path: string, ...children: Loose[]) => Loose;
  readonly picture: (name: string, alt: string, size: "avatar" | "face" | "tiny") => VNode;
}

export function createDraw(model: Model): Draw {
  const { variant } = model;
  const css = classNames(variant.seed);
  const chance = (place: string) => seeded(`${variant.seed} ${place}`)();
  let ids = 0;
  return {
    model,
    label: labelsOf(model),
    css,
    chance,
    pagelet: (name) => (variant.pagelets ? { "data-pagelet": name } : {}),
    id: () => {
      ids += 1;
      return `:r${(model.renders * 100 + ids).toString(36)}:`;
    },
    wrap: (place, ...children) => {
      let wrapped: Loose = children;
      for (let depth = Math.floor(chance(`wrap ${place}`) * 4); depth > 0; depth -= 1) {
        wrapped = h("div", { class: css(`wrapper${depth}`) }, wrapped);
      }
      return wrapped;
    },
    split: (text) => {
      if (!variant.noise || text.length < 4) return [text];
      const points = [...text];
      const at = 1 + Math.floor(chance(`split ${text.length}`) * (points.length - 2));
      return [points.slice(0, at).join(""), points.slice(at).join("")];
    },
    duplicate: (text) =>
      variant.noise && chance(`duplicate ${text.length % 3}`) < 0.6
        ? h("span", { "aria-hidden": "true", class: css("copy") }, text)
        : null,
    dust: (place) =>
      variant.noise
        ? h(
            "span",
            {
              "data-0": "0",
              class: css("copy"),
              "aria-hidden": chance(`dust ${place}`) < 0.5 ? "true" : false,
            },
            chance(`dust ${place}`) < 0.5 ? "Facebook" : "",
          )
        : null,
    surface: (path, ...children) =>
      variant.pagelets
        ? h(
            "span",
            { "data-surface-wrapper": "1", "data-surface": path, style: "display:contents" },
            children,
          )
        : children,
    picture: (name, alt, size) => h("img", { class: `img ${css(size)}`, alt, src: portrait(name) }),
  };
}

/** A round drawing with an initial, as a data URL: no picture of anybody is needed. */
function portrait(name: string): string {
  const hue = hash(name) % 360;
  const initial = [...name.replace(/[^\p{L}]/gu, "")][0] ?? "?";
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 42% 62%)"/>` +
    `<text x="20" y="26" font-family="sans-serif" font-size="17" fill="#fff" text-anchor="middle">${initial}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
