import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { type Item, type Pen, pageName, type Wall } from "../../facebook-posts/client/model.ts";
import { textBlock } from "../../facebook-posts/client/text.ts";
import { personLink } from "../../facebook-posts/links.ts";
import type { StagePost } from "../../facebook-posts/story.ts";
import { readable } from "../../facebook-posts/words.ts";
import { suiteLabels } from "../labels.ts";
import { readSuite, suitePath } from "./address.ts";
import { suiteComments } from "./comment.ts";
import { cardLink } from "./links.ts";

export interface Suite {
  readonly channel: "facebook" | "instagram";
  /** The row that is marked; the panel may still show another. */
  readonly selected: StagePost | null;
  readonly open: (post: StagePost) => void;
  readonly turn: (channel: "facebook" | "instagram") => void;
}

export const rowsOf = (wall: Wall): StagePost[] =>
  wall.posts.filter(
    ({ kind, comments }) =>
      kind !== "elsewhere" && kind !== "tagged" && (comments.length > 0 || kind === "visitor"),
  );

const titleOf = (post: StagePost): string => readable(post.words).split("\n")[0]?.slice(0, 60) ?? "";

export function suiteScreen(pen: Pen, suite: Suite): VNode[] {
  const { draw, wall } = pen;
  const { css } = draw;
  return [
    h(
      "div",
      { key: "app", class: css("suite") },
      h(
        "div",
        { role: "banner", class: css("banner") },
        h("strong", null, pageName(wall)),
        h("span", { class: css("small") }, "Business Suite · replica"),
      ),
      h(
        "div",
        { role: "main", ...draw.pagelet("BizWebInbox"), class: css("suiteMain") },
        draw.surface(
          "/bizweb:inbox",
          draw.surface(
            `/bizweb:inbox/business_scope:page:${wall.page.id}:${pageName(wall)}`,
            list(pen, suite),
            detail(pen, suite),
          ),
        ),
      ),
    ),
  ];
}

function list(pen: Pen, suite: Suite): VNode {
  const { draw, wall } = pen;
  const { css } = draw;
  const own = suiteLabels[wall.variant.lang];
  const tab = (key: keyof typeof own.tabs) =>
    h(
      "div",
      {
        role: "tab",
        "aria-selected": String(key === suite.channel),
        "aria-label": own.tabs[key],
        class: css("suiteTab", key === suite.channel && "suiteTabOn"),
        on: {
          click: () => {
            if (key === "facebook" || key === "instagram") suite.turn(key);
            return "stop";
          },
        },
      },
      own.tabs[key],
    );
  const posts = rowsOf(wall);
  return h(
    "div",
    { class: css("suiteList") },
    h(
      "div",
      { ...draw.pagelet("GenericBizInboxThreadListViewHeader"), class: css("suiteHead") },
      h("h1", { dir: "auto" }, own.inbox),
      h(
        "div",
        { role: "tablist", class: css("suiteTabs") },
        tab("all"),
        tab("messenger"),
        tab("facebook"),
        tab("instagram"),
      ),
    ),
    h(
      "div",
      {
        ...draw.pagelet("BizP13NInboxCommentListView"),
        class: css("suiteRows"),
        key: `rows ${suite.channel}`,
      },
      posts.map((post, index) => row(pen, suite, post, index)),
    ),
  );
}

function row(pen: Pen, suite: Suite, post: StagePost, index: number): VNode {
  const { draw, wall } = pen;
  const { css } = draw;
  const own = suiteLabels[wall.variant.lang];
  const instagram = suite.channel === "instagram";
  const selected = suite.selected?.id === post.id;
  const last = post.comments.at(-1);
  const open = (event: Event) => {
    event.preventDefault();
    suite.open(post);
    return "stop" as const;
  };
  const lines = h(
    "div",
    { class: css("suiteLines") },
    h(
      "div",
      { class: `_4ik4 _4ik5 ${css("suiteTitle")}`, style: "-webkit-line-clamp:1" },
      h("div", null, draw.split(instagram ? `ig · ${titleOf(post)}` : titleOf(post))),
    ),
    h(
      "div",
      { class: `_4ik4 _4ik5 ${css("small")}`, style: "-webkit-line-clamp:1" },
      h("div", null, last ? own.by(last.by.name) : own.visitor),
    ),
  );
  const picture = draw.picture(post.by.name, "", "avatar");
  const actions = h(
    "div",
    { class: `_4a51 ${css("suiteActions")}`, role: "grid", tabindex: "-1" },
    [own.done, own.followUp].map((name) =>
      h(
        "div",
        null,
        h(
          "a",
          { role: "row", href: "#", on: { click: () => "stop" } },
          h("div", { role: "gridcell", "aria-label": name, "data-tooltip-delay": "200" }, "✓"),
        ),
      ),
    ),
  );
  if (wall.variant.markup === "b") {
    return h(
      "div",
      {
        key: `row ${post.id}`,
        role: "listitem",
        class: `_5_n1 ${css("suiteRow", selected && "suiteRowOn")}`,
      },
      h(
        "a",
        {
          role: "link",
          tabindex: "0",
          class: css("suiteLink"),
          "aria-current": selected ? "page" : "null",
          href: suitePath(wall.page, suite.channel, post),
          on: { click: open },
        },
        picture,
        lines,
      ),
      actions,
    );
  }
  return h(
    "div",
    { key: `row ${post.id}`, role: "presentation", "data-auto-logging-id": `f${draw.id().slice(2, -1)}` },
    draw.surface(
      `/bizweb:inbox/lib:inbox:thread_and_detail/bizweb_inbox:thread_list/thread_row${index + 1}`,
      h(
        "div",
        {
          class: `_4k8w _8gcz _75ux ${instagram ? "_5m16" : "_5m15"} ${selected ? "_2tms" : ""} ${css("suiteRow", selected && "suiteRowOn")}`,
          on: { click: open },
        },
        picture,
        lines,
        actions,
      ),
    ),
  );
}

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

function detail(pen: Pen, suite: Suite): VNode {
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
            h(
              "div",
              { class: "_3bwv" },
              h(
                "div",
                { class: "_3bwy" },
                h(
                  "div",
                  { class: "_3bwx" },
                  h(
                    "div",
                    { class: `_4ik4 _4ik5 ${css("suiteTitle")}`, style: "-webkit-line-clamp:1" },
                    titleOf(post),
                  ),
                ),
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

/** Does the address name what the panel shows? */
export function suiteAgrees(wall: Wall, suite: Suite): boolean {
  const address = readSuite();
  const shown = wall.open?.post.id ?? null;
  if (wall.screen === "unavailable") return true;
  return (
    address.pageId === wall.page.id &&
    address.channel === suite.channel &&
    address.itemId === shown &&
    (suite.selected?.id ?? null) === shown
  );
}
