import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import type { StagePost } from "../story.ts";
import { commentList } from "./comment-list.ts";
import { header, named } from "./headline.ts";
import { mediaOf, scenery } from "./media.ts";
import { type Item, type Pen, type Spot, shownComments } from "./model.ts";
import { textBlock, translator } from "./text.ts";

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

/** The post's number, in a hidden field of the form that the comments are sent with. */
const classicForm = (post: StagePost): VNode =>
  h(
    "form",
    { rel: "async", action: "/ajax/ufi/modify.php", method: "post" },
    h("input", { type: "hidden", name: "ft_ent_identifier", value: post.id }),
  );

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
        h("div", { class: "_1dwg _1w_m" }, body, classicForm(post)),
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
