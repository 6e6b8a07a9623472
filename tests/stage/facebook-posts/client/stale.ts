import { h, type VNode } from "../../facebook/client/vdom.ts";
import type { Pen } from "./model.ts";

/** The route that was shown before, kept in the document and hidden: a post and a comment that are not on screen. */
export function stale({ draw, wall }: Pen): VNode {
  const link = `https://www.facebook.com/${wall.page.slug}/posts/700000000008888`;
  return h(
    "div",
    { key: "stale", hidden: true },
    h(
      "div",
      { role: "main" },
      h(
        "div",
        { role: "feed" },
        h(
          "div",
          { role: "article", "aria-posinset": "1", ...draw.pagelet("TimelineFeedUnit_0") },
          h(
            "h3",
            null,
            h(
              "a",
              { role: "link", href: "https://www.facebook.com/profile.php?id=100000000009999" },
              "Khách Cũ Đã Đóng",
            ),
          ),
          h("a", { role: "link", href: link }, "1 giờ"),
          h("div", { "data-ad-rendering-role": "story_message" }, "bài cũ, giá cũ"),
          h(
            "div",
            { role: "article", "aria-label": "Bình luận của Khách Cũ" },
            h(
              "a",
              { role: "link", href: "https://www.facebook.com/profile.php?id=100000000009998" },
              "Khách Cũ",
            ),
            h("div", { dir: "auto" }, "giá cũ bao nhiêu"),
            h("a", { role: "link", href: `${link}?comment_id=800000000008888` }, "1 giờ"),
          ),
        ),
      ),
    ),
  );
}
