import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import type { Thread } from "../../facebook/people.ts";
import { type ChatMessage, type ChatPen, chatOf, nameOf } from "./model.ts";

export function conversation(pen: ChatPen): VNode {
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
  return chatOf(chats, thread).map((message) => bubbleOf(pen, thread, message));
}

function bubbleOf(pen: ChatPen, thread: Thread, message: ChatMessage): VNode {
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
  // A time of today that is never later than now.
  const when = label.today("00:00");
  const said = label.sent(when, own ? label.you : name, message.text);
  const bubble = [
    own ? null : draw.picture(name, name, "face"),
    h(
      "div",
      { class: css("bubble", own && "ownBubble") },
      quotation(pen, message, own ? label.youAnswered : label.answered(name)),
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

/** What a message answers, above its own words: a heading that is read out, and the first message's words. */
function quotation({ chats, draw, label }: ChatPen, { quotes }: ChatMessage, heading: string): Loose {
  if (quotes === undefined) return null;
  const words = h("div", { dir: "auto" }, quotes);
  return [
    h("div", { class: draw.css("quoteHead") }, heading),
    chats.variant.markup === "a"
      ? h("div", { class: draw.css("quote") }, words)
      : h("div", { class: draw.css("quote"), "aria-label": `${label.original}: ${quotes}` }, words),
  ];
}

const lines = (text: string): Loose =>
  text.split("\n").map((line, index) => [index > 0 ? h("br", null) : null, line]);
