import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { mediaOf } from "../../facebook-posts/client/media.ts";
import {
  type Item,
  type Pen,
  repliesTo,
  shownComments,
  shownTime,
  timeOf,
} from "../../facebook-posts/client/model.ts";
import { textBlock, translator } from "../../facebook-posts/client/text.ts";
import { personLink } from "../../facebook-posts/links.ts";
import type { StageComment, StagePost } from "../../facebook-posts/story.ts";
import { suiteLabels } from "../labels.ts";
import { avatarLink } from "./links.ts";

function actions(pen: Pen, comment: StageComment): VNode {
  const { draw, label, wall } = pen;
  const deed = (text: string) =>
    h(
      "a",
      { role: "button", href: "#", tabindex: "0", class: draw.css("deed"), on: { click: () => "stop" } },
      text,
    );
  const ours = comment.by.id === wall.page.id;
  const hidden = comment.state === "hidden";
  const seconds = String(Math.floor(timeOf(wall, comment) / 1000));
  return h(
    "div",
    { class: `_4eeo ${draw.css("deeds")}` },
    deed(label.like),
    deed(label.reply),
    ours ? null : [deed(label.message), deed(hidden ? label.unhide : label.hide)],
    comment.state === "sending"
      ? h("span", null, label.sending)
      : h(
          "abbr",
          { class: "livetimestamp", "data-utime": seconds, "data-minimize": "true" },
          shownTime(wall, comment).text,
        ),
    hidden ? h("span", { class: draw.css("hiddenMark") }, label.hidden) : null,
    comment.state === "failed" ? h("span", null, label.failed) : null,
  );
}

function said(pen: Pen, comment: StageComment): Loose {
  if (comment.words.length === 0 || comment.words[0] === "") return null;
  return h(
    "span",
    { dir: "auto", lang: "vi-VN", class: pen.draw.css("words") },
    textBlock(pen, comment.id, comment),
  );
}

export function suiteComment(pen: Pen, post: StagePost, comment: StageComment): VNode {
  const { draw, label, wall } = pen;
  const { css } = draw;
  const own = suiteLabels[wall.variant.lang];
  if (comment.state === "spam") {
    return h(
      "div",
      { key: comment.id, class: css("spam") },
      h(
        "div",
        { role: "button", tabindex: "0", class: css("more"), on: { click: () => "stop" } },
        label.spam,
      ),
    );
  }
  const data: Item = { post, comment, spot: "inbox" };
  const avatar = avatarLink(post, comment);
  const profile = personLink(comment.by, comment.id);
  const name = h("span", { dir: "auto", class: css("name") }, draw.split(comment.by.name));
  const top = comment.parent === null;
  return h(
    "div",
    {
      ...{ key: comment.id, is: "item", data, role: "article", "aria-label": top ? own.comment : own.reply },
      class: `_3mf5 _3mg0 ${css("comment", !top && "answer")}`,
      "data-ft": `{"tn":"R","ct":${top ? 1 : 2}}`,
    },
    h(
      avatar ? "a" : "span",
      avatar
        ? { "aria-hidden": "true", tabindex: "-1", href: avatar.href, class: css("face") }
        : { class: css("face") },
      draw.picture(comment.by.name, comment.by.name, "face"),
    ),
    h(
      "div",
      { class: css("saying") },
      draw.wrap(
        `suite ${comment.id}`,
        h(
          "div",
          { class: `_6c7i ${css("bubble", comment.state === "hidden" && "faded")}` },
          h(
            "div",
            null,
            profile ? h("a", { role: "link", href: profile.href, class: css("person") }, name) : name,
          ),
          draw.dust(comment.id),
          said(pen, comment),
        ),
      ),
      mediaOf(pen, comment.id, comment.media),
      translator(pen, comment.id, comment),
      actions(pen, comment),
      draw.chance(`private ${comment.id}`) < 0.15 && comment.by.id !== wall.page.id
        ? h("div", { class: css("small") }, label.privately, " · ", h("a", { href: "#" }, label.seeResponse))
        : null,
    ),
  );
}

export function suiteComments(pen: Pen, post: StagePost): VNode {
  const { draw, deeds, label } = pen;
  const { css } = draw;
  const shown = shownComments(pen.wall, post, "inbox");
  const more = post.comments.some(({ later }) => later) && !pen.wall.unfolded.has(`more ${post.id}`);
  return h(
    "div",
    { class: css("threads") },
    shown
      .filter(({ parent }) => parent === null)
      .map((top) =>
        h(
          "div",
          { key: `thread ${top.id}` },
          suiteComment(pen, post, top),
          h(
            "div",
            { class: css("answers") },
            repliesTo(post, top).map((reply) => suiteComment(pen, post, reply)),
          ),
        ),
      ),
    more
      ? h(
          "div",
          {
            role: "button",
            tabindex: "0",
            class: css("unfold"),
            on: {
              click: () => {
                deeds.unfold(`more ${post.id}`);
                return "stop";
              },
            },
          },
          label.moreComments,
        )
      : null,
  );
}
