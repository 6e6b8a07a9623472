import { h, type VNode } from "../../facebook/client/vdom.ts";
import { scenery } from "./media.ts";
import type { Pen } from "./model.ts";
import { unit } from "./post.ts";

export const loading = ({ draw, label }: Pen): VNode =>
  h(
    "div",
    {
      role: "status",
      "aria-busy": "true",
      "data-visualcompletion": "loading-state",
      class: draw.css("empty"),
    },
    label.loading,
  );

/** A dialog above the timeline, or a photo or video beside its comments. */
export function overlay(pen: Pen): VNode {
  const { wall, draw, label, deeds } = pen;
  const { css } = draw;
  const { open } = wall;
  if (!open) return h("div", { key: "layer" });
  const close = h(
    "div",
    {
      role: "button",
      tabindex: "0",
      "aria-label": label.close,
      class: css("close"),
      on: {
        click: () => {
          deeds.close();
          return "stop";
        },
      },
    },
    "✕",
  );
  const key = `layer ${open.as} ${wall.epoch.open}`;
  const inside = wall.loading
    ? loading(pen)
    : unit(pen, open.post, { spot: open.as, position: 0, key: open.post.id });
  if (open.as === "viewer") {
    return h(
      "div",
      { key, class: `__fb-${wall.variant.theme}-mode ${css("viewer")}` },
      h(
        "div",
        { role: "main", class: css("stagePhoto") },
        close,
        h("img", { class: css("bigPhoto"), alt: "", src: scenery(open.post.id) }),
      ),
      h("div", { role: "complementary", class: css("aside") }, inside),
    );
  }
  const title = label.dialog(open.post.by.name);
  return h(
    "div",
    { key, class: `__fb-${wall.variant.theme}-mode ${css("layer")}` },
    h(
      "div",
      {
        role: "dialog",
        "aria-label": title,
        "aria-busy": wall.loading ? "true" : false,
        class: css("dialog"),
      },
      h("div", { class: css("dialogHead") }, h("h2", { dir: "auto" }, title), close),
      h("div", { class: css("dialogBody"), is: "scroller" }, inside),
    ),
  );
}
