import { shop } from "../../facebook/people.ts";
import { shellMount, variantHere } from "../../replica/client/shell.ts";
import { elsewhere, storiesOf } from "../story.ts";
import { parseWall, type WallVariant } from "../variant.ts";
import { keepParams, type Place, placeOf } from "./address.ts";
import { createControl } from "./control.ts";
import { createEngine } from "./engine.ts";
import { type Item, labelsFor, type Pen, pageName, type WallDeeds } from "./model.ts";
import { penFor } from "./pen.ts";
import { wallScreen } from "./screens.ts";
import { wallStyle } from "./style.ts";
import { tellWall, wallSources } from "./tell.ts";
import { createWall, drawnItems, textDeeds } from "./wall.ts";

start(shellMount(), variantHere(parseWall));

function start(mount: Element, variant: WallVariant): void {
  const wall = createWall(variant, [...storiesOf(shop.id, variant.posts), elsewhere]);
  const deeds: WallDeeds = {
    openPost(post) {
      const path = keepParams(`/${wall.page.slug}/posts/${post.id}`);
      const show = () => {
        wall.open = { post, as: "dialog" };
        wall.epoch.open += 1;
        load();
      };
      const { b2, b3 } = wall.variant;
      if (b3 > 0) {
        history.pushState({ over: true }, "", path);
        engine.clock.after(b3, "show", show);
      } else {
        show();
        engine.clock.after(b2, "url", () => {
          history.pushState({ over: true }, "", path);
          engine.draw();
        });
      }
      engine.draw();
    },
    close() {
      engine.clock.drop("show");
      engine.clock.drop("url");
      wall.open = null;
      wall.screen = "timeline";
      history.pushState(null, "", keepParams(`/${wall.page.slug}`));
      engine.draw();
    },
    hover(post) {
      if (wall.hovered === post) return;
      wall.hovered = post;
      engine.draw();
    },
    ...textDeeds(wall, () => engine.draw()),
    follow(event, href) {
      event.preventDefault();
      const url = new URL(href, location.href);
      if (href.startsWith("#") || href.startsWith("?") || url.hostname !== location.hostname) return "stop";
      go(url.pathname + url.search);
      return "stop";
    },
  };
  const engine = createEngine(mount, {
    look: () => wall.variant,
    view: () => {
      wall.renders += 1;
      const pen: Pen = { wall, draw: penFor(wall.variant, wall.renders), label: labelsFor(wall), deeds };
      return wallScreen(pen);
    },
    style: wallStyle,
    title: () => `${pageName(wall)} | Facebook`,
    wrong: () => labelsFor(wall).wrong,
    replaceAll: replace,
  });

  function replace(): void {
    wall.epoch.feed += 1;
    wall.epoch.open += 1;
  }

  function load(): void {
    wall.loading = wall.variant.b11 > 0;
    engine.clock.after(wall.variant.b11, "load", () => {
      wall.loading = false;
      engine.draw();
    });
  }

  /** Shows what an address names. */
  function show(place: Place): void {
    wall.open = null;
    if (place.screen === "home") {
      wall.screen = "home";
      return;
    }
    if (place.screen === "timeline") {
      wall.screen = "timeline";
      wall.page = place.page;
      wall.tab = place.tab;
      wall.posts =
        place.page.id === shop.id ? wall.posts : wall.posts.filter(({ kind }) => kind === "elsewhere");
      return;
    }
    const post = wall.posts.find(({ id, pfbid }) => id === place.ref || pfbid === place.ref);
    wall.screen = post ? "timeline" : "unavailable";
    if (!post) return;
    wall.open = { post, as: place.viewer ? "viewer" : "permalink" };
    wall.epoch.open += 1;
  }

  function follow(): void {
    for (const topic of ["show", "url", "load"]) engine.clock.drop(topic);
    show(placeOf(new URL(location.href)));
    load();
    engine.draw();
  }

  function go(path: string): void {
    history.pushState(null, "", keepParams(path));
    const { b3 } = wall.variant;
    if (b3 > 0) engine.clock.after(b3, "show", follow);
    else follow();
  }

  const live = () =>
    drawnItems(engine.root).filter(({ node, item }) => !node.closest("[hidden]") && !covered(item));
  const covered = ({ spot }: Item) => spot === "feed" && wall.open !== null && wall.open.as !== "permalink";

  Object.assign(window, {
    __stage: createControl({ wall, engine, deeds, go, replace, live: () => live().map(({ node }) => node) }),
    __replicaTruth: () => {
      const place = placeOf(new URL(location.href));
      const open = wall.open?.post;
      const ref = place.screen === "post" ? place.ref : null;
      const agreed = open
        ? ref === open.id || ref === open.pfbid
        : place.screen !== "post" || wall.screen === "unavailable";
      const screen =
        engine.error !== null ? "error" : wall.screen === "gone" ? "home" : (wall.open?.as ?? wall.screen);
      const username =
        place.screen === "timeline" && !location.pathname.startsWith("/profile.php") ? wall.page.slug : null;
      return tellWall(
        wall,
        wallSources(wall, agreed ? ref : null),
        live().map(({ item }) => item),
        { screen, agreed, username },
      );
    },
  });
  window.addEventListener("popstate", follow);
  follow();
}
