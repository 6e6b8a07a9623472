import { type Labels, labels } from "../labels.ts";
import { messagesOf, type StageMessage } from "../messages.ts";
import { type StagePage, shop, type Thread, threadsOf } from "../people.ts";
import type { Variant } from "../variant.ts";

export const rowHeight = 94;
export const olderChunk = 10;

/** Everything the screen is drawn from. Behaviours change it, views only read it. */
export interface Model {
  variant: Variant;
  screen: "inbox" | "home" | "gone";
  channel: string;
  /** The page whose list is on screen; during a page switch not yet the URL's. */
  listPage: StagePage;
  /** Threads per page, in the order of the list. */
  threads: Map<string, Thread[]>;
  messages: Map<string, StageMessage[]>;
  /** What the last message made of a row: shown instead of its first snippet. */
  live: Map<string, { snippet: string; unread: boolean; at: string }>;
  selected: Thread | null;
  heading: Thread | null;
  panel: Thread | null;
  listLoading: boolean;
  panelLoading: boolean;
  listScroll: number;
  listHeight: number;
  hovered: string | null;
  /** Bubbles whose "See more" was pressed. */
  expanded: Set<string>;
  /** How many of the open conversation's newest messages are shown. */
  shown: number;
  /** Part of the keys of a region: raising it makes the region's nodes anew. */
  epoch: { list: number; detail: number };
  /** Unread messages in `document.title`. */
  unread: number;
  /** Counts renders: the source of ids like `:r1a:`, which never stay the same. */
  renders: number;
}

export function createModel(variant: Variant, page: StagePage = shop): Model {
  return {
    variant,
    screen: "inbox",
    channel: "all",
    listPage: page,
    threads: new Map(),
    messages: new Map(),
    live: new Map(),
    selected: null,
    heading: null,
    panel: null,
    listLoading: false,
    panelLoading: false,
    listScroll: 0,
    listHeight: 600,
    hovered: null,
    expanded: new Set(),
    shown: Number.POSITIVE_INFINITY,
    epoch: { list: 0, detail: 0 },
    unread: 0,
    renders: 0,
  };
}

export const threadKey = (thread: Thread): string => `${thread.pageId} ${thread.id}`;

export function labelsOf(model: Model): Labels {
  return labels[model.variant.lang];
}

/** The name as the screen writes it, marks and all. */
export function nameOf(model: Model, thread: Thread): string {
  return thread.name[model.variant.lang];
}

export function threadsIn(model: Model, pageId: string): Thread[] {
  const known = model.threads.get(pageId);
  if (known) return known;
  const made = threadsOf(pageId, model.variant.people);
  model.threads.set(pageId, made);
  return made;
}

const channelTypes: Readonly<Record<string, Thread["type"]>> = {
  messenger: "FB_MESSAGE",
  instagram_direct: "IG_MESSAGE",
  whatsapp: "WEC_MESSAGE",
  wec: "WEC_MESSAGE",
  facebook: "FB_PAGE_POST",
};

/** The list of the channel that is shown. */
export function listed(model: Model): Thread[] {
  const all = threadsIn(model, model.listPage.id);
  if (model.channel === "all") return all;
  const type = channelTypes[model.channel];
  return type ? all.filter((thread) => thread.type === type) : [];
}

export function messagesIn(model: Model, thread: Thread): StageMessage[] {
  const key = threadKey(thread);
  const known = model.messages.get(key);
  if (known) return known;
  const made = thread.type === "FB_PAGE_POST" ? [] : messagesOf(thread);
  model.messages.set(key, made);
  return made;
}

/** The messages that are on screen, oldest first. */
export function shownMessages(model: Model, thread: Thread): StageMessage[] {
  const all = messagesIn(model, thread);
  return model.shown >= all.length ? all : all.slice(all.length - model.shown);
}

export function snippetOf(model: Model, thread: Thread): { text: string; unread: boolean; at: string } {
  const live = model.live.get(threadKey(thread));
  if (live) return { text: live.snippet, unread: live.unread, at: live.at };
  const last = messagesIn(model, thread).findLast((message) => message.from !== "separator");
  const own = last?.from === "page" ? labelsOf(model).you : "";
  const at = `${9 + (thread.id.charCodeAt(thread.id.length - 1) % 9)}:${10 + (Number(thread.id.slice(-2)) % 49)}`;
  return { text: last ? `${own}${last.text.split("\n").join(" ")}` : "…", unread: false, at };
}
