import { headBoxes } from "../../facebook/client/frames.ts";
import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { type Item, type Pen, pageName } from "../../facebook-posts/client/model.ts";
import { textBlock } from "../../facebook-posts/client/text.ts";
import { personLink } from "../../facebook-posts/links.ts";
import type { StagePost } from "../../facebook-posts/story.ts";
import { readable } from "../../facebook-posts/words.ts";
import { suiteLabels } from "../labels.ts";
import { suiteComments } from "./comment.ts";
import { cardLink } from "./links.ts";
import { type Suite, titleOf } from "./suite.ts";

function card(pen: Pen, post: StagePost, instagram: boolean): VNode {
  const { draw, wall } = pen;
  const { css } = draw;
  const own = suiteLabels[wall.variant.lang];
  const data: Item = { post, comment: null, spot: "inbox" };
  const by = personLink(post.by, post.id);
  const link = instagram ? "https://www.instagram.com/p/C0mau/" : cardLink(wall, post).href;
  return h(
    "div",
    { key: `card ${post.id}`, ...(instagram ? {} : { is: "item", data }), class: css("suiteCard") },
    h(
      "div",
      null,
      by
        ? h(
            "a",
            { role: "link", href: by.href, class: css("person") },
            h("strong", { dir: "auto" }, draw.split(post.by.name)),
          )
        : h("strong", null, post.by.name),
    ),
    h("a", { role: "link", href: link, target: "_blank", class: css("small") }, own.viewPost),
    h("div", { "data-ad-preview": "message", class: css("postText") }, textBlock(pen, post.id, post)),
  );
}

export function detail(pen: Pen, suite: Suite): VNode {
  const { draw, wall, label } = pen;
  const { css } = draw;
  const own = suiteLabels[wall.variant.lang];
  const post = wall.open?.post;
  const instagram = suite.channel === "instagram";
  const gone = wall.screen === "unavailable";
  const inside: Loose = wall.loading
    ? h("div", { role: "progressbar", "aria-busy": "true", class: css("empty") }, label.loading)
    : post
      ? [
          h(
            "div",
            { ...draw.pagelet("BizInboxDetailViewHeaderSectionWrapper"), class: css("suiteDetailHead") },
            headBoxes(
              h(
                "div",
                { class: `_4ik4 _4ik5 ${css("suiteTitle")}`, style: "-webkit-line-clamp:1" },
                titleOf(post),
              ),
            ),
          ),
          h(
            "div",
            { class: css("suiteScroll"), key: `scroll ${post.id} ${wall.epoch.open}` },
            card(pen, post, instagram),
            instagram ? instagramComments(pen, post) : suiteComments(pen, post),
          ),
          composer(pen, own.add),
        ]
      : h("div", { class: css("empty") }, gone ? own.deleted : own.pick);
  return h("div", { ...draw.pagelet("BizInboxDetailSectionWrapper"), class: css("suiteDetail") }, inside);
}

/** Comments of another network, in the same clothes: none of the extension's business. */
function instagramComments(pen: Pen, post: StagePost): VNode {
  const { draw, wall } = pen;
  const own = suiteLabels[wall.variant.lang];
  return h(
    "div",
    { class: draw.css("threads") },
    post.comments
      .slice(0, 4)
      .map((comment, index) =>
        h(
          "div",
          { role: "article", "aria-label": own.comment, class: `_3mf5 _3mg0 ${draw.css("comment")}` },
          h(
            "a",
            { "aria-hidden": "true", tabindex: "-1", href: `https://www.instagram.com/ig_mau_0${index}/` },
            draw.picture(comment.by.name, `ig_mau_0${index}`, "face"),
          ),
          h(
            "div",
            { class: `_6c7i ${draw.css("bubble")}` },
            h("strong", null, `ig_mau_0${index}`),
            h("span", { dir: "auto" }, ` ${readable(comment.words)}`),
          ),
        ),
      ),
  );
}

function composer(pen: Pen, hint: string): VNode {
  const { draw, wall } = pen;
  const { css } = draw;
  return h(
    "div",
    { class: css("composer", "suiteComposer") },
    wall.variant.markup === "b"
      ? h("div", {
          role: "textbox",
          contenteditable: "true",
          "aria-label": pen.label.commentAs(pageName(wall)),
          "aria-placeholder": hint,
          "data-lexical-editor": "true",
          class: `notranslate ${css("box", "writing")}`,
        })
      : h("textarea", { rows: "1", placeholder: hint, class: css("box", "writing") }),
  );
}
