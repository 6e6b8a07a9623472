import { h, type VNode } from "../../facebook/client/vdom.ts";
import type { StageComment, StagePost } from "../story.ts";
import { commentBox } from "./comment.ts";
import { composer } from "./composer.ts";
import { type Pen, repliesTo, type Spot, shownComments } from "./model.ts";

/** The comments of a post, with what folds out and the boxes to write in. */
export function commentList(pen: Pen, post: StagePost, spot: Spot): VNode {
  const { draw, wall, label, deeds } = pen;
  const { css } = draw;
  const shown = shownComments(wall, post, spot);
  const later = post.comments.some(({ later: isLater }) => isLater) && !wall.unfolded.has(`more ${post.id}`);
  const unfold = (what: string, text: string) =>
    h(
      "div",
      {
        key: `unfold ${what}`,
        role: "button",
        tabindex: "0",
        class: css("unfold"),
        on: {
          click: () => {
            deeds.unfold(what);
            return "stop";
          },
        },
      },
      h("span", { dir: "auto" }, text),
    );
  const tops = shown.filter(({ parent }) => parent === null);
  const thread = (top: StageComment) => {
    const replies = repliesTo(post, top);
    const open = shown.some(({ parent }) => parent === top.id);
    return h(
      wall.variant.markup === "c" ? "li" : "div",
      { key: `thread ${top.id}` },
      draw.wrap(`thread ${top.id}`, commentBox(pen, post, top, spot)),
      replies.length > 0
        ? h(
            "div",
            { class: css("answers") },
            open
              ? [
                  replies.map((reply) => commentBox(pen, post, reply, spot)),
                  spot === "feed" ? null : composer(pen, { replyTo: top.by.name }),
                ]
              : unfold(top.id, label.replies(replies.length)),
          )
        : null,
    );
  };
  return h(
    "div",
    { key: `comments ${post.id}`, class: css("comments"), "data-visualcompletion": "ignore-dynamic" },
    spot === "feed" || shown.length === 0
      ? null
      : h(
          "div",
          { class: css("sort") },
          h("div", { role: "button", tabindex: "0", "aria-haspopup": "menu" }, `${label.sort} ▾`),
        ),
    shown.length > 4 ? h("div", { class: css("small") }, label.sorted) : null,
    h(wall.variant.markup === "c" ? "ul" : "div", { class: css("threads") }, tops.map(thread)),
    later || (spot === "feed" && tops.length < post.comments.filter(({ parent }) => parent === null).length)
      ? unfold(`more ${post.id}`, label.moreComments)
      : null,
    composer(pen, {}),
  );
}
