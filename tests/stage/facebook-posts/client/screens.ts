import { app } from "../../facebook/client/frames.ts";
import { h, type Loose, type VNode } from "../../facebook/client/vdom.ts";
import { scenery } from "./media.ts";
import { listedPosts, liveUnits, type Pen, pageName } from "./model.ts";
import { loading, overlay } from "./overlay.ts";
import { unit } from "./post.ts";
import { stale } from "./stale.ts";
import { fullTime } from "./time.ts";

/** The whole screen from the wall. */
export function wallScreen(pen: Pen): VNode[] {
  const { wall, draw, deeds, label } = pen;
  const { css } = draw;
  const { open } = wall;
  const layer = open?.as === "dialog" || open?.as === "viewer";
  const timeline = wall.screen === "timeline" && open?.as !== "permalink" && open?.as !== "viewer";
  const route = open && !layer ? `permalink ${open.post.id}` : `timeline ${wall.page.id} ${wall.tab}`;
  return [
    app(
      draw,
      () => deeds.hover(null),
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
    tooltip(pen),
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

/** What a mouse over a time brings up, and nothing else does: the full date. */
function tooltip({ wall, draw }: Pen): VNode {
  const post = wall.posts.find(({ id }) => id === wall.hovered);
  return post
    ? h(
        "div",
        { key: "tip", role: "tooltip", class: draw.css("tip") },
        h("span", { dir: "auto" }, fullTime(wall, post)),
      )
    : h("div", { key: "tip", hidden: true });
}

const unavailable = ({ draw, label }: Pen): VNode =>
  h("div", { class: draw.css("empty") }, h("h2", { dir: "auto" }, label.gone), h("p", null, label.goneMore));
