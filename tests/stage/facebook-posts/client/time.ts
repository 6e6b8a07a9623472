import { type Child, h, type Loose } from "../../facebook/client/vdom.ts";
import type { Told } from "../links.ts";
import { postLink } from "../links.ts";
import type { StagePost } from "../story.ts";
import type { Pen, Wall } from "./model.ts";
import { shownTime, timeOf } from "./model.ts";

/** How a post's time is written: as text, or drawn from symbols that stand elsewhere in the document. */
export function isDrawn(wall: Wall, post: StagePost): boolean {
  const { times, markup } = wall.variant;
  if (markup === "c" || times === "text") return false;
  return times === "svg" || times === "shuffled" || Number(post.id.slice(-2)) % 3 === 1;
}

/** Where the time of a post leads at this moment. */
export function unitLink(wall: Wall, post: StagePost): Told {
  const { links, markup } = wall.variant;
  const open = links === "real" || wall.hovered === post.id;
  if (links === "hover" && !open) return { href: `?__cft__[0]=AZ${post.id.slice(-4)}#?dfk` };
  // The newest markup gives no address even then: only a comment's link names the post.
  if (markup === "b" && links !== "real")
    return { href: `?__cft__[0]=AZ${post.id.slice(-4)}&__tn__=%2CO#?bfe` };
  return postLink(post, wall.page, open);
}

/** A drawing that the page fills in after each render: svg has its own namespace. */
export const drawing = (kind: "arrow" | "globe" | "symbol", more: Record<string, string> = {}) =>
  h("span", { is: "drawing", data: { kind, ...more }, class: more.class });

/** Words that are drawn and not written: the symbol's text and the label's words stand far away in the document. */
export function drawnWords(pen: Pen, text: string): Child {
  const id = pen.draw.id();
  return h(
    "span",
    { "aria-labelledby": id },
    drawing("symbol", { text, label: id, class: pen.draw.css("symbol") }),
  );
}

/** Letters in another order than they are seen in, with some between them that are not seen at all. */
function shuffledWords({ draw }: Pen, text: string): Child {
  const letters = [...text].map((letter, order) => ({
    letter,
    order,
    place: draw.chance(`${text} ${order}`),
  }));
  letters.sort((one, other) => one.place - other.place);
  return h(
    "span",
    { class: draw.css("shuffled") },
    letters.flatMap(({ letter, order, place }) => [
      h("i", { style: `order:${order}` }, letter),
      place < 0.3 ? h("i", { class: draw.css("decoy") }, String(Math.floor(place * 30))) : null,
    ]),
  );
}

/** "{date} lúc {time}", as the tooltip has it. */
export function fullTime(wall: Wall, post: StagePost): string {
  const at = new Date(timeOf(wall, post));
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return wall.variant.lang === "vi"
    ? `${at.getDate()} Tháng ${at.getMonth() + 1}, ${at.getFullYear()} lúc ${time}`
    : `${at.toLocaleDateString("en-US", { dateStyle: "long" })} at ${time}`;
}

export function postTime(pen: Pen, post: StagePost): Loose {
  const { draw, wall, deeds } = pen;
  const { href } = unitLink(wall, post);
  const { text } = shownTime(wall, post);
  const props = {
    role: "link",
    tabindex: "0",
    class: draw.css("time"),
    attributionsrc: `/privacy_sandbox/comet/register/source/?xt=AZ${post.id.slice(-3)}`,
    href,
    on: {
      mouseover: () => {
        deeds.hover(post.id);
        return "stop" as const;
      },
      click: (event: Event) => deeds.follow(event, href),
    },
  };
  if (wall.variant.markup === "c") {
    return h(
      "a",
      { ...props, class: "_5pcq", attributionsrc: false },
      h(
        "abbr",
        {
          class: "_5ptz timestamp livetimestamp",
          "data-utime": String(Math.floor(timeOf(wall, post) / 1000)),
          "data-shorten": "1",
        },
        h("span", { class: "timestampContent" }, text),
      ),
    );
  }
  return h(
    "span",
    null,
    h(
      "a",
      props,
      isDrawn(wall, post)
        ? wall.variant.times === "shuffled"
          ? shuffledWords(pen, text)
          : drawnWords(pen, text)
        : h("span", { "aria-hidden": false }, draw.split(text)),
    ),
  );
}
