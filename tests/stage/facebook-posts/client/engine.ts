import { type Clock, createClock } from "../../facebook/client/clock.ts";
import { type Patches, patchMainWorld } from "../../facebook/client/patches.ts";
import { createRoot, type Root } from "../../facebook/client/reconciler.ts";
import { createStrangers } from "../../facebook/client/strangers.ts";
import { setTraps, type Traps } from "../../facebook/client/traps.ts";
import type { VNode } from "../../facebook/client/vdom.ts";
import { type Watch, watchOthers } from "../../facebook/client/watch.ts";
import { hideAnchors } from "./hide.ts";
import { trapHover } from "./hover.ts";
import { paintDrawings } from "./paint.ts";

/** The switches that every replica screen has. */
export interface Look {
  readonly lang: "vi" | "en";
  readonly dir: "ltr" | "rtl";
  readonly theme: "light" | "dark";
  readonly seed: number;
  readonly b6: number;
  readonly b7: number;
  readonly b8: boolean;
  readonly b19: boolean;
  readonly b20: boolean;
  readonly b24: boolean;
  readonly watch: boolean;
  readonly nfd?: boolean;
}

export interface Engine {
  readonly root: Root;
  readonly clock: Clock;
  readonly traps: Traps;
  readonly patches: Patches;
  readonly watch: Watch | null;
  readonly error: string | null;
  draw(): void;
  nodes(role: string): Element[];
  /** B7: classes and texts of one item are written again. */
  reset(index: number): void;
}

export interface EngineOptions {
  readonly look: () => Look;
  readonly view: () => readonly VNode[];
  readonly style: (seed: number) => string;
  readonly title: () => string;
  readonly wrong: () => string;
  /** B6. */
  readonly replaceAll: () => void;
}

const spoken = ["aria-label", "aria-placeholder", "placeholder", "alt"];

/** The same screen with every accent apart from its letter, as some accounts have it. */
function decompose(child: VNode): VNode {
  const attributes = { ...child.attributes };
  for (const name of spoken) {
    const value = attributes[name];
    if (value !== undefined) attributes[name] = value.normalize("NFD");
  }
  const children = child.children.map((one) =>
    typeof one === "string" ? one.normalize("NFD") : decompose(one),
  );
  return { ...child, attributes, children };
}

/** Renders a screen as React would, and sets the traps. */
export function createEngine(container: Element, options: EngineOptions): Engine {
  const { look } = options;
  const strangers = createStrangers(container);
  const root = createRoot(container, {
    strict: () => look().b8,
    renameAttributes: (attributes) => (look().b24 ? hideAnchors(attributes) : attributes),
    standIn: strangers.standIn,
  });
  const traps = setTraps({ owns: root.owns });
  trapHover(traps, root.owns);
  const patches = patchMainWorld(traps, root.owns);
  const watch = look().watch
    ? watchOthers(container, root.owns, (node) => {
        if (look().b8) traps.spring("page-broken", `${node.nodeName.toLowerCase()} was taken away`);
      })
    : null;
  const quietly = <T>(change: () => T): T => (watch ? watch.quietly(change) : change());
  const clock = createClock();
  const style = document.createElement("style");
  document.head.append(style);
  let error: string | null = null;

  function dress(): void {
    const { lang, dir, theme, seed } = look();
    const html = document.documentElement;
    if (html.lang !== lang) html.lang = lang;
    if (html.dir !== dir) html.dir = dir;
    html.classList.toggle("__fb-light-mode", theme === "light");
    html.classList.toggle("__fb-dark-mode", theme === "dark");
    const css = options.style(seed);
    if (style.textContent !== css) style.textContent = css;
    document.title = options.title();
  }

  function fail(message: string): void {
    error = message;
    traps.spring("page-broken", message);
    root.clear();
    const box = document.createElement("div");
    box.setAttribute("role", "main");
    box.style.cssText = "padding:80px;text-align:center";
    const title = document.createElement("h2");
    title.textContent = options.wrong();
    box.append(title);
    container.append(box);
  }

  function draw(): void {
    if (error !== null) return;
    traps.own(() =>
      quietly(() => {
        dress();
        try {
          root.render(look().nfd ? options.view().map(decompose) : options.view());
        } catch (failure) {
          fail(failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure));
          return;
        }
        paintDrawings(root.collect("drawing"), root.collect("symbols")[0]?.node);
        if (look().b19) strangers.translate(true);
        if (look().b20) strangers.meddle();
      }),
    );
  }

  const nodes = (role: string) => root.collect(role).map(({ node }) => node);
  const reset = (index: number) => {
    const node = nodes("item")[index];
    if (node) quietly(() => root.reset(node));
  };

  let lastReplace = performance.now();
  let lastReset = lastReplace;
  window.setInterval(() => {
    const now = performance.now();
    const { b6, b7 } = look();
    if (b6 > 0 && now - lastReplace >= b6) {
      lastReplace = now;
      options.replaceAll();
      draw();
    }
    if (b7 > 0 && now - lastReset >= b7) {
      lastReset = now;
      reset(0);
    }
  }, 20);

  history.scrollRestoration = "manual";
  // "#" is a button in a link's clothes and never a journey; addresses of the real site stay within the replica.
  container.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (link && !event.defaultPrevented) event.preventDefault();
  });

  return {
    ...{ root, clock, traps, patches, watch, draw, nodes, reset },
    get error() {
      return error;
    },
  };
}
