import { h, type VNode } from "../../facebook/client/vdom.ts";
import { shop, type Thread } from "../../facebook/people.ts";
import { conversation } from "./conversation.ts";
import { type ChatPen, chatOf, clerk, nameOf, pathOf } from "./model.ts";

export function chatScreen(pen: ChatPen): VNode[] {
  const { draw } = pen;
  const { css } = draw;
  return [
    h(
      "div",
      { key: "app", class: css("app") },
      h(
        "div",
        { role: "banner", class: css("banner") },
        h("strong", null, "messages · replica"),
        account(pen),
      ),
      stale(),
      h("div", { class: css("columns") }, list(pen), conversation(pen)),
    ),
  ];
}

/** The viewer's own face in the banner: the only thing that may tell whose chats these are. */
function account(pen: ChatPen): VNode {
  const { chats, draw, label } = pen;
  const { viewer, proof } = chats.variant;
  const who = viewer === "page" ? { id: shop.id, username: shop.slug, name: shop.name.vi } : clerk;
  const inside = draw.picture(who.name, "", "face");
  if (proof === "none")
    return h(
      "div",
      { role: "button", tabindex: "0", "aria-haspopup": "menu", class: draw.css("account") },
      inside,
    );
  const href = proof === "id" ? `/profile.php?id=${who.id}` : `/${who.username}`;
  return h(
    "a",
    {
      role: "link",
      tabindex: "0",
      "aria-label": label.account(who.name),
      href: `https://www.facebook.com${href}`,
      class: draw.css("account"),
    },
    inside,
  );
}

function list(pen: ChatPen): VNode {
  const { chats, draw, label } = pen;
  const { css } = draw;
  return h(
    "div",
    { role: "navigation", "aria-label": label.chats, class: css("list") },
    h("h1", { dir: "auto" }, label.chats),
    h("input", {
      type: "search",
      placeholder: label.search,
      "aria-label": label.search,
      class: css("search"),
    }),
    h(
      "div",
      { role: "grid", "aria-label": label.chats, ...draw.pagelet("MWThreadList"), class: css("rows") },
      chats.threads.map((thread) => row(pen, thread)),
      h("div", { class: css("spinner"), role: "status", "aria-label": label.loading }, "…"),
    ),
  );
}

function row(pen: ChatPen, thread: Thread): VNode {
  const { chats, draw, label } = pen;
  const { css } = draw;
  const selected = chats.selected?.id === thread.id;
  const last = chatOf(chats, thread).findLast(({ from }) => from === "customer" || from === "page");
  const path = pathOf(chats, thread);
  return h(
    "div",
    { key: `row ${thread.id}`, role: "row", class: css("row", selected && "rowOn") },
    h(
      "div",
      { role: "gridcell", class: css("cell") },
      h(
        "a",
        {
          ...{ is: "item", data: thread, role: "link", tabindex: "0", href: path, class: css("link") },
          "aria-current": selected ? "page" : false,
          on: {
            click: (event) => {
              event.preventDefault();
              pen.open(thread);
              return "stop";
            },
          },
        },
        draw.picture(nameOf(chats, thread), "", "avatar"),
        draw.wrap(
          `row ${thread.id}`,
          h("div", { class: css("name") }, h("span", { dir: "auto" }, draw.split(nameOf(chats, thread)))),
          h(
            "div",
            { class: css("snippet") },
            h("span", { dir: "auto" }, `${last?.from === "page" ? `${label.you}: ` : ""}${last?.text ?? ""}`),
          ),
        ),
      ),
      h(
        "div",
        { class: css("menu"), "aria-hidden": "true" },
        h("div", { role: "button", "aria-label": label.more }, "···"),
      ),
    ),
  );
}

/** The route that was shown before, kept and hidden. */
function stale(): VNode {
  return h(
    "div",
    { key: "stale", hidden: true },
    h(
      "div",
      { role: "main" },
      h("h2", { dir: "auto" }, "Khách Cũ Đã Đóng"),
      h(
        "div",
        { role: "grid" },
        h(
          "div",
          { role: "row" },
          h(
            "a",
            { role: "link", href: "/messages/t/100000000009999/", "aria-current": "page" },
            "Khách Cũ Đã Đóng",
          ),
        ),
      ),
    ),
  );
}
