import { h, type VNode } from "../../facebook/client/vdom.ts";
import { type Pen, pageName, type Wall } from "../../facebook-posts/client/model.ts";
import { readSuite } from "./address.ts";
import { detail } from "./detail.ts";
import { list } from "./list.ts";
import type { Suite } from "./suite.ts";

export function suiteScreen(pen: Pen, suite: Suite): VNode[] {
  const { draw, wall } = pen;
  const { css } = draw;
  return [
    h(
      "div",
      { key: "app", class: css("suite") },
      h(
        "div",
        { role: "banner", class: css("banner") },
        h("strong", null, pageName(wall)),
        h("span", { class: css("small") }, "Business Suite · replica"),
      ),
      h(
        "div",
        { role: "main", ...draw.pagelet("BizWebInbox"), class: css("suiteMain") },
        draw.surface(
          "/bizweb:inbox",
          draw.surface(
            `/bizweb:inbox/business_scope:page:${wall.page.id}:${pageName(wall)}`,
            list(pen, suite),
            detail(pen, suite),
          ),
        ),
      ),
    ),
  ];
}

/** Does the address name what the panel shows? */
export function suiteAgrees(wall: Wall, suite: Suite): boolean {
  const address = readSuite();
  const shown = wall.open?.post.id ?? null;
  if (wall.screen === "unavailable") return true;
  return (
    address.pageId === wall.page.id &&
    address.channel === suite.channel &&
    address.itemId === shown &&
    (suite.selected?.id ?? null) === shown
  );
}
