import { HeaderBadge } from "@/components/badge/header-badge";
import { mountBadge } from "@/components/badge/mount";
import type { Mounted } from "@/components/mount";
import type { ItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import type { Why } from "@/lib/domain/why";
import { themeOf } from "@/lib/facebook/appearance";
import type { WallItem } from "@/lib/facebook/posts/wall";
import { badgeWords } from "@/lib/language/badge";
import { itemWords } from "@/lib/language/item-words";
import type { BadgeBook } from "../badge-book";
import type { Bridge } from "../bridge";
import type { Surroundings } from "../surroundings";
import { type Meanwhile, meanwhileOf, type TicketActions } from "../ticket-actions";
import { openerOf } from "../way-on";

/** So many times within this many ms one badge may be put back; then the page wins until it next changes. */
const PATIENCE = { times: 20, within: 1_000 };

export type RehearsalMark = "chosen" | "not" | null;

interface Placed {
  item: WallItem;
  mounted: Mounted | null;
  result: string;
  rehearsal: RehearsalMark;
  appended: number[];
}

/** The badges of posts and comments: one for each item and place, at the end of its row. */
export class ItemBadges {
  readonly #window: Window;
  readonly #bridge: Bridge;
  readonly #book: BadgeBook;
  readonly #surroundings: Surroundings;
  readonly #actions: TicketActions;
  /** By the item's own element: a recycled one is the same place with another item. */
  readonly #placed = new Map<Element, Placed>();
  readonly #posts = new Map<Element, readonly WallItem[]>();

  constructor(
    window: Window,
    bridge: Bridge,
    book: BadgeBook,
    surroundings: Surroundings,
    actions: TicketActions,
    signal: AbortSignal,
  ) {
    this.#window = window;
    this.#bridge = bridge;
    this.#book = book;
    this.#surroundings = surroundings;
    this.#actions = actions;
    // Light and dark are changed without a reload.
    const ground = new MutationObserver(() => this.redraw(null));
    ground.observe(window.document.documentElement, { attributes: true, attributeFilter: ["class"] });
    signal.addEventListener("abort", () => {
      ground.disconnect();
      for (const [element] of this.#placed) this.#take(element);
      this.#posts.clear();
    });
  }

  /** The items of one post, as they are now. */
  show(post: Element, items: readonly WallItem[]): void {
    const now = new Set(items.map(({ element }) => element));
    for (const { element } of this.#posts.get(post) ?? []) if (!now.has(element)) this.#take(element);
    if (items.length === 0) this.#posts.delete(post);
    else this.#posts.set(post, items);
    for (const item of items) this.#put(item);
  }

  redraw(keys: ReadonlySet<string> | null): void {
    for (const placed of this.#placed.values()) {
      if (keys === null || (placed.item.ticketKey !== null && keys.has(placed.item.ticketKey)))
        this.#draw(placed);
    }
  }

  items(): WallItem[] {
    return [...this.#placed.values()].map(({ item }) => item);
  }

  /** Marks what a rehearsed draft would choose; null takes the mark away. */
  rehearse(marks: ReadonlyMap<Element, RehearsalMark> | null): void {
    for (const [element, placed] of this.#placed) {
      placed.rehearsal = marks?.get(element) ?? null;
      this.#draw(placed);
    }
  }

  #put(item: WallItem): void {
    const present = this.#placed.get(item.element);
    if (present === undefined) {
      const placed: Placed = { item, mounted: null, result: "", rehearsal: null, appended: [] };
      this.#placed.set(item.element, placed);
      this.#draw(placed);
      return;
    }
    const same = present.item.ticketKey === item.ticketKey && present.item.activityId === item.activityId;
    if (!same) {
      // Another item in the same place: no open panel and no result goes over to it.
      present.mounted?.show(null);
      present.result = "";
      present.rehearsal = null;
    }
    present.item = item;
    this.#draw(present);
  }

  #take(element: Element): void {
    this.#placed.get(element)?.mounted?.remove();
    this.#placed.delete(element);
  }

  #draw(placed: Placed): void {
    const { item } = placed;
    const badge = item.ticketKey === null ? null : this.#book.get(item.ticketKey);
    const idle = badge === null || badge.state === "none";
    // The page's own words carry no badge until there is something to tell.
    if (item.byPage && idle && placed.rehearsal === null) {
      placed.mounted?.remove();
      placed.mounted = null;
      return;
    }
    placed.mounted ??= mountBadge(this.#window.document, "item");
    const { host } = placed.mounted;
    const language = this.#surroundings.language();
    const words = itemWords(language);
    const data: Record<string, string> = {
      item: item.kind,
      key: item.key ?? "",
      // What is not identified says so for as long as nobody has made a ticket for it.
      state: item.key === null && idle ? "unknown" : (badge?.state ?? "unknown"),
      status: badge?.status ?? "",
      ticket: badge?.ticket ?? "",
      theme: themeOf(this.#window.document),
      rehearsal: placed.rehearsal ?? "",
    };
    for (const [name, value] of Object.entries(data)) {
      if (name === "rehearsal" && value === "") delete host.dataset[name];
      else if (host.dataset[name] !== value) host.dataset[name] = value;
    }
    if (host.lang !== language) host.lang = language;
    const mark = placed.rehearsal === null ? "" : words.rehearsal[placed.rehearsal];
    if (host.title !== mark) host.title = mark;
    placed.mounted.show(this.#view(placed, badge));
    this.#place(placed, host);
  }

  #view(placed: Placed, badge: ReturnType<BadgeBook["get"]>) {
    const { item } = placed;
    const language = this.#surroundings.language();
    const words = itemWords(language);
    const name = item.name === "" ? words.someone : item.name;
    const key = item.ticketKey;
    const say = (text: string): void => {
      placed.result = text;
      this.#draw(placed);
    };
    const act = (ask: "resend" | "leave"): void => {
      if (key !== null) void this.#actions.act(key, () => this.#bridge.ask(ask, { key }), say);
    };
    const quietly = (ask: (key: ItemKey) => Promise<Badge>, meanwhile: Meanwhile = "as-is"): void => {
      if (key !== null) void this.#actions.act(key, () => ask(key), say, meanwhile);
    };
    return (
      <HeaderBadge
        language={language}
        words={badgeWords(language)}
        now={Date.now()}
        shows={
          key === null
            ? { kind: "unnamed", why: words.unnamed[item.kind] }
            : {
                kind: "item",
                name,
                badge,
                ...(item.unknown === null
                  ? {}
                  : { note: words.unknown[item.unknown], noteLong: words.unknownLong[item.unknown] }),
              }
        }
        result={placed.result}
        actions={{
          create: () => this.#create(placed.item, say),
          details: async () => (key === null ? null : this.#bridge.ask("details", { key }).catch(() => null)),
          preview: () => ({ of: item.kind, count: 1, partial: item.activity?.partial ?? false }),
          explain: () => this.#explain(placed.item),
          link: (ticket) => {
            if (key !== null)
              void this.#actions.act(key, () => this.#bridge.ask("link", { key, ticket }), say);
          },
          resend: () => act("resend"),
          leave: () => act("leave"),
          wayOn: (code) => (key === null ? null : openerOf(this.#bridge, code, key)),
          setStatus: (status) => quietly((named) => this.#bridge.ask("setStatus", { key: named, status })),
          addNote: (text) => quietly((named) => this.#bridge.ask("addNote", { key: named, text })),
          undo: (what) =>
            quietly((named) => this.#bridge.ask("undo", { key: named, what }), meanwhileOf(what)),
        }}
      />
    );
  }

  #create(item: WallItem, say: (text: string) => void): void {
    const snapshot = item.snapshot(Date.now());
    if (snapshot === null || !item.element.isConnected) return;
    this.#actions.create(
      snapshot,
      [...(item.activityId === null ? [] : [item.activityId]), ...item.covers],
      say,
    );
  }

  async #explain({ activity, activityId }: WallItem): Promise<Why | null> {
    if (activity === null) return null;
    const language = this.#surroundings.language();
    return this.#bridge.ask("explain", { activity, activityId, language }).catch(() => null);
  }

  /** At the end of the row: appended, nothing else is touched. */
  #place(placed: Placed, host: HTMLElement): void {
    const { row } = placed.item;
    if (host.parentElement === row) return;
    const now = Date.now();
    placed.appended = [...placed.appended.filter((at) => now - at < PATIENCE.within), now];
    if (placed.appended.length <= PATIENCE.times) row.append(host);
  }
}
