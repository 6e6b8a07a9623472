import { shop, type Thread } from "../../facebook/people.ts";
import { createEngine } from "../../facebook-posts/client/engine.ts";
import { penFor } from "../../facebook-posts/client/pen.ts";
import { cleanName } from "../../facebook-posts/client/tell.ts";
import { shellMount, variantHere } from "../../replica/client/shell.ts";
import type { MessagesStage, MessagesTruth } from "../truth.ts";
import { type MessagesVariant, messagesParams, parseMessages } from "../variant.ts";
import { type Chats, chatOf, createChats, labelsFor, nameOf, pathOf, threadInUrl } from "./model.ts";
import { chatScreen } from "./screen.ts";
import { chatStyle } from "./style.ts";

start(shellMount(), variantHere(parseMessages));

function start(mount: Element, variant: MessagesVariant): void {
  const chats = createChats(variant);
  const engine = createEngine(mount, {
    look: () => chats.variant,
    view: () => {
      chats.renders += 1;
      return chatScreen({ chats, draw: penFor(chats.variant, chats.renders), label: labelsFor(chats), open });
    },
    style: chatStyle,
    title: () => "Messenger | Facebook",
    wrong: () => labelsFor(chats).wrong,
    replaceAll: () => {
      chats.epoch += 1;
    },
  });

  function showPanel(thread: Thread): void {
    chats.panel = thread;
    chats.loading = chats.variant.b11 > 0;
    engine.clock.drop("load");
    engine.clock.after(chats.variant.b11, "load", () => {
      chats.loading = false;
      draw();
    });
    draw();
  }

  let ended = "";
  function draw(): void {
    engine.draw();
    const [scroller] = engine.nodes("scroller");
    const key = `${chats.panel?.id} ${chats.epoch}`;
    if (scroller && ended !== key) engine.traps.scrollTo(scroller, scroller.scrollHeight);
    ended = key;
  }

  function open(thread: Thread): void {
    const { b2, b3 } = chats.variant;
    for (const topic of ["url", "panel"]) engine.clock.drop(topic);
    chats.selected = thread;
    const push = () => {
      const url = new URL(pathOf(chats, thread), location.href);
      for (const [name, value] of messagesParams(new URLSearchParams(location.search)))
        url.searchParams.set(name, value);
      history.pushState(null, "", url.pathname + url.search);
      draw();
    };
    if (b3 > 0) {
      push();
      engine.clock.after(b3, "panel", () => showPanel(thread));
    } else {
      showPanel(thread);
      engine.clock.after(b2, "url", push);
    }
  }

  function follow(): void {
    for (const topic of ["url", "panel", "load"]) engine.clock.drop(topic);
    const id = threadInUrl();
    const thread = chats.threads.find((other) => other.id === id) ?? null;
    chats.selected = thread;
    chats.panel = null;
    if (thread) showPanel(thread);
    else draw();
  }

  const find = (id: string): Thread => {
    const thread = chats.threads.find((other) => other.id === id);
    if (!thread) throw new Error(`There is no chat ${id}.`);
    return thread;
  };

  let count = 0;
  const stage: MessagesStage = {
    traps: engine.traps.caught,
    get error() {
      return engine.error;
    },
    get variant() {
      return chats.variant;
    },
    get settled() {
      return engine.clock.pending === 0;
    },
    open: (id) => open(find(id)),
    receive(id, text, { from = "customer", quotes } = {}) {
      const thread = find(id);
      count += 1;
      chatOf(chats, thread).push({ id: `mid.$n${count}`, from, text, quotes });
      chats.threads = [thread, ...chats.threads.filter((other) => other !== thread)];
      draw();
    },
    set(changes) {
      chats.variant = { ...chats.variant, ...changes };
      draw();
    },
    rerender: draw,
    replace() {
      chats.epoch += 1;
      draw();
    },
    reset: engine.reset,
    announceScroll: engine.traps.announceScroll,
    rowNodes: () => engine.nodes("item"),
    messageNodes: () => engine.nodes("message"),
  };
  Object.assign(window, { __stage: stage, __replicaTruth: () => tell(chats, engine.error !== null) });
  window.addEventListener("popstate", follow);
  follow();
}

/** The correct reading, told from what the screen was drawn from. */
function tell(chats: Chats, broken: boolean): MessagesTruth {
  const { viewer: who, proof, b24 } = chats.variant;
  const viewer = proof === "none" || b24 ? "unknown" : who;
  const keyOf = ({ id }: Thread) => (viewer === "page" ? `${shop.id}|message|${id}` : null);
  const nothing = broken || b24;
  const { panel } = chats;
  const agreed =
    panel !== null && threadInUrl() === panel.id && chats.selected?.id === panel.id && !chats.loading;
  return {
    screen: broken ? "error" : "messages",
    viewer,
    pageId: viewer === "page" ? shop.id : null,
    rows: nothing
      ? []
      : chats.threads.map((thread, index) => ({
          ...{ index, name: cleanName(nameOf(chats, thread)), threadId: thread.id },
          ...{ selected: chats.selected?.id === thread.id, key: keyOf(thread) },
        })),
    open:
      nothing || !panel
        ? null
        : {
            ...{ threadId: panel.id, name: cleanName(nameOf(chats, panel)), agreed, loading: chats.loading },
            key: agreed ? keyOf(panel) : null,
            messages: chats.loading
              ? []
              : chatOf(chats, panel).flatMap(({ from, text }) =>
                  from === "separator"
                    ? []
                    : [
                        {
                          from,
                          text:
                            from === "system"
                              ? (labelsFor(chats).system[Number(text)] ?? "")
                              : text.normalize("NFC"),
                        },
                      ],
                ),
          },
  };
}
