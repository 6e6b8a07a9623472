import "../api.ts";
import { shellMount, variantHere } from "../../replica/client/shell.ts";
import { labels } from "../labels.ts";
import type { Thread } from "../people.ts";
import { parseVariant, type Variant } from "../variant.ts";
import { pageOf } from "./address.ts";
import { createBehaviour, titleOf } from "./behave.ts";
import { createClock } from "./clock.ts";
import { createControl } from "./control.ts";
import { createModel, threadKey } from "./model.ts";
import { obscure } from "./obscure.ts";
import { patchMainWorld } from "./patches.ts";
import { createRoot } from "./reconciler.ts";
import { type Deeds, screen } from "./screen.ts";
import { createStrangers } from "./strangers.ts";
import { styleSheet } from "./style.ts";
import { tellTruth } from "./tell.ts";
import { setTraps } from "./traps.ts";
import { watchOthers } from "./watch.ts";

start(shellMount(), variantHere(parseVariant));

function start(container: Element, variant: Variant): void {
  const model = createModel(variant);
  const clock = createClock();
  const strangers = createStrangers(container);
  const root = createRoot(container, {
    strict: () => model.variant.b8,
    renameAttributes: (attributes) => (model.variant.b24 ? obscure(attributes) : attributes),
    standIn: strangers.standIn,
  });
  const traps = setTraps({ owns: root.owns });
  const patches = patchMainWorld(traps, root.owns);
  const watch = variant.watch
    ? watchOthers(container, root.owns, (node) => {
        if (model.variant.b8) traps.spring("page-broken", `${node.nodeName.toLowerCase()} was taken away`);
      })
    : null;
  const quietly = <T>(change: () => T): T => (watch ? watch.quietly(change) : change());
  let error: string | null = null;
  const style = document.createElement("style");
  document.head.append(style);

  function draw(): void {
    if (error !== null) return;
    traps.own(() =>
      quietly(() => {
        dress();
        model.renders += 1;
        try {
          root.render(model.screen === "gone" ? [] : screen(model, deeds));
        } catch (failure) {
          fail(failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure));
        }
        showNewest();
        if (model.variant.b19) strangers.translate(true);
        if (model.variant.b20) strangers.meddle();
      }),
    );
  }

  /** A conversation opens at its newest message. */
  let atEnd: Element | undefined;
  function showNewest(): void {
    const region = root.collect("region")[0]?.node;
    const key = region && model.panel ? `${threadKey(model.panel)} ${model.epoch.detail}` : "";
    if (region && (region !== atEnd || key !== endOf)) traps.scrollTo(region, region.scrollHeight);
    atEnd = region;
    endOf = key;
  }
  let endOf = "";

  /** The outermost error boundary: the screen is gone, as it is at Facebook's. */
  function fail(message: string): void {
    error = message;
    traps.spring("page-broken", message);
    root.clear();
    const words = labels[model.variant.lang];
    const box = document.createElement("div");
    box.setAttribute("role", "main");
    box.style.cssText = "padding:80px;text-align:center";
    const title = document.createElement("h2");
    title.textContent = words.wrong;
    box.append(title, words.wrongMore);
    container.append(box);
  }

  let dressed = -1;
  function dress(): void {
    const { lang, dir, theme, seed } = model.variant;
    const html = document.documentElement;
    if (html.lang !== lang) html.lang = lang;
    if (html.dir !== dir) html.dir = dir;
    html.classList.toggle("__fb-light-mode", theme === "light");
    html.classList.toggle("__fb-dark-mode", theme === "dark");
    if (dressed !== seed) style.textContent = styleSheet(seed);
    dressed = seed;
    document.title = titleOf(model);
  }

  const behaviour = createBehaviour(model, clock, draw);
  const deeds: Deeds = {
    open: behaviour.open,
    hover(thread) {
      const key = thread && threadKey(thread);
      if (model.hovered === key) return;
      model.hovered = key;
      if (model.variant.b6 > 0) model.epoch.list += 1;
      if (model.variant.b9 || model.variant.b6 > 0) draw();
    },
    channel: behaviour.channel,
    go: behaviour.go,
    switchPage() {
      const other = model.listPage.id.endsWith("901") ? "100000000000902" : "100000000000901";
      const page = pageOf(other);
      if (page) behaviour.switchPage(page);
    },
    scrolled(top, height) {
      model.listScroll = top;
      model.listHeight = height;
      if (model.variant.b5 > 0) draw();
    },
    scrolledMessages(top) {
      if (model.variant.b16 && top < 40) loadOlder();
    },
    expand(id) {
      model.expanded.add(id);
      draw();
    },
    send: (text) => behaviour.send(text, {}),
  };

  const nodesOf = (role: string) => root.collect(role).map(({ node }) => node);
  const firstOf = (role: string) => nodesOf(role)[0];

  function loadOlder(): void {
    const region = firstOf("region");
    const fromBottom = region ? region.scrollHeight - region.scrollTop : 0;
    behaviour.loadOlder();
    const after = firstOf("region");
    if (after) traps.scrollTo(after, after.scrollHeight - fromBottom);
  }

  const replace = (region: "list" | "detail" | "all") => {
    if (region !== "detail") model.epoch.list += 1;
    if (region !== "list") model.epoch.detail += 1;
    draw();
  };
  const reset = (row: number) => {
    const node = nodesOf("row")[row];
    if (!node) return;
    quietly(() => root.reset(node));
  };
  every(
    () => model.variant.b6,
    () => replace("all"),
  );
  every(
    () => model.variant.b7,
    () => reset(0),
  );

  window.__stage = createControl({
    ...{ model, root, clock, behaviour, traps, patches, watch, draw, replace, reset, loadOlder },
    error: () => error,
    scrolled: deeds.scrolled,
  });
  window.__replicaTruth = () => {
    const live: Thread[] = [];
    for (const { data } of root.collect("row")) if (isThread(data)) live.push(data);
    return tellTruth(model, live, error !== null);
  };

  window.addEventListener("popstate", () => behaviour.follow());
  // "#" is a button in a link's clothes and never a journey.
  container.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest('a[href="#"]')) event.preventDefault();
  });
  behaviour.follow();
}

/** Runs at an interval that may be changed or switched off at any time. */
function every(interval: () => number, run: () => void): void {
  let last = performance.now();
  window.setInterval(() => {
    const ms = interval();
    if (ms === 0 || performance.now() - last < ms) return;
    last = performance.now();
    run();
  }, 20);
}

function isThread(data: unknown): data is Thread {
  return typeof data === "object" && data !== null && "pageId" in data && "linkId" in data;
}
