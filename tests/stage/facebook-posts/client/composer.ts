import { h, type VNode } from "../../facebook/client/vdom.ts";
import { type Pen, pageName } from "./model.ts";

/** The box to write in. Its name is confusingly like a comment's: "Bình luận dưới tên …" stands on both. */
export function composer(pen: Pen, { replyTo }: { replyTo?: string }): VNode {
  const { draw, label, wall } = pen;
  const { css } = draw;
  const viewer = wall.variant.viewer === "page" ? pageName(wall) : "Nhân viên Mẫu";
  const name = replyTo === undefined ? label.commentAs(viewer) : label.replyTo(replyTo);
  const hint = replyTo === undefined ? label.commentAs(viewer) : label.writeReply;
  const waiting = replyTo === undefined && draw.chance(`waiting ${draw.id().length}`) > 0.8;
  return h(
    "div",
    { class: css("composer") },
    h(
      "a",
      {
        role: "link",
        "aria-label": viewer,
        href: `https://www.facebook.com/profile.php?id=${wall.variant.viewer === "page" ? wall.page.id : "100000000009911"}`,
      },
      draw.picture(pageName(wall), "", "face"),
    ),
    h(
      "form",
      { role: "presentation", class: css("writing") },
      waiting
        ? // Before the editor has loaded, a button in its clothes.
          h(
            "div",
            { role: "button", tabindex: "0", "aria-label": label.write, class: css("box") },
            label.write,
          )
        : h(
            "div",
            { class: css("box") },
            h("div", {
              role: "textbox",
              contenteditable: "true",
              tabindex: "0",
              spellcheck: "true",
              "aria-label": name,
              "aria-placeholder": hint,
              "data-lexical-editor": "true",
              class: `notranslate ${css("editor")}`,
            }),
            h("div", { "aria-hidden": "true", class: css("hint") }, hint),
          ),
    ),
  );
}
