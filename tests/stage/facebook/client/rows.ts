import { businessId, type Thread } from "../people.ts";
import type { Draw } from "./draw.ts";
import { type Model, nameOf, snippetOf, threadKey } from "./model.ts";
import { h, type Loose, type VNode } from "./vdom.ts";

export interface RowDeeds {
  open(thread: Thread): void;
  hover(thread: Thread | null): void;
}

const channelClass: Readonly<Record<Thread["type"], string>> = {
  FB_MESSAGE: "_5m10",
  IG_MESSAGE: "_6wkq",
  WEC_MESSAGE: "_7r_8",
  FB_PAGE_POST: "_5m15",
};

const isSelected = (model: Model, thread: Thread) =>
  model.selected !== null && threadKey(model.selected) === threadKey(thread);

/** One row of the list, in the markup of the variant. */
export function row(draw: Draw, thread: Thread, position: number, key: string, deeds: RowDeeds): VNode {
  return draw.model.variant.rows === "a"
    ? bizwebRow(draw, thread, position, key, deeds)
    : anchorRow(draw, thread, key, deeds);
}

function handlers(thread: Thread, deeds: RowDeeds) {
  return {
    click: (event: Event) => {
      event.preventDefault();
      deeds.open(thread);
      return "stop" as const;
    },
    mouseover: () => {
      deeds.hover(thread);
      return "stop" as const;
    },
  };
}

/** R1-a: no link and no id anywhere; a row is known by its position alone. */
function bizwebRow(draw: Draw, thread: Thread, position: number, key: string, deeds: RowDeeds): VNode {
  const { css, model, surface } = draw;
  const { marker } = model.variant;
  const on = isSelected(model, thread);
  const { text, unread, at } = snippetOf(model, thread);
  const name = nameOf(model, thread);
  const path = `/bizweb:inbox/bizweb:INBOX/lib:bizweb_inbox:main_content/lib:bizweb_inbox:content_layout/lib:inbox:thread_and_detail/bizweb_inbox:thread_list/thread_row${position}${
    draw.chance("priority") < 0.5 ? ":priority" : ""
  }`;
  return h(
    "div",
    {
      key,
      is: "row",
      data: thread,
      role: "presentation",
      class: css("session"),
      "data-auto-logging-id": `f${Math.floor(draw.chance(`logging ${position}`) * 1e9).toString(36)}`,
      "aria-selected": marker === "aria" && on ? "true" : false,
      on: handlers(thread, deeds),
    },
    surface(
      path,
      h(
        "div",
        {
          class: [
            "_4k8w _8gcz _75ux",
            channelClass[thread.type],
            marker === "own" && on ? "_2tms" : "",
            unread ? "_284c" : "",
            css("row", on && "rowOn"),
          ]
            .filter(Boolean)
            .join(" "),
        },
        h("div", { class: "_11eh" }, draw.picture(name, "", "avatar")),
        h(
          "div",
          { class: `_284g ${css("lines")}` },
          line(
            draw,
            h(
              "div",
              null,
              surface(
                `${path}/lib:thread_title`,
                h("div", { class: css("name", unread && "unread") }, draw.split(name)),
              ),
            ),
          ),
          line(draw, h("div", { class: css("snippet") }, text)),
          draw.dust("row"),
        ),
        h(
          "div",
          { class: `_11ei ${css("time")}` },
          h("span", { class: "accessible_elem" }, draw.label.today),
          time(draw, at),
        ),
        actions(draw, thread),
      ),
    ),
  );
}

/** R1-b: a link with the thread's id around the row's content. */
function anchorRow(draw: Draw, thread: Thread, key: string, deeds: RowDeeds): VNode {
  const { css, model } = draw;
  const { marker, seed } = model.variant;
  const on = isSelected(model, thread);
  const { text, unread, at } = snippetOf(model, thread);
  const name = nameOf(model, thread);
  const content: Loose = [
    h("div", null, draw.picture(name, name, "avatar")),
    h(
      "div",
      { class: css("lines") },
      draw.wrap(
        "anchor lines",
        h(
          "span",
          { dir: "auto", class: css("name", unread && "unread"), style: "display:block" },
          draw.split(name),
        ),
        h("span", { dir: "auto", class: css("snippet"), style: "display:block" }, text),
      ),
      draw.dust("row"),
      h("div", { class: css("tags") }, "Nhãn mẫu · Khách hàng m... · 3+ nhãn khác"),
    ),
    h("div", { class: css("time") }, time(draw, at)),
  ];
  const query = new URLSearchParams({
    asset_id: thread.pageId,
    mailbox_id: seed % 2 === 0 ? thread.pageId : "",
    selected_item_id: thread.linkId ?? "",
    thread_type: thread.type,
    business_id: businessId,
  });
  const inner =
    thread.linkId === null
      ? h("div", { class: css("rowLink"), tabindex: "0" }, content)
      : h(
          "a",
          {
            role: "link",
            tabindex: "0",
            class: css("rowLink"),
            "aria-current": on && marker !== "background" ? "page" : false,
            href: `/latest/inbox/${model.channel}/?${query}`,
          },
          content,
        );
  return h(
    "div",
    {
      key,
      is: "row",
      data: thread,
      role: "listitem",
      class: `_5_n1 ${css("row", on && "rowOn")}`,
      "aria-selected": on && marker === "aria" ? "true" : false,
      on: handlers(thread, deeds),
    },
    inner,
    actions(draw, thread),
  );
}

function line(draw: Draw, child: VNode): VNode {
  const style = "line-height:20px;max-height:20px;-webkit-line-clamp:1";
  return h("div", { class: `_4ik4 _4ik5 ${draw.css("line")}`, style }, child);
}

function time(draw: Draw, at: string): VNode {
  return h(
    "abbr",
    { "aria-hidden": "true", class: "timestamp", "data-utime": "1791104461.826", title: draw.label.today },
    at,
  );
}

/** Done and Follow-up: `a[role=row]`, the first links of a bizweb row and not the row. */
function actions(draw: Draw, thread: Thread): VNode | null {
  const { css, label, model } = draw;
  if (model.variant.b9 && model.hovered !== threadKey(thread)) return null;
  const action = (name: string, sign: string) =>
    h(
      "div",
      null,
      h(
        "a",
        {
          role: "row",
          href: "#",
          on: {
            click: (event: Event) => {
              event.preventDefault();
              return "stop" as const;
            },
          },
        },
        h(
          "div",
          {
            role: "gridcell",
            "aria-label": name,
            "data-tooltip-delay": "200",
            class: `_4ocz _2x0y ${css("action")}`,
          },
          h("div", { class: "_18am", "aria-hidden": "true" }, sign),
        ),
      ),
    );
  return h(
    "div",
    { key: "actions", class: `_4a51 ${css("actions")}`, role: "grid", tabindex: "-1" },
    action(label.done, "✓"),
    action(label.followUp, "⚑"),
  );
}
