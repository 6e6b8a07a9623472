import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { personLink } from "../links.ts";
import type { StagePost } from "../story.ts";
import type { Writer } from "../words.ts";
import { commentList, mediaOf, scenery } from "./comment.ts";
import { type Item, type Pen, pageName, type Spot, shownComments } from "./model.ts";
import { textBlock, translator } from "./text.ts";
import { drawing, drawnWords, postTime } from "./time.ts";

function named(pen: Pen, writer: Writer, place: string): Loose {
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

function header(pen: Pen, post: StagePost, ids: readonly string[]): VNode {
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

const messageMark = (markup: "a" | "b" | "c"): Record<string, string> =>
  markup === "a"
    ? { "data-ad-rendering-role": "story_message" }
    : markup === "b"
      ? { "data-ad-comet-preview": "message", "data-ad-preview": "message" }
      : { class: "userContent _5pbx", "data-testid": "post_message" };

/** A post within the post: with an author, a time and words of its own, none of which are the unit's. */
function shared(pen: Pen, post: StagePost): Loose {
  const { draw, wall } = pen;
  const inner = post.shared;
  if (!inner) return null;
  const { css } = draw;
  return h(
    "div",
    { class: css("shared") },
    h("img", { class: css("photo"), alt: "", src: scenery(inner.id) }),
    h(
      "div",
      { class: css("sharedBody") },
      h("h4", { class: css("headline") }, h("span", null, named(pen, inner.by, inner.id))),
      h(
        "div",
        { class: css("meta") },
        h(
          "a",
          {
            role: "link",
            href: `https://www.facebook.com/${inner.by.username}/posts/${inner.id}?__cft__[0]=AZshared`,
          },
          "2 thg 11",
        ),
      ),
      h(
        "div",
        messageMark(wall.variant.markup),
        h("div", { dir: "auto", style: "text-align:start" }, ...inner.words.map(String)),
      ),
    ),
  );
}

function bar(pen: Pen, post: StagePost): VNode {
  const { draw, label, deeds } = pen;
  const { css } = draw;
  const button = (name: string, aria: string, click: () => void) =>
    h(
      "div",
      {
        role: "button",
        tabindex: "0",
        "aria-label": aria,
        class: css("barButton"),
        on: {
          click: () => {
            click();
            return "stop";
          },
        },
      },
      name,
    );
  return h(
    "div",
    null,
    h(
      "div",
      { class: css("counts") },
      h("span", null, `👍 ${Number(post.id.slice(-2)) + 3}`),
      h("span", null, `${post.comments.length} ${label.comment.toLowerCase()}`),
    ),
    h(
      "div",
      { class: css("bar") },
      button(label.like, label.like, () => undefined),
      button(label.comment, label.leave, () => deeds.openPost(post)),
      button(label.share, label.share, () => undefined),
    ),
  );
}

export interface UnitPlace {
  readonly spot: Spot;
  readonly position: number;
  /** React's key: of the slot when nodes are used again. */
  readonly key: string;
}

/** A whole post with its comments. */
export function unit(pen: Pen, post: StagePost, { spot, position, key }: UnitPlace): VNode {
  const { draw, wall } = pen;
  const { css } = draw;
  const { markup } = wall.variant;
  const ids = [draw.id(), draw.id()];
  const data: Item = { post, comment: null, spot };
  const visual = spot === "viewer" ? null : mediaOf(pen, post.id, post.media);
  const body = [
    header(pen, post, ids),
    draw.dust(post.id),
    h(
      "div",
      { class: css("postText") },
      draw.wrap(`text ${post.id}`, h("div", messageMark(markup), textBlock(pen, post.id, post))),
    ),
    translator(pen, post.id, post),
    visual,
    shared(pen, post),
    bar(pen, post),
    spot === "feed" && shownComments(wall, post, spot).length === 0 ? null : commentList(pen, post, spot),
  ];
  const item = { is: "item", data };
  if (markup === "b")
    return h("div", { key, ...item, class: css("unit") }, draw.wrap(`unit ${post.id}`, body));
  if (markup === "c") {
    return h(
      "div",
      { key, class: `_5pcb _4b0l` },
      h(
        "div",
        {
          ...item,
          role: "article",
          class: `_4-u2 mbm _4mrt _5jmm _5pat _5v3q userContentWrapper ${css("unit")}`,
        },
        h("div", { class: "_1dwg _1w_m" }, body),
      ),
    );
  }
  const pagelet =
    spot === "feed"
      ? draw.pagelet(`${wall.screen === "home" ? "" : "Timeline"}FeedUnit_${position < 2 ? position : "{n}"}`)
      : {};
  return h(
    "div",
    { key, ...pagelet },
    draw.wrap(
      `unit ${key}`,
      h(
        "div",
        {
          ...item,
          role: "article",
          "aria-posinset": position + 1,
          "aria-labelledby": ids[0],
          "aria-describedby": ids.join(" "),
          class: css("unit"),
        },
        body,
      ),
    ),
  );
}
