import { people } from "../people.ts";
import { contactCard, type DetailDeeds, detail } from "./detail.ts";
import { createDraw, type Draw } from "./draw.ts";
import { app } from "./frames.ts";
import { type ListDeeds, list } from "./list.ts";
import type { Model } from "./model.ts";
import { h, type VNode } from "./vdom.ts";

export interface Deeds extends ListDeeds, DetailDeeds {
  go(screen: "inbox" | "home"): void;
  switchPage(): void;
}

/** The whole screen from the model. */
export function screen(model: Model, deeds: Deeds): VNode[] {
  const draw = createDraw(model);
  const { css, label } = draw;
  const rail = (key: "inbox" | "home", name: string, sign: string) =>
    h(
      "a",
      {
        key,
        href: "#",
        "aria-label": name,
        title: name,
        class: css("dot", model.screen === key && "dotOn"),
        on: {
          click: (event) => {
            event.preventDefault();
            deeds.go(key);
            return "stop";
          },
        },
      },
      sign,
    );
  const pageName = model.listPage.name[model.variant.lang];
  return [
    app(
      draw,
      () => deeds.hover(null),
      h(
        "div",
        { role: "banner", class: css("banner") },
        h(
          "div",
          {
            role: "button",
            tabindex: "0",
            "aria-haspopup": "menu",
            class: css("button"),
            on: {
              click: () => {
                deeds.switchPage();
                return "stop";
              },
            },
          },
          `${pageName} ▾`,
        ),
        h("small", null, "Business Suite · replica"),
      ),
      h(
        "div",
        { role: "navigation", "aria-label": "Facebook", class: css("rail") },
        rail("home", label.home, "⌂"),
        rail("inbox", label.inbox, "✉"),
      ),
      stale(draw),
      h(
        "div",
        { key: `main ${model.screen}`, role: "main", class: css("main") },
        model.screen === "inbox" ? inbox(draw, deeds) : null,
        model.screen === "home" ? home(draw) : null,
      ),
    ),
  ];
}

function inbox(draw: Draw, deeds: Deeds): VNode {
  const { css, label, model, pagelet, surface } = draw;
  const ids = [draw.id(), draw.id()];
  return h(
    "div",
    {
      ...pagelet("BizWebInbox"),
      class: css("main"),
      style: "height:100%",
      "aria-describedby": ids.join(" "),
    },
    surface(
      "/bizweb:inbox",
      surface(
        `/bizweb:inbox/business_scope:page:${model.listPage.id}:${model.listPage.name[model.variant.lang]}`,
        h(
          "div",
          { class: css("inbox") },
          list(draw, deeds),
          h(
            "div",
            { key: "middle", style: "display:contents" },
            model.variant.detail === "b"
              ? [
                  h("h2", { class: css("copy"), id: ids[0] }, label.chats),
                  h("h2", { class: css("copy"), id: ids[1] }, label.filter),
                ]
              : null,
            detail(draw, model.heading, model.panel, deeds),
          ),
          contactCard(draw, model.panel),
        ),
      ),
    ),
  );
}

function home(draw: Draw): VNode {
  const { css, label, model } = draw;
  return h(
    "div",
    { class: css("home") },
    h("h1", { dir: "auto" }, label.home),
    h("div", { class: css("panel") }, model.listPage.name[model.variant.lang]),
    h(
      "div",
      { class: css("panel") },
      h("div", { role: "listitem" }, h("a", { role: "link", href: "#" }, people.a.name.vi)),
    ),
  );
}

/** The route that was shown before, kept in the document and hidden. It names people who are not on screen. */
function stale(draw: Draw): VNode {
  const { pagelet } = draw;
  const name = "Khách Cũ Đã Đóng";
  return h(
    "div",
    { key: "stale", hidden: true },
    h(
      "div",
      { role: "main" },
      h(
        "div",
        pagelet("GenericBizInboxThreadListViewBody"),
        h(
          "div",
          { role: "listitem" },
          h(
            "a",
            {
              role: "link",
              href: "/latest/inbox/all/?asset_id=100000000000901&selected_item_id=100000000009999&thread_type=FB_MESSAGE",
            },
            h("span", { dir: "auto" }, name),
          ),
        ),
      ),
      h(
        "div",
        pagelet("BizInboxDetailSectionWrapper"),
        h("h2", { dir: "auto" }, name),
        h(
          "div",
          pagelet("BizInboxMessengerMessageListContainer"),
          h(
            "div",
            { role: "region", "aria-label": "Message list container" },
            h("div", { dir: "auto" }, "tin nhắn cũ"),
          ),
        ),
      ),
    ),
  );
}
