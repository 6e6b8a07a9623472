import type { StageApi } from "../api.ts";
import type { Thread } from "../people.ts";
import { pageOf } from "./address.ts";
import type { Behaviour } from "./behave.ts";
import type { Clock } from "./clock.ts";
import { type Model, threadsIn } from "./model.ts";
import type { Patches } from "./patches.ts";
import type { Root } from "./reconciler.ts";
import type { Traps } from "./traps.ts";
import type { Watch } from "./watch.ts";

export interface ControlParts {
  readonly model: Model;
  readonly root: Root;
  readonly clock: Clock;
  readonly behaviour: Behaviour;
  readonly traps: Traps;
  readonly patches: Patches;
  readonly watch: Watch | null;
  readonly error: () => string | null;
  readonly draw: () => void;
  readonly replace: StageApi["replace"];
  readonly reset: StageApi["reset"];
  readonly loadOlder: () => void;
  readonly scrolled: (top: number, height: number) => void;
}

/** `window.__stage`. */
export function createControl(parts: ControlParts): StageApi {
  const { model, root, clock, behaviour, traps, patches, watch, draw } = parts;
  const nodesOf = (role: string) => root.collect(role).map(({ node }) => node);

  function find(threadId: string): Thread {
    const thread = threadsIn(model, model.listPage.id).find(({ id }) => id === threadId);
    if (!thread) throw new Error(`The page ${model.listPage.id} has no thread ${threadId}.`);
    return thread;
  }

  function scroll(role: string, top: number): Element {
    const [node] = nodesOf(role);
    if (!node) throw new Error(`There is no ${role}.`);
    traps.scrollTo(node, top);
    return node;
  }

  const show = (screen: Model["screen"]) => {
    model.screen = screen;
    draw();
  };

  return {
    traps: traps.caught,
    get foreign() {
      watch?.flush();
      return watch?.changes ?? [];
    },
    get error() {
      return parts.error();
    },
    get variant() {
      return model.variant;
    },
    get settled() {
      return clock.pending === 0;
    },
    open: (threadId) => behaviour.open(find(threadId)),
    close: behaviour.close,
    receive: (threadId, text) => behaviour.receive(find(threadId), text),
    send: (text, outcome = {}) => behaviour.send(text, outcome),
    switchPage(pageId) {
      const page = pageOf(pageId);
      if (!page) throw new Error(`There is no page ${pageId}.`);
      behaviour.switchPage(page);
    },
    channel: behaviour.channel,
    go: behaviour.go,
    unmount: () => show("gone"),
    mount: () => show("inbox"),
    set(changes) {
      model.variant = { ...model.variant, ...changes };
      draw();
    },
    rerender: draw,
    replace: parts.replace,
    reset: parts.reset,
    loadOlder: parts.loadOlder,
    scrollList(top) {
      const node = scroll("list scroller", top);
      parts.scrolled(node.scrollTop, node.clientHeight);
    },
    scrollMessages(top) {
      scroll("region", top);
    },
    announceScroll: traps.announceScroll,
    ownCall: patches.ownCall,
    rowNodes: () => nodesOf("row"),
    nodes: nodesOf,
  };
}
