import type { Preview } from "@/components/badge/details-panel";
import { HeaderBadge } from "@/components/badge/header-badge";
import { mountBadge } from "@/components/badge/mount";
import type { Mounted } from "@/components/mount";
import { type MessageKey, messageKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import type { Why } from "@/lib/domain/why";
import { themeOf } from "@/lib/facebook/appearance";
import { SETTLED_MS } from "@/lib/facebook/conversation/identity";
import type { Regions } from "@/lib/facebook/conversation/read-conversation";
import type { OpenConversation } from "@/lib/facebook/conversation/watch-conversation";
import { badgeWords } from "@/lib/language/badge";
import { problemWords } from "@/lib/language/problems";
import type { BadgeBook } from "../badge-book";
import type { Bridge } from "../bridge";
import type { Corner } from "../corner";
import type { RehearsalMark } from "../posts/item-badges";
import type { Surroundings } from "../surroundings";
import { type Meanwhile, meanwhileOf, TicketActions } from "../ticket-actions";
import { openerOf } from "../way-on";
import { idsOf, newestMessages, speaking } from "./message-reports";
import { type Proven, provenIn, readWords, takeSnapshot } from "./take-snapshot";

/** So many times within this many ms our badge may be put back; then the page wins until it next changes. */
const PATIENCE = { times: 20, within: 1_000 };

/** Whether a Messenger conversation is open at all: without its words on screen, or with nobody named, there is none. */
function isShown({ verdict, regions }: OpenConversation): boolean {
  if (verdict.state === "none" || regions.messages === null) return false;
  return verdict.state === "certain" || verdict.reason !== "no-id" || regions.heading !== null;
}

/** The open conversation's badge: where it stands, what it shows, and what its buttons do. */
export class HeaderPlace {
  readonly #window: Window;
  readonly #bridge: Bridge;
  readonly #book: BadgeBook;
  readonly #surroundings: Surroundings;
  readonly #prove: () => OpenConversation | null;
  readonly #actions: TicketActions;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #open: OpenConversation | null = null;
  #key: MessageKey | null = null;
  #waitingSince = 0;
  #result = "";
  /** How often a ticket was asked for by the shortcut: it can be taken back like one that was pressed. */
  #asked = 0;
  #appended: number[] = [];

  constructor(
    window: Window,
    bridge: Bridge,
    book: BadgeBook,
    surroundings: Surroundings,
    prove: () => OpenConversation | null,
    corner: Corner,
    signal: AbortSignal,
  ) {
    this.#window = window;
    this.#bridge = bridge;
    this.#book = book;
    this.#surroundings = surroundings;
    this.#prove = prove;
    this.#actions = new TicketActions(bridge, book, surroundings, () => corner.withdraw());
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#remove());
  }

  /** The conversation as it stands now; null where no badge belongs. */
  show(open: OpenConversation | null): void {
    if (this.#signal.aborted) return;
    this.#open = open;
    if (open === null || !isShown(open) || this.#surroundings.pages() === null) {
      this.#remove();
      return;
    }
    const { verdict } = open;
    const key = verdict.state === "certain" ? messageKey(verdict.pageId, verdict.threadId) : null;
    if (key !== this.#key || this.#mounted === null) {
      // Another conversation's badge is a new badge: no open panel, no half-typed number goes over to it.
      this.#mounted?.show(null);
      this.rehearse(null);
      this.#key = key;
      this.#result = "";
      this.#asked = 0;
    }
    if (key !== null) this.#waitingSince = 0;
    else if (this.#waitingSince === 0) this.#waitingSince = Date.now();
    this.#mounted ??= mountBadge(this.#window.document, "header");
    this.#draw();
    this.#place(open.regions);
  }

  /** The same as the create button: asked for by the browser's own shortcut. False where no conversation is open. */
  createByShortcut(): boolean {
    if (this.#mounted === null) return false;
    const state = this.#key === null ? undefined : this.#book.get(this.#key)?.state;
    if (state === "none" || state === "suggested") this.#asked += 1;
    this.#create();
    return true;
  }

  /** Marks what a rehearsed draft would do with the open conversation; null takes the mark away. */
  rehearse(mark: RehearsalMark): void {
    const host = this.#mounted?.host;
    if (mark === null) delete host?.dataset.rehearsal;
    else if (host !== undefined) host.dataset.rehearsal = mark;
  }

  redraw(): void {
    if (this.#mounted !== null) this.#draw();
  }

  #draw(): void {
    const { host } = this.#mounted ?? {};
    const verdict = this.#open?.verdict;
    if (host === undefined || verdict === undefined) return;
    const language = this.#surroundings.language();
    const words = badgeWords(language);
    const badge = this.#key === null ? null : this.#book.get(this.#key);
    const data = {
      item: "message",
      key: this.#key ?? "",
      state: badge?.state ?? "unknown",
      status: badge?.status ?? "",
      ticket: badge?.ticket ?? "",
      waits: verdict.state === "waiting" ? verdict.reason : "",
      theme: themeOf(this.#window.document),
    };
    for (const [name, value] of Object.entries(data)) {
      if (host.getAttribute(`data-${name}`) !== value) host.setAttribute(`data-${name}`, value);
    }
    if (host.lang !== language) host.lang = language;
    const long = this.#waitingSince !== 0 && Date.now() - this.#waitingSince >= SETTLED_MS;
    const shows =
      verdict.state === "certain"
        ? { kind: "item" as const, name: verdict.name, badge }
        : { kind: "waiting" as const, long };
    this.#mounted?.show(
      <HeaderBadge
        language={language}
        words={words}
        now={Date.now()}
        shows={shows}
        result={this.#result}
        asked={this.#asked}
        actions={{
          create: () => this.#create(),
          details: () => this.#details(),
          preview: () => this.#preview(),
          explain: () => this.#explain(),
          shortcuts: () => this.#bridge.ask("shortcuts", undefined).catch(() => null),
          link: (ticket) => this.#act((key) => this.#bridge.ask("link", { key, ticket })),
          resend: () => this.#act((key) => this.#bridge.ask("resend", { key })),
          leave: () => this.#act((key) => this.#bridge.ask("leave", { key })),
          wayOn: (code) => (this.#key === null ? null : openerOf(this.#bridge, code, this.#key)),
          setStatus: (status) => this.#act((key) => this.#bridge.ask("setStatus", { key, status }), "as-is"),
          addNote: (text) => this.#act((key) => this.#bridge.ask("addNote", { key, text }), "as-is"),
          undo: (what) => this.#act((key) => this.#bridge.ask("undo", { key, what }), meanwhileOf(what)),
        }}
      />,
    );
  }

  /** At the end of the header, or of the smallest part that is there: appended, nothing else is touched. */
  #place({ header, frame }: Regions): void {
    const host = this.#mounted?.host;
    const home = header ?? frame;
    if (host === undefined || host.parentElement === home) return;
    const now = Date.now();
    this.#appended = [...this.#appended.filter((at) => now - at < PATIENCE.within), now];
    if (this.#appended.length <= PATIENCE.times) home.append(host);
  }

  #remove(): void {
    this.#mounted?.remove();
    this.#mounted = null;
    this.#key = null;
    this.#waitingSince = 0;
  }

  /** Identity once more, from the page as it is at this moment, and only for the conversation that the badge shows. */
  #proven(): Proven | null {
    const proven = provenIn(this.#prove());
    return proven !== null && messageKey(proven.pageId, proven.threadId) === this.#key ? proven : null;
  }

  #preview(): Preview | null {
    const proven = this.#proven();
    if (proven === null) return null;
    const { words, partial } = readWords(proven);
    return { of: "message", count: words.length, partial };
  }

  #create(): void {
    const proven = this.#proven();
    const key = this.#key;
    if (proven === null || key === null) {
      this.#say(problemWords(this.#surroundings.language(), "item-not-identified").sentence);
      this.show(this.#prove());
      return;
    }
    const read = readWords(proven);
    this.#actions.create(takeSnapshot(proven, Date.now(), read), idsOf(read), (text) =>
      this.#sayOf(key, text),
    );
  }

  /** `as-is` for what does not change the badge at once: it is sent only after the time for taking it back. */
  #act(ask: (key: MessageKey) => Promise<Badge>, meanwhile: Meanwhile = "sending"): void {
    const key = this.#key;
    if (key !== null)
      void this.#actions.act(
        key,
        () => ask(key),
        (text) => this.#sayOf(key, text),
        meanwhile,
      );
  }

  async #details() {
    const key = this.#key;
    if (key === null) return null;
    return this.#bridge.ask("details", { key }).catch(() => null);
  }

  /** Why, and why not, of the message that speaks for the conversation. */
  async #explain(): Promise<Why | null> {
    const proven = this.#proven();
    const newest = proven === null ? undefined : speaking(newestMessages(proven, Date.now()));
    if (newest === undefined) return null;
    const { activity, activityId } = newest;
    const language = this.#surroundings.language();
    return this.#bridge.ask("explain", { activity, activityId, language }).catch(() => null);
  }

  /** The answer may come when another conversation has been opened: there it says nothing. */
  #sayOf(key: MessageKey, text: string): void {
    if (key === this.#key) this.#say(text);
  }

  #say(text: string): void {
    this.#result = text;
    this.#draw();
  }
}
