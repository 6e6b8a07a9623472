import type { Thread } from "../people.ts";
import { profileLink } from "./clusters.ts";
import { type ConversationDeeds, conversation } from "./conversation.ts";
import type { Draw } from "./draw.ts";
import { headBoxes } from "./frames.ts";
import { nameOf } from "./model.ts";
import { h, type VNode } from "./vdom.ts";

export interface DetailDeeds extends ConversationDeeds {
  send(text: string): void;
}

/** The middle column. The heading may name another thread than the messages do: they arrive apart. */
export function detail(draw: Draw, heading: Thread | null, panel: Thread | null, deeds: DetailDeeds): VNode {
  const { css, label, model, pagelet } = draw;
  const frame = (...children: Parameters<typeof h>[2][]) =>
    h(
      "div",
      {
        key: `detail ${model.epoch.detail}`,
        ...pagelet("BizInboxDetailSectionWrapper"),
        class: css("column"),
      },
      h("div", { ...pagelet("BizP13NInboxMessengerDetailView"), class: css("detail") }, children),
    );
  if (model.panelLoading) {
    return frame(h("div", { class: css("empty"), role: "progressbar", "aria-busy": "true" }, label.loading));
  }
  if (!panel) return frame(h("div", { class: css("empty") }, label.pick));
  return frame(
    header(draw, heading ?? panel),
    h("div", { ...pagelet("BizInboxDetailViewBannerSectionWrapper"), class: css("notice") }, label.notice),
    panel.type === "FB_PAGE_POST" ? post(draw, panel) : conversation(draw, panel, deeds),
    panel.type === "FB_PAGE_POST" ? null : composer(draw, panel, deeds),
  );
}

function header(draw: Draw, thread: Thread): VNode {
  const { css, label, model, pagelet } = draw;
  const name = nameOf(model, thread);
  const action = (text: string, sign: string) =>
    h(
      "div",
      {
        role: "button",
        tabindex: "0",
        "aria-label": text,
        class: css("action"),
        on: { click: () => "stop" },
      },
      h("span", { "aria-hidden": "true" }, sign),
    );
  const assign = h(
    "div",
    { role: "button", "aria-haspopup": "menu", tabindex: "0", class: css("sub") },
    label.assign,
  );
  const title =
    model.variant.detail === "a"
      ? headBoxes(
          h(
            "div",
            { class: css("xn") },
            h(
              "div",
              { is: "heading", class: `_4ik4 _4ik5 ${css("title")}`, style: "-webkit-line-clamp:1" },
              draw.split(name),
            ),
          ),
          assign,
        )
      : draw.wrap(
          "title",
          h("h2", { is: "heading", dir: "auto", class: css("title") }, draw.split(name)),
          h("div", { class: css("sub") }, label.assigned),
        );
  return h(
    "div",
    {
      ...pagelet("BizInboxDetailViewHeaderSectionWrapper"),
      "data-surface": model.variant.pagelets ? "/bizweb:inbox/lib:detail_view_header" : false,
      class: css("detailHead"),
    },
    draw.picture(name, "", "face"),
    h("div", { class: css("grow") }, title),
    action(label.done, "✓"),
    action(label.followUp, "⚑"),
    action(label.remove, "✕"),
  );
}

function composer(draw: Draw, thread: Thread, deeds: DetailDeeds): VNode {
  const { css, label, model } = draw;
  const words = thread.type === "IG_MESSAGE" ? label.replyInstagram : label.replyMessenger;
  const box =
    model.variant.detail === "a"
      ? h("textarea", { type: "text", rows: "1", placeholder: words, class: css("box") })
      : h("div", {
          role: "textbox",
          contenteditable: "true",
          "data-lexical-editor": "true",
          "aria-placeholder": words,
          "aria-label": words,
          class: `notranslate ${css("box")}`,
        });
  const button = (name: string, sign: string, click: () => void, more: Record<string, string> = {}) =>
    h(
      "div",
      {
        role: "button",
        tabindex: "0",
        "aria-label": name,
        class: css("action"),
        ...more,
        on: {
          click: () => {
            click();
            return "stop";
          },
        },
      },
      h("span", { "aria-hidden": "true" }, sign),
    );
  return h(
    "div",
    { key: "composer", is: "composer", class: css("composer") },
    box,
    button(label.send, "➤", () => deeds.send(takeText()), { "aria-disabled": "true" }),
    button(label.like, "♥", () => deeds.send("♥")),
  );
}

// What a person typed is in the document only, as in an uncontrolled field.
function takeText(): string {
  const area = document.querySelector("textarea");
  if (area) {
    const text = area.value;
    area.value = "";
    return text;
  }
  const box = document.querySelector("[contenteditable=true]");
  const text = box?.textContent ?? "";
  if (box) box.textContent = "";
  return text;
}

function post(draw: Draw, thread: Thread): VNode {
  const { css, model } = draw;
  return h(
    "div",
    { ...draw.pagelet("BizP13NInboxCommentListView"), class: css("region") },
    h(
      "div",
      { class: css("panel") },
      h("strong", null, model.listPage.name[model.variant.lang]),
      h("div", { "data-ad-preview": "message", dir: "auto" }, nameOf(model, thread)),
    ),
  );
}

/** The right column. */
export function contactCard(draw: Draw, panel: Thread | null): VNode {
  const { css, label, model, pagelet } = draw;
  const link = panel && profileLink(panel, model.variant.seed);
  return h(
    "div",
    {
      key: `card ${model.epoch.detail}`,
      ...pagelet("BizInboxDetailViewContextCardSectionWrapper"),
      class: css("card"),
    },
    panel && !model.panelLoading
      ? h(
          "div",
          {
            ...pagelet("BizInboxContextCardDetail"),
            role: "complementary",
            "aria-label": label.contact,
            class: css("cardBody"),
          },
          h("h3", { dir: "auto" }, draw.split(nameOf(model, panel))),
          link
            ? h(
                "a",
                {
                  is: "profile",
                  role: "link",
                  href: link,
                  target: "_blank",
                  rel: "noreferrer",
                  class: css("cardLink"),
                },
                label.viewProfile,
              )
            : null,
          h(
            "div",
            { class: css("cardBlock") },
            h("div", null, label.labels),
            h("div", { role: "listitem" }, model.variant.lang === "vi" ? "Nhãn mẫu" : "Sample label"),
            h("div", { role: "button", tabindex: "0", class: css("button") }, label.addLabel),
          ),
          h("div", { class: css("cardBlock") }, `${label.activity} / ${label.notes}`),
        )
      : null,
  );
}
