import { type DrawnChip, drawChip } from "@/components/badge/row-chip";
import { Gaps } from "@/lib/dom/gaps";
import { watchLocation } from "@/lib/dom/location";
import { writeUnobserved } from "@/lib/dom/observe";
import { messageKey } from "@/lib/domain/key";
import { type ConversationWatch, watchConversation } from "@/lib/facebook/conversation/watch-conversation";
import { readHealth } from "@/lib/facebook/health";
import { type InboxScreen, screenOf, showsMessenger } from "@/lib/facebook/screen";
import type { RowIdentity } from "@/lib/facebook/threads/row-identity";
import { type ThreadsWatch, watchThreads } from "@/lib/facebook/threads/watch-threads";
import { badgeWords } from "@/lib/language/badge";
import { BadgeBook } from "../badge-book";
import type { Bridge } from "../bridge";
import { Corner } from "../corner";
import { followShortcuts } from "../discreet";
import { followSurroundings, type Surroundings } from "../surroundings";
import { ConversationReports } from "./conversation-reports";
import { HeaderPlace } from "./header-place";
import { rehearseConversations } from "./message-rehearsal";
import { followRoutingSignal } from "./routing-signal";
import { type Proven, provenIn } from "./take-snapshot";

/**
 * The inbox's story: while the address shows it, rows and the open conversation carry their badges; on any other
 * screen nothing of the page is observed or read. Ends with the signal and takes everything of ours with it.
 */
export function tellInbox(window: Window, bridge: Bridge, lifetime: AbortSignal): void {
  const own = new AbortController();
  const signal = AbortSignal.any([lifetime, own.signal]);
  const end = (): void => own.abort();
  let read: { readonly address: string; readonly screen: InboxScreen | null } | null = null;
  const screen = (): InboxScreen | null => {
    const address = window.location.href;
    // Asked several times for each change of the list; the address hardly ever changes.
    if (read?.address !== address) {
      const now = screenOf(address);
      read = { address, screen: now.name === "inbox" && showsMessenger(now) ? now : null };
    }
    return read.screen;
  };
  let visit: AbortController | null = null;
  let present: Visit | null = null;
  const surroundings = followSurroundings(bridge, () => present?.refresh(), signal);
  const moved = (): void => {
    if (signal.aborted) return;
    if (screen() === null) {
      visit?.abort();
      visit = null;
      present = null;
    } else if (visit === null) {
      visit = new AbortController();
      present = startVisit(
        window,
        bridge,
        surroundings,
        screen,
        end,
        AbortSignal.any([signal, visit.signal]),
      );
    } else present?.navigated();
  };
  watchLocation(window, moved, signal);
  signal.addEventListener("abort", () => visit?.abort());
  moved();
}

/** Whose conversation a row stands for, and the badge that says so; null where the page is none of ours. */
interface Shown extends RowIdentity {
  readonly chip: DrawnChip | null;
}

interface Visit {
  navigated(): void;
  /** Settings, pages or the language changed. */
  refresh(): void;
}

function startVisit(
  window: Window,
  bridge: Bridge,
  surroundings: Surroundings,
  screen: () => InboxScreen | null,
  end: () => void,
  signal: AbortSignal,
): Visit {
  const { document } = window;
  const create = (): boolean => header.createByShortcut();
  followShortcuts(window, bridge, () => surroundings.language(), create, signal);
  const rows = new Map<Element, Shown>();
  let address = window.location.href;
  let asked: { readonly pages: unknown; readonly pageId: string; readonly known: boolean } | null = null;
  const isKnown = (pageId: string | null): boolean => {
    const pages = surroundings.pages();
    if (pageId === null || pages === null) return false;
    // Asked for each row of one page.
    if (asked?.pages !== pages || asked.pageId !== pageId)
      asked = { pages, pageId, known: pages.some((page) => page.id === pageId) };
    return asked.known;
  };
  const words = () => badgeWords(surroundings.language());

  const drawRow = (element: Element, identity: RowIdentity | null): void => {
    const before = rows.get(element)?.chip ?? null;
    if (identity === null) {
      rows.delete(element);
      drawChip(element, null, words(), before);
      return;
    }
    const { pageId, threadId, matched } = identity;
    const key = isKnown(pageId) ? messageKey(pageId, threadId) : null;
    // While a new look of the row is not read yet, what held for the one before is the nearest.
    const margin = gaps.marginIn(element) ?? before?.margin ?? "";
    const chip = key === null ? null : { key, badge: book.get(key), byName: matched === "name", margin };
    rows.set(element, {
      pageId,
      threadId,
      matched,
      chip: drawChip(element, chip, words(), before),
    });
  };
  const redrawRows = (keys: ReadonlySet<string> | null): void => {
    writeUnobserved(() => {
      for (const [element, identity] of rows) {
        if (!element.isConnected) rows.delete(element);
        else if (keys === null || keys.has(messageKey(identity.pageId, identity.threadId)))
          drawRow(element, identity);
      }
    });
  };
  const gaps = new Gaps(
    window,
    (drawn) =>
      writeUnobserved(() => {
        for (const element of drawn) drawRow(element, rows.get(element) ?? null);
      }),
    signal,
  );
  const book = new BadgeBook(
    bridge,
    (keys) => {
      redrawRows(keys);
      header.redraw();
    },
    signal,
  );
  const corner = new Corner(window, bridge, () => words(), end, signal);
  const header = new HeaderPlace(
    window,
    bridge,
    book,
    surroundings,
    () => conversation?.prove() ?? null,
    corner,
    signal,
  );

  const proven = (): Proven | null => {
    const open = provenIn(conversation?.prove() ?? null);
    return open !== null && isKnown(open.pageId) ? open : null;
  };
  const reports = new ConversationReports(window, bridge, surroundings, proven, signal);
  const rehearsal = rehearseConversations(window, bridge, surroundings, rows, proven, header, signal);
  const showSignal = followRoutingSignal(document, bridge, surroundings, signal);
  let conversation: ConversationWatch | undefined;
  let threads: ThreadsWatch | undefined;
  const follow = (): void => {
    // Where the browser tells nothing of single-page navigation, the change of the page itself does.
    if (window.location.href !== address) visit.navigated();
  };
  const visit: Visit = {
    navigated() {
      address = window.location.href;
      threads?.navigated();
      conversation?.navigated();
      judge();
    },
    refresh() {
      redrawRows(null);
      conversation?.check();
      judge();
    },
  };
  const judge = (): void => {
    const now = screen();
    const pages = surroundings.pages();
    if (now === null || pages === null) return;
    if (now.pageId !== null && !isKnown(now.pageId)) corner.showNotAdded();
    else corner.watchHealth(() => readHealth(document, now, threads?.count() ?? null));
  };

  threads = watchThreads(
    document,
    screen,
    {
      row: drawRow,
      stirred(matters) {
        follow();
        rehearsal.look();
        if (conversation?.isThere() === true && (matters || conversation.isOpen())) conversation.check();
        judge();
      },
      followed: () => conversation?.isThere() !== false,
    },
    signal,
  );
  conversation = watchConversation(
    document,
    screen,
    (open) => {
      follow();
      const verdict = open?.verdict ?? null;
      if (verdict?.state === "certain") threads?.learn(verdict.pageId, verdict.name, verdict.threadId);
      const page = screen()?.pageId ?? null;
      header.show(open === null || !isKnown(page) ? null : open);
      const certain = verdict?.state === "certain" && isKnown(verdict.pageId);
      if (certain) reports.look();
      rehearsal.look();
      showSignal(open !== null && certain ? { pageId: verdict.pageId, regions: open.regions } : null);
      judge();
    },
    signal,
  );
  signal.addEventListener("abort", () => {
    for (const [element, { chip }] of rows) drawChip(element, null, words(), chip);
    rows.clear();
  });
  judge();
  return visit;
}
