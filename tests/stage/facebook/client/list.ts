import type { Thread } from "../people.ts";
import type { Draw } from "./draw.ts";
import { listed, rowHeight, threadKey } from "./model.ts";
import { type RowDeeds, row } from "./rows.ts";
import { h, type Loose, type VNode } from "./vdom.ts";

export interface ListDeeds extends RowDeeds {
  channel(name: string): void;
  scrolled(top: number, height: number): void;
}

/** The left column: title, channels, search, chips, then the threads. */
export function list(draw: Draw, deeds: ListDeeds): VNode {
  const { css, label, model, pagelet } = draw;
  const { rows, b12 } = model.variant;
  const tab = (channel: string, name: string) =>
    h(
      "div",
      {
        role: "tab",
        "aria-selected": String(model.channel === channel),
        "aria-label": name,
        class: css("tab", model.channel === channel && "tabOn"),
        on: {
          click: () => {
            deeds.channel(channel);
            return "stop";
          },
        },
      },
      name,
    );
  const tabs = [
    tab("all", label.all),
    tab("messenger", "Messenger"),
    tab("instagram_direct", "Instagram"),
    rows === "a" ? tab("whatsapp", "WhatsApp") : null,
    tab("facebook", label.facebookComments),
    tab("instagram", label.instagramComments),
  ];
  const alert = h(
    "div",
    { role: "alert", class: css("alert") },
    h("strong", null, label.restricted),
    " ",
    h("a", { href: "#" }, label.details),
  );
  return h(
    "div",
    { key: `list ${model.epoch.list}`, class: css("column") },
    h("div", pagelet("BizKitPresenceSelector"), ""),
    h(
      "div",
      { ...pagelet("GenericBizInboxThreadListViewHeader"), class: css("listHead") },
      h("h1", { dir: "auto" }, label.inbox),
      h(
        "div",
        { role: "tablist", class: css("tabs"), "data-surface": surfaceOf(draw, "channel_selector") },
        tabs,
      ),
      h("input", {
        type: "text",
        placeholder: label.search,
        "aria-label": label.search,
        class: css("search"),
      }),
      h(
        "div",
        { class: css("chips") },
        label.chips.map((chip) => h("div", { role: "button", tabindex: "0", class: css("chip") }, chip)),
      ),
      b12 ? alert : null,
    ),
    h(
      "div",
      {
        ...pagelet(rows === "a" ? "GenericBizInboxThreadListViewBody" : "BizP13NInboxUinifiedThreadListView"),
        class: css("listBody"),
        "aria-busy": model.listLoading ? "true" : false,
      },
      body(draw, deeds),
    ),
  );
}

const surfaceOf = (draw: Draw, name: string) =>
  draw.model.variant.pagelets ? `/bizweb:inbox/lib:${name}` : false;

function body(draw: Draw, deeds: ListDeeds): VNode {
  const { css, label, model } = draw;
  const scroller = (...children: Loose[]) =>
    h(
      "div",
      {
        is: "list scroller",
        style: "overflow:auto;will-change:transform;direction:ltr;height:100%;width:100%",
        class: css("scroller"),
        on: {
          scroll: (event) => {
            const { target } = event;
            if (target instanceof Element) deeds.scrolled(target.scrollTop, target.clientHeight);
            return "stop";
          },
        },
      },
      children,
    );
  if (model.listLoading) {
    const skeleton = (index: number) =>
      h("div", { key: `bone ${index}`, class: css("skeleton") }, h("i", null), h("i", null));
    return scroller(
      h("div", { key: "loading", role: "progressbar", class: css("skeleton") }, label.loading),
      [0, 1, 2].map(skeleton),
    );
  }
  const items = withPromo(listed(model), model.variant.b12);
  const drawItem = (item: Thread | "promo", index: number, key: string) =>
    item === "promo" ? promo(draw, key) : row(draw, item, index, key, deeds);
  if (model.variant.b5 === 0) {
    const flow = items.map((item, index) =>
      drawItem(item, index, item === "promo" ? "promo" : threadKey(item)),
    );
    return scroller(h("div", { key: "flow", role: "presentation", dir: model.variant.dir }, flow));
  }
  // A slot's node stays and shows whoever stands at its place now: the hard case for anything bound to a node.
  const live = Math.min(model.variant.b5, items.length);
  const first = Math.max(0, Math.min(Math.floor(model.listScroll / rowHeight), items.length - live));
  const slots = Array.from({ length: live }, (_, slot) => {
    const index = first + ((slot - (first % live) + live) % live);
    const item = items[index];
    if (item === undefined) return null;
    const place = `position:absolute;left:0;top:${index * rowHeight}px;height:${rowHeight}px;width:100%`;
    return h(
      "div",
      { key: `slot ${slot}`, style: place, dir: model.variant.dir, class: css("slot") },
      drawItem(item, index, item === "promo" ? "promo" : "row"),
    );
  });
  return scroller(
    h(
      "div",
      { key: "virtual", style: `height:${items.length * rowHeight}px;width:100%;position:relative` },
      slots,
    ),
  );
}

/** B12: a card that looks like a row and is none. */
function withPromo(threads: readonly Thread[], on: boolean): (Thread | "promo")[] {
  return on ? [...threads.slice(0, 2), "promo", ...threads.slice(2)] : [...threads];
}

function promo(draw: Draw, key: string): VNode {
  const { css, label } = draw;
  return h(
    "div",
    { key, role: "status", class: css("promo") },
    h("span", { dir: "auto" }, label.promo),
    h("div", null, h("div", { role: "button", tabindex: "0", class: css("button") }, label.tryIt)),
  );
}
