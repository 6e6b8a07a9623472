import { h, type VNode } from "../../facebook/client/vdom.ts";
import type { Pen } from "../../facebook-posts/client/model.ts";
import type { StagePost } from "../../facebook-posts/story.ts";
import { suiteLabels } from "../labels.ts";
import { suitePath } from "./address.ts";
import { rowsOf, type Suite, titleOf } from "./suite.ts";

export function list(pen: Pen, suite: Suite): VNode {
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
