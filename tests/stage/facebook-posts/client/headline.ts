import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { personLink } from "../links.ts";
import type { StagePost } from "../story.ts";
import type { Writer } from "../words.ts";
import { type Pen, pageName } from "./model.ts";
import { drawing, drawnWords, postTime } from "./time.ts";

export function named(pen: Pen, writer: Writer, place: string): Loose {
  const { draw, wall } = pen;
  const link = personLink(writer, place);
  const text = h("span", { dir: "auto" }, draw.split(writer.name));
  const classic = wall.variant.markup === "c";
  if (!link) return h("strong", null, text);
  return h(
    "a",
    { role: "link", tabindex: "0", href: link.href, class: classic ? "profileLink" : draw.css("person") },
    classic ? text : h("strong", null, text),
  );
}

/** "A ▸ Page", "A is with Page", "A recommends Page", or the page alone. */
function headline(pen: Pen, post: StagePost): Loose {
  const { wall, label, draw } = pen;
  const author = named(pen, post.by, post.id);
  const form = draw.chance(`page link ${post.id}`) < 0.5 ? "username" : "id";
  const page = named(
    pen,
    { id: wall.page.id, name: pageName(wall), username: wall.page.slug, link: form },
    post.id,
  );
  switch (post.kind) {
    case "visitor":
      return wall.variant.markup === "c"
        ? [author, h("span", { class: "_5x46" }, " ▸ "), page]
        : [author, h("span", { class: draw.css("arrow") }, drawing("arrow")), page];
    case "tagged":
      return [author, h("span", null, label.with), page];
    case "review":
      return [author, h("span", null, label.recommends), page];
    default:
      return author;
  }
}

export function header(pen: Pen, post: StagePost, ids: readonly string[]): VNode {
  const { draw, wall, label } = pen;
  const { css } = draw;
  const { markup } = wall.variant;
  const link = personLink(post.by, `${post.id} face`);
  const meta = h(
    "div",
    { class: css("meta"), id: ids[1] },
    post.kind === "ad"
      ? [
          h(
            "span",
            { class: css("sponsored") },
            markup === "c" ? label.sponsored : drawnWords(pen, label.sponsored),
          ),
          " · ",
        ]
      : null,
    h("span", null, postTime(pen, post)),
    h("span", { "aria-hidden": "true" }, " · "),
    h("span", { class: css("globe"), title: label.public }, drawing("globe")),
    wall.variant.viewer === "page" && post.by.id === wall.page.id
      ? h("div", { class: css("published") }, label.published)
      : null,
  );
  const title = h(
    markup === "c" ? "h5" : markup === "b" ? "h2" : "h3",
    {
      id: ids[0],
      class: markup === "c" ? "_7tae _14f3" : css("headline"),
      dir: "auto",
      "data-ad-rendering-role": markup === "c" ? false : "profile_name",
    },
    draw.wrap(`headline ${post.id}`, h("span", null, headline(pen, post))),
  );
  return h(
    "div",
    { class: css("postHead") },
    h(
      link ? "a" : "span",
      link ? { role: "link", "aria-hidden": "true", tabindex: "-1", href: link.href } : {},
      draw.picture(post.by.name, "", "avatar"),
    ),
    h("div", { class: css("grow") }, title, meta),
    h(
      "div",
      {
        role: "button",
        tabindex: "0",
        "aria-haspopup": "menu",
        "aria-label": label.post,
        class: css("dots"),
      },
      "···",
    ),
  );
}
