import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { scenery } from "./comment.ts";
import { listedPosts, liveUnits, type Pen, pageName } from "./model.ts";
import { unit } from "./post.ts";

/** The whole screen from the wall. */
export function wallScreen(pen: Pen): VNode[] {
  const { wall, draw, deeds, label } = pen;
  const { css } = draw;
  const { open } = wall;
  const layer = open?.as === "dialog" || open?.as === "viewer";
  const timeline = wall.screen === "timeline" && open?.as !== "permalink" && open?.as !== "viewer";
  const route = open && !layer ? `permalink ${open.post.id}` : `timeline ${wall.page.id} ${wall.tab}`;
  return [
    h(
      "div",
      {
        key: "app",
        class: css("app"),
        on: {
          mouseover: () => {
            deeds.hover(null);
            return "stop";
          },
        },
      },
      h(
        "div",
        { role: "banner", class: css("banner") },
        h(
          "a",
          {
            href: "/",
            "aria-label": "Facebook",
            class: css("brand"),
            on: { click: (event) => deeds.follow(event, "/") },
          },
          "wall · replica",
        ),
        h("span", { class: css("small") }, wall.variant.viewer === "page" ? pageName(wall) : "Nhân viên Mẫu"),
      ),
      h("div", { role: "navigation", "aria-label": "Facebook" }),
      stale(pen),
      h(
        "div",
        {
          key: `main ${route} ${wall.epoch.feed}`,
          role: "main",
          hidden: layer && !timeline,
          class: css("main"),
        },
        wall.screen === "gone" ? null : content(pen),
      ),
    ),
    ...(layer && wall.screen !== "gone" ? [overlay(pen)] : []),
    h("div", { key: "symbols", is: "symbols", hidden: true, "aria-hidden": "true" }, label.loading),
  ];
}

function content(pen: Pen): Loose {
  const { wall, draw } = pen;
  const { css } = draw;
  if (wall.screen === "unavailable") return unavailable(pen);
  if (wall.loading) return loading(pen);
  if (wall.open?.as === "permalink") {
    return h(
      "div",
      { class: css("column") },
      unit(pen, wall.open.post, {
        spot: "permalink",
        position: 0,
        key: `${wall.open.post.id} ${wall.epoch.open}`,
      }),
    );
  }
  if (wall.screen === "home")
    return h(
      "div",
      { class: css("column") },
      h("h3", { dir: "auto", class: css("copy") }, pen.label.home),
      wall.open ? null : feed(pen),
    );
  return h(
    "div",
    null,
    profile(pen),
    h("div", { hidden: wall.open?.as === "dialog", class: css("columns") }, intro(pen), feed(pen)),
  );
}

function feed(pen: Pen): VNode {
  const { wall, draw, label } = pen;
  const { css } = draw;
  const all = listedPosts(wall);
  const units = liveUnits(wall).map((post, index) => {
    const position = all.indexOf(post);
    const key =
      wall.variant.recycle > 0 ? `slot ${index} ${wall.epoch.feed}` : `${post.id} ${wall.epoch.feed}`;
    return unit(pen, post, { spot: "feed", position, key });
  });
  if (wall.variant.markup === "b") {
    const decoy = (index: number) =>
      h(
        "span",
        {
          key: `decoy ${index}`,
          dir: "auto",
          class: css("decoy"),
          "aria-hidden": index % 2 === 0 ? "true" : false,
        },
        "Facebook",
      );
    return h(
      "div",
      { role: "feed", class: css("feed") },
      units.flatMap((node, index) => [decoy(index), node]),
    );
  }
  const heading = h("h2", { dir: "auto", class: css("feedTitle") }, label.posts);
  return h(
    "div",
    { class: css("feed") },
    heading,
    units.length === 0 ? h("p", { class: css("small") }, label.nothing) : units,
  );
}

function profile(pen: Pen): VNode {
  const { wall, draw, label, deeds } = pen;
  const { css } = draw;
  const at = `/${wall.page.slug}`;
  const tab = (name: string, path: string, on: boolean) =>
    h(
      "a",
      {
        role: "tab",
        "aria-selected": String(on),
        href: path,
        class: css("tab", on && "tabOn"),
        on: { click: (event) => deeds.follow(event, path) },
      },
      name,
    );
  return h(
    "div",
    { class: css("profile") },
    h("img", { class: css("cover"), alt: "", src: scenery(wall.page.id) }),
    h(
      "div",
      { class: css("profileHead") },
      draw.picture(pageName(wall), pageName(wall), "avatar"),
      h(
        "div",
        { class: css("grow") },
        h("h1", { dir: "auto" }, draw.split(pageName(wall))),
        h("div", { class: css("small") }, label.followers),
      ),
    ),
    h(
      "div",
      { role: "tablist", class: css("tabs") },
      tab(label.posts, at, wall.tab === "posts"),
      tab(label.about, `${at}/about`, wall.tab === "about"),
      tab(label.mentions, `${at}/mentions`, wall.tab === "mentions"),
      tab(label.reviews, `${at}/reviews`, wall.tab === "reviews"),
    ),
  );
}

function intro(pen: Pen): VNode {
  const { css } = pen.draw;
  return h(
    "div",
    { class: css("intro") },
    h("h2", { dir: "auto" }, pen.label.intro),
    h("p", null, pen.label.introText),
  );
}

/** A dialog above the timeline, or a photo or video beside its comments. */
function overlay(pen: Pen): VNode {
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

const loading = ({ draw, label }: Pen): VNode =>
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

const unavailable = ({ draw, label }: Pen): VNode =>
  h("div", { class: draw.css("empty") }, h("h2", { dir: "auto" }, label.gone), h("p", null, label.goneMore));

/** The route that was shown before, kept in the document and hidden: a post and a comment that are not on screen. */
function stale({ draw, wall }: Pen): VNode {
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
