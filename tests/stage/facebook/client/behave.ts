import type { StagePage, Thread } from "../people.ts";
import { homePath, inboxPath, pageOf, readAddress } from "./address.ts";
import type { Clock } from "./clock.ts";
import { type Model, messagesIn, nameOf, olderChunk, threadKey, threadsIn } from "./model.ts";

/** What a user, a customer or Facebook does to the inbox, with the delays and faults of the variant. */
export interface Behaviour {
  open(thread: Thread): void;
  close(): void;
  receive(thread: Thread, text: string): void;
  send(text: string, outcome: { fail?: boolean; delay?: number }): void;
  switchPage(page: StagePage): void;
  channel(name: string): void;
  go(screen: "inbox" | "home"): void;
  loadOlder(): void;
  /** Follows the URL: at the start and after back or forward. */
  follow(): void;
}

export function createBehaviour(model: Model, clock: Clock, draw: () => void): Behaviour {
  const pageInUrl = () => pageOf(readAddress().pageId) ?? model.listPage;
  const push = (path: string) => history.pushState(null, "", path);
  let counter = 0;

  function showPanel(thread: Thread): void {
    model.panel = thread;
    model.heading = thread;
    model.shown = model.variant.b16 ? olderChunk : Number.POSITIVE_INFINITY;
    const live = model.live.get(threadKey(thread));
    if (live?.unread) {
      live.unread = false;
      model.unread = Math.max(0, model.unread - 1);
    }
    model.panelLoading = model.variant.b11 > 0;
    clock.drop("panel loading");
    if (model.panelLoading) {
      clock.after(model.variant.b11, "panel loading", () => {
        model.panelLoading = false;
        draw();
      });
    }
  }

  function open(thread: Thread): void {
    const { b2, b3, b3heading, b4, late } = model.variant;
    clock.drop("panel");
    if (!late) clock.drop("url");
    model.selected = thread;
    const changeUrl = () => {
      push(inboxPath(model, thread.pageId, thread));
      draw();
    };
    if (b3 > 0) {
      if (b3heading === "early") model.heading = thread;
      if (!b4) changeUrl();
      clock.after(b3, "panel", () => {
        showPanel(thread);
        draw();
      });
    } else {
      showPanel(thread);
      if (!b4 && b2 !== "never") clock.after(b2, "url", changeUrl);
    }
    draw();
  }

  function close(): void {
    clock.drop("panel");
    clock.drop("url");
    model.selected = null;
    model.panel = null;
    model.heading = null;
    push(inboxPath(model, model.listPage.id, null));
    draw();
  }

  function loadList(): void {
    clock.drop("list loading");
    model.listLoading = model.variant.b11 > 0;
    if (!model.listLoading) return;
    clock.after(model.variant.b11, "list loading", () => {
      model.listLoading = false;
      draw();
    });
  }

  function toTop(thread: Thread, snippet: string, unread: boolean): void {
    const threads = threadsIn(model, thread.pageId);
    const at = threads.findIndex((other) => other.id === thread.id);
    if (at > 0) threads.unshift(...threads.splice(at, 1));
    const minute = String(counter % 60).padStart(2, "0");
    model.live.set(threadKey(thread), { snippet, unread, at: `13:${minute}` });
  }

  return {
    open,
    close,
    receive(thread, text) {
      counter += 1;
      messagesIn(model, thread).push({ id: `mid.$n${counter}`, from: "customer", text });
      const isOpen = model.panel !== null && threadKey(model.panel) === threadKey(thread);
      if (!isOpen) model.unread += 1;
      toTop(thread, text.split("\n").join(" "), !isOpen);
      draw();
    },
    send(text, { fail = false, delay = 1000 }) {
      const thread = model.panel;
      if (!thread || text === "") return;
      counter += 1;
      const id = `mid.$o${counter}`;
      const messages = messagesIn(model, thread);
      messages.push({ id, from: "page", text, state: "sending" });
      toTop(thread, text, false);
      clock.after(delay, "send", () => {
        const at = messages.findIndex((message) => message.id === id);
        messages[at] = fail ? { id, from: "page", text, state: "failed" } : { id, from: "page", text };
        draw();
      });
      draw();
    },
    switchPage(page) {
      clock.drop("panel");
      clock.drop("url");
      push(inboxPath(model, page.id, null));
      clock.after(model.variant.b13, "page", () => {
        model.listPage = page;
        model.selected = null;
        model.panel = null;
        model.heading = null;
        model.listScroll = 0;
        loadList();
        draw();
      });
      draw();
    },
    channel(name) {
      model.channel = name;
      model.listScroll = 0;
      push(inboxPath(model, pageInUrl().id, null));
      loadList();
      draw();
    },
    go(screen) {
      model.screen = screen;
      if (screen === "inbox") loadList();
      else {
        model.selected = null;
        model.panel = null;
        model.heading = null;
      }
      push(screen === "inbox" ? inboxPath(model, model.listPage.id, null) : homePath(model.listPage.id));
      draw();
    },
    loadOlder() {
      const thread = model.panel;
      if (!thread || model.shown >= messagesIn(model, thread).length) return;
      model.shown += olderChunk;
      draw();
    },
    follow() {
      clock.drop("panel");
      clock.drop("url");
      const address = readAddress();
      model.screen = address.screen;
      model.channel = address.channel;
      model.listPage = pageOf(address.pageId) ?? model.listPage;
      model.selected = null;
      model.panel = null;
      model.heading = null;
      loadList();
      const threads = threadsIn(model, model.listPage.id);
      const named = threads.find((thread) => thread.id === address.itemId);
      // Facebook opens the first conversation by itself in some accounts, and the URL says nothing of it.
      const first = model.variant.b4 && address.screen === "inbox" ? threads[0] : undefined;
      const thread = named ?? first;
      if (thread) {
        model.selected = thread;
        showPanel(thread);
      }
      draw();
    },
  };
}

/** What the browser's tab says. */
export function titleOf(model: Model): string {
  const open = model.panel && model.screen === "inbox" ? `${nameOf(model, model.panel)} | ` : "";
  return `${model.unread > 0 ? `(${model.unread}) ` : ""}${open}Business Suite`;
}
