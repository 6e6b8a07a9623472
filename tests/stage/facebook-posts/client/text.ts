import type { Loose, VNode } from "../../facebook/client/vdom.ts";
import { h } from "../../facebook/client/vdom.ts";
import { personLink } from "../links.ts";
import { type Bit, cutWords } from "../words.ts";
import type { Pen, Wall } from "./model.ts";

interface Text {
  readonly words: readonly Bit[];
  readonly translated?: readonly Bit[];
}

/** Which words stand there now: a translation or the original, whole or cut. */
export function textShown(wall: Wall, item: string, text: Text) {
  const translated = text.translated !== undefined && !wall.original.has(item);
  const words = translated ? (text.translated ?? []) : text.words;
  return { ...cutWords(words, wall.variant.b10 && !wall.expanded.has(item)), translated };
}

function bit(pen: Pen, piece: Bit, place: string): Loose {
  const { css, split } = pen.draw;
  if (typeof piece === "string") return split(piece);
  if ("emoji" in piece) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="#f7c948"/><circle cx="5.5" cy="6.5" r="1" fill="#553"/><circle cx="10.5" cy="6.5" r="1" fill="#553"/><path d="M4.5 10q3.500 3 7 0" stroke="#553" fill="none"/></svg>`;
    return h(
      "span",
      { class: css("emoji") },
      h("img", {
        alt: piece.emoji,
        width: "16",
        height: "16",
        referrerpolicy: "origin-when-cross-origin",
        src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
      }),
    );
  }
  if ("url" in piece) {
    return h(
      "a",
      {
        role: "link",
        rel: "nofollow noreferrer",
        target: "_blank",
        class: css("link"),
        href: `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://${piece.url}?fbclid=IwAR0`)}&h=AT0`,
      },
      piece.url,
    );
  }
  if ("hash" in piece) {
    return h(
      "a",
      {
        role: "link",
        class: css("link"),
        href: `https://www.facebook.com/hashtag/${piece.hash}?__eep__=6&__cft__[0]=AZx`,
      },
      `#${piece.hash}`,
    );
  }
  const link = personLink(piece.tag, place);
  return link
    ? h(
        "a",
        { role: "link", class: css("link"), href: link.href, "data-hovercard": link.href },
        h("span", { class: css("tag") }, piece.tag.name),
      )
    : piece.tag.name;
}

/** Lines of bits: a line feed parts them. */
function lines(words: readonly Bit[]): Bit[][] {
  const result: Bit[][] = [[]];
  for (const piece of words) {
    if (typeof piece !== "string") {
      result.at(-1)?.push(piece);
      continue;
    }
    piece.split("\n").forEach((part, index) => {
      if (index > 0) result.push([]);
      if (part !== "") result.at(-1)?.push(part);
    });
  }
  return result;
}

function button(pen: Pen, name: string, click: () => void): VNode {
  return h(
    "div",
    {
      role: "button",
      tabindex: "0",
      class: pen.draw.css("more"),
      on: {
        click: () => {
          click();
          return "stop";
        },
      },
    },
    name,
  );
}

/** The words of a post or comment with "See more" where they are cut; the translator's line comes apart. */
export function textBlock(pen: Pen, item: string, text: Text): Loose {
  const { label, deeds, wall } = pen;
  const shown = textShown(wall, item, text);
  const rows = lines(shown.words);
  return h(
    "div",
    null,
    rows.map((row, index) =>
      h(
        "div",
        { dir: "auto", style: "text-align:start" },
        row.map((piece) => bit(pen, piece, item)),
        shown.cut && index === rows.length - 1
          ? ["… ", button(pen, label.seeMore, () => deeds.expand(item))]
          : null,
      ),
    ),
  );
}

export function translator(pen: Pen, item: string, text: Text): Loose {
  const { label, deeds, wall } = pen;
  if (!text.translated) return null;
  const name = wall.original.has(item) ? label.translation : label.original;
  return h(
    "div",
    { class: pen.draw.css("translator") },
    button(pen, name, () => deeds.toggleOriginal(item)),
  );
}
