import { pages, shop } from "../../facebook/people.ts";
import { createControl } from "../../facebook-posts/client/control.ts";
import { createEngine } from "../../facebook-posts/client/engine.ts";
import { labelsFor, type Pen, pageName, type WallDeeds } from "../../facebook-posts/client/model.ts";
import { penFor } from "../../facebook-posts/client/pen.ts";
import { wallStyle } from "../../facebook-posts/client/style.ts";
import { tellWall } from "../../facebook-posts/client/tell.ts";
import { createWall, drawnItems, textDeeds } from "../../facebook-posts/client/wall.ts";
import { type StagePost, storiesOf } from "../../facebook-posts/story.ts";
import { parseWall, type WallVariant } from "../../facebook-posts/variant.ts";
import { shellMount, variantHere } from "../../replica/client/shell.ts";
import { readSuite, suitePath } from "./address.ts";
import { suiteSources } from "./links.ts";
import { suiteAgrees, suiteScreen } from "./screen.ts";
import { suiteStyle } from "./style.ts";
import type { Suite } from "./suite.ts";

start(shellMount(), variantHere(parseWall));

function start(mount: Element, variant: WallVariant): void {
  const wall = createWall(variant, storiesOf(shop.id, variant.posts));
  let selected: string | null = null;
  let channel: Suite["channel"] = "facebook";

  const suite = (): Suite => ({
    channel,
    selected: wall.posts.find(({ id }) => id === selected) ?? null,
    open: openPost,
    turn(next) {
      history.pushState(null, "", suitePath(wall.page, next, null));
      follow();
    },
  });

  function showPanel(post: StagePost): void {
    wall.screen = "timeline";
    wall.open = { post, as: "inbox" };
    wall.loading = wall.variant.b11 > 0;
    engine.clock.drop("load");
    engine.clock.after(wall.variant.b11, "load", () => {
      wall.loading = false;
      engine.draw();
    });
  }

  function openPost(post: StagePost): void {
    const { b2, b3 } = wall.variant;
    for (const topic of ["url", "panel"]) engine.clock.drop(topic);
    selected = post.id;
    const show = () => {
      showPanel(post);
      engine.draw();
    };
    const push = () => {
      history.pushState(null, "", suitePath(wall.page, channel, post));
      engine.draw();
    };
    if (b3 > 0) {
      push();
      engine.clock.after(b3, "panel", show);
    } else {
      show();
      engine.clock.after(b2, "url", push);
    }
  }

  const deeds: WallDeeds = {
    openPost,
    close() {
      wall.open = null;
      selected = null;
      history.pushState(null, "", suitePath(wall.page, channel, null));
      engine.draw();
    },
    hover: () => undefined,
    ...textDeeds(wall, () => engine.draw()),
    follow(event) {
      event.preventDefault();
      return "stop";
    },
  };

  const replace = () => {
    wall.epoch.open += 1;
  };
  const engine = createEngine(mount, {
    look: () => wall.variant,
    view: () => {
      wall.renders += 1;
      const pen: Pen = { wall, draw: penFor(wall.variant, wall.renders), label: labelsFor(wall), deeds };
      return wall.screen === "gone" ? [] : suiteScreen(pen, suite());
    },
    style: (seed) => wallStyle(seed, suiteStyle),
    title: () => `${pageName(wall)} | Business Suite`,
    wrong: () => labelsFor(wall).wrong,
    replaceAll: replace,
  });

  function follow(): void {
    for (const topic of ["url", "panel", "load"]) engine.clock.drop(topic);
    const address = readSuite();
    channel = address.channel;
    wall.page = pages.find(({ id }) => id === address.pageId) ?? shop;
    wall.posts = wall.page.id === shop.id ? wall.posts : [];
    wall.open = null;
    selected = address.itemId;
    const post = wall.posts.find(({ id }) => id === address.itemId);
    wall.screen = post || address.itemId === null ? "timeline" : "unavailable";
    if (post) showPanel(post);
    engine.draw();
  }

  function go(path: string): void {
    history.pushState(null, "", path);
    follow();
  }

  const live = () => drawnItems(engine.root);

  Object.assign(window, {
    __stage: createControl({ wall, engine, deeds, go, replace, live: () => live().map(({ node }) => node) }),
    __replicaTruth: () => {
      const agreed = suiteAgrees(wall, suite());
      const silent = channel === "instagram" || wall.loading;
      const screen =
        engine.error !== null
          ? "error"
          : wall.screen === "unavailable"
            ? "unavailable"
            : wall.screen === "gone"
              ? "home"
              : "inbox";
      const items = silent ? [] : live().map(({ item }) => item);
      return tellWall(wall, suiteSources(wall, agreed ? readSuite().itemId : null), items, {
        screen,
        agreed,
        username: null,
      });
    },
  });
  window.addEventListener("popstate", follow);
  follow();
}
