import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import type { StageMessage } from "../../facebook/messages.ts";
import { shop, type Thread } from "../../facebook/people.ts";
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

function conversation(pen: ChatPen): VNode {
  const { chats, draw, label } = pen;
  const { css } = draw;
  const { panel } = chats;
  if (!panel || chats.loading) {
    return h(
      "div",
      { role: "main", key: "empty", class: css("main") },
      h(
        "div",
        { class: css("empty") },
        chats.loading
          ? h("div", { role: "progressbar", "aria-valuetext": "Loading..." }, label.loading)
          : label.pick,
      ),
    );
  }
  const name = nameOf(chats, panel);
  const grid = chats.variant.markup === "a";
  return h(
    "div",
    { role: "main", key: `main ${panel.id} ${chats.epoch}`, class: css("main") },
    h(
      "div",
      { class: css("head") },
      draw.picture(name, "", "face"),
      draw.wrap("heading", h("h2", { is: "heading", dir: "auto" }, draw.split(name))),
    ),
    h(
      "div",
      { role: grid ? "grid" : "log", "aria-label": label.conversation(name), class: css("frame") },
      h(
        "div",
        { class: css("frame") },
        h("div", { is: "scroller", class: css("scroller") }, messages(pen, panel)),
      ),
    ),
    h(
      "div",
      { class: css("composer") },
      h("div", {
        role: "textbox",
        contenteditable: "true",
        tabindex: "0",
        "aria-label": label.write(name),
        "aria-placeholder": "Aa",
        "data-lexical-editor": "true",
        class: `notranslate ${css("box")}`,
      }),
      h(
        "div",
        {
          role: "button",
          tabindex: "0",
          "aria-label": label.like,
          class: css("send"),
          on: { click: () => "stop" },
        },
        "👍",
      ),
    ),
  );
}

function messages(pen: ChatPen, thread: Thread): Loose {
  const { chats } = pen;
  return chatOf(chats, thread).map((message, index) => bubbleOf(pen, thread, message, index));
}

function bubbleOf(pen: ChatPen, thread: Thread, message: StageMessage, index: number): VNode {
  const { chats, draw, label } = pen;
  const { css } = draw;
  const grid = chats.variant.markup === "a";
  const theme = `__fb-${chats.variant.theme}-mode`;
  const key = `message ${message.id}`;
  if (message.from === "separator") {
    return h(
      "div",
      { key, role: grid ? "row" : false, class: css("break") },
      h("div", { "data-scope": "date_break" }, label.breaks[Number(message.text)] ?? ""),
    );
  }
  if (message.from === "system") {
    return h(
      "div",
      { key, role: grid ? "row" : false, class: css("break") },
      h(
        "div",
        { role: grid ? "gridcell" : false, "data-scope": "messages_table" },
        label.system[Number(message.text)] ?? "",
      ),
    );
  }
  const own = message.from === "page";
  const name = nameOf(chats, thread);
  const when = label.today(`13:${String(index % 60).padStart(2, "0")}`);
  const said = label.sent(when, own ? label.you : name, message.text);
  const bubble = [
    own ? null : draw.picture(name, name, "face"),
    h(
      "div",
      { class: css("bubble", own && "ownBubble") },
      draw.wrap(`bubble ${message.id}`, h("div", { dir: "auto" }, lines(message.text))),
    ),
    h(
      "div",
      { class: css("menu"), "aria-hidden": "true" },
      h("div", { role: "button", "aria-label": label.more }, "···"),
    ),
  ];
  const data = { is: "message", data: message };
  return grid
    ? h(
        "div",
        { key, role: "row", class: `${theme} ${css("line")}` },
        h(
          "div",
          {
            ...data,
            role: "gridcell",
            "data-scope": "messages_table",
            tabindex: "0",
            "aria-label": said,
            class: css("said", own && "own"),
          },
          bubble,
        ),
      )
    : h(
        "div",
        { key, ...data, role: "article", class: css("line") },
        h(
          "div",
          { role: "button", tabindex: "0", "aria-label": said, class: css("said", own && "own") },
          bubble,
        ),
      );
}

const lines = (text: string): Loose =>
  text.split("\n").map((line, index) => [index > 0 ? h("br", null) : null, line]);

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
