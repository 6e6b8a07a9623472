import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { commenterLink, commentLink } from "../links.ts";
import type { StageComment, StagePost } from "../story.ts";
import { mediaOf } from "./media.ts";
import { type Item, type Pen, type Spot, shownTime, timeOf } from "./model.ts";
import { textBlock, translator } from "./text.ts";

/** A badge beside the name. "Author" marks who wrote the post, which need not be the page. */
function badge(pen: Pen, post: StagePost, comment: StageComment): Loose {
  const { label, draw } = pen;
  const words =
    comment.by.id === post.by.id
      ? label.author
      : comment.badge === "fan"
        ? label.fan
        : comment.badge === "admin"
          ? label.admin
          : null;
  return words ? h("span", { class: draw.css("badge") }, h("span", null, words)) : null;
}

function accessibleName(pen: Pen, post: StagePost, comment: StageComment): string {
  const { label, wall, draw } = pen;
  const time = label.ago(shownTime(wall, comment).text);
  const parent = post.comments.find(({ id }) => id === comment.parent);
  if (parent) return label.replyBy(comment.by.name, parent.by.name, time);
  return draw.chance(`label ${comment.id}`) < 0.7
    ? label.commentBy(comment.by.name, time)
    : label.commentOf(comment.by.name);
}

function name(pen: Pen, post: StagePost, comment: StageComment): Loose {
  const { draw } = pen;
  const link = commenterLink(post, comment);
  const text = h("span", { dir: "auto", class: draw.css("name") }, draw.split(comment.by.name));
  return link
    ? h(
        "a",
        { role: "link", tabindex: "0", "aria-hidden": "false", href: link.href, class: draw.css("person") },
        h("span", null, text),
      )
    : text;
}

function words(pen: Pen, comment: StageComment): Loose {
  const { draw } = pen;
  if (comment.words.length === 0 || comment.words[0] === "") return null;
  return h(
    "div",
    { class: draw.css("said") },
    draw.wrap(
      `said ${comment.id}`,
      h(
        "span",
        { dir: "auto", lang: "vi-VN", class: draw.css("words") },
        textBlock(pen, comment.id, comment),
      ),
    ),
  );
}

function actions(pen: Pen, post: StagePost, comment: StageComment): VNode {
  const { draw, label, wall, deeds } = pen;
  const link = commentLink(post, comment, wall.page);
  const deed = (text: string) =>
    h(
      "li",
      null,
      h("div", { role: "button", tabindex: "0", class: draw.css("deed"), on: { click: () => "stop" } }, text),
    );
  const time = shownTime(wall, comment).text;
  const shown =
    comment.state === "sending"
      ? h("span", null, label.sending)
      : link
        ? h(
            "a",
            {
              role: "link",
              tabindex: "0",
              href: link.href,
              class: draw.css("time"),
              on: { click: (event) => deeds.follow(event, link.href) },
            },
            wall.variant.markup === "c"
              ? h(
                  "abbr",
                  {
                    class: "livetimestamp",
                    "data-utime": String(Math.floor(timeOf(wall, comment) / 1000)),
                    "data-minimize": "true",
                  },
                  time,
                )
              : time,
          )
        : h("span", null, time);
  const ours = wall.variant.viewer === "page" && comment.by.id !== wall.page.id;
  const end = [
    ours ? deed(label.message) : null,
    ours ? deed(comment.state === "hidden" ? label.unhide : label.hide) : null,
  ];
  return h(
    "ul",
    { class: draw.css("deeds"), "aria-hidden": "false" },
    wall.variant.markup === "b"
      ? [h("li", null, shown), deed(label.like), deed(label.reply), end]
      : [deed(label.like), deed(label.reply), end, h("li", null, shown)],
    comment.state === "hidden" ? h("li", { class: draw.css("hiddenMark") }, label.hidden) : null,
    comment.state === "failed" ? h("li", null, label.failed) : null,
  );
}

function spam(pen: Pen, comment: StageComment): VNode {
  const { draw, label } = pen;
  return h(
    "div",
    { key: comment.id, class: draw.css("spam") },
    h(
      "div",
      { role: "button", tabindex: "0", class: draw.css("more"), on: { click: () => "stop" } },
      label.spam,
    ),
  );
}

/** One comment or reply without what stands below it. */
export function commentBox(pen: Pen, post: StagePost, comment: StageComment, spot: Spot): VNode {
  const { draw, wall, label } = pen;
  const { css } = draw;
  if (comment.state === "spam") return spam(pen, comment);
  const data: Item = { post, comment, spot };
  const link = commenterLink(post, comment);
  const classic = wall.variant.markup === "c";
  const parts = [
    h(
      link ? "a" : "span",
      link
        ? { "aria-hidden": "true", tabindex: "-1", role: "link", href: link.href, class: css("face") }
        : { class: css("face") },
      draw.picture(comment.by.name, wall.variant.markup === "b" ? "" : comment.by.name, "face"),
    ),
    h(
      "div",
      { class: css("saying") },
      draw.wrap(
        `bubble ${comment.id}`,
        h(
          "div",
          { class: css("bubble", comment.state === "hidden" && "faded") },
          h("span", null, name(pen, post, comment), badge(pen, post, comment)),
          draw.dust(comment.id),
          words(pen, comment),
        ),
      ),
      mediaOf(pen, comment.id, comment.media),
      translator(pen, comment.id, comment),
      actions(pen, post, comment),
    ),
  ];
  const props = {
    key: comment.id,
    is: "item",
    data,
    class: css("comment", comment.parent !== null && "answer"),
  };
  return classic
    ? h(
        "div",
        {
          ...props,
          role: "article",
          "aria-label":
            comment.parent === null ? label.comment : `${label.reply} ${label.comment.toLowerCase()}`,
          "data-testid": `UFI2Comment/root_depth_${comment.parent === null ? 0 : 1}`,
          "data-ft": `{"tn":"R","ct":${comment.parent === null ? 1 : 2}}`,
        },
        parts,
      )
    : h(
        "div",
        { ...props, role: "article", tabindex: "-1", "aria-label": accessibleName(pen, post, comment) },
        parts,
      );
}
