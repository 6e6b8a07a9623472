import { watchLocation } from "@/lib/dom/location";
import { watch } from "@/lib/dom/observe";
import { maybe } from "@/lib/dom/query";
import { chatIn, findChat, observeChat, viewingPage } from "@/lib/facebook/conversation/read-messenger";
import { type ConversationWatch, watchReader } from "@/lib/facebook/conversation/watch-conversation";
import { readChatHealth } from "@/lib/facebook/posts/wall-health";
import { BANNER, CHAT } from "@/lib/facebook/selectors-messenger";
import { badgeWords } from "@/lib/language/badge";
import { BadgeBook } from "../badge-book";
import type { Bridge } from "../bridge";
import { Corner } from "../corner";
import { followShortcuts } from "../discreet";
import { followSurroundings } from "../surroundings";
import { ConversationReports } from "./conversation-reports";
import { HeaderPlace } from "./header-place";
import { rehearseConversations } from "./message-rehearsal";
import { type Proven, provenIn } from "./take-snapshot";

/**
 * The story of Facebook's own Messenger: the open conversation carries its badge where the screen proves that it is a
 * page of ours who is looking. To a person, their own chats show nothing.
 */
export function tellMessenger(window: Window, bridge: Bridge, lifetime: AbortSignal): void {
  const own = new AbortController();
  const signal = AbortSignal.any([lifetime, own.signal]);
  const { document } = window;
  /** As long as the address names a chat, and as long as a page of ours is looking at it. */
  let chat: AbortController | null = null;
  let visit: AbortController | null = null;
  let present: ConversationWatch | null = null;
  let address = "";
  const surroundings = followSurroundings(bridge, () => moved(true), signal);
  const start = (inside: AbortSignal): ConversationWatch => {
    const book = new BadgeBook(bridge, () => header.redraw(), inside);
    const words = () => badgeWords(surroundings.language());
    const corner = new Corner(window, bridge, words, () => own.abort(), inside);
    const header = new HeaderPlace(window, bridge, book, surroundings, () => watched.prove(), corner, inside);
    followShortcuts(
      window,
      bridge,
      () => surroundings.language(),
      () => header.createByShortcut(),
      inside,
    );
    const proven = (): Proven | null => provenIn(watched.prove());
    const reports = new ConversationReports(window, bridge, surroundings, proven, inside);
    // The rows of the list carry no badge here: only what is open is judged, and counted.
    const rehearsal = rehearseConversations(window, bridge, surroundings, new Map(), proven, header, inside);
    const judge = (): void =>
      corner.watchHealth(() => readChatHealth(document, window.location.href, surroundings.pages() ?? []));
    const watched = watchReader(
      document,
      {
        find: () => findChat(document),
        selector: CHAT,
        observe: () => observeChat(document, window.location.href, surroundings.pages() ?? []),
      },
      (open) => {
        moved(false);
        header.show(open);
        if (open?.verdict.state === "certain") reports.look();
        rehearsal.look();
        judge();
      },
      inside,
    );
    judge();
    return watched;
  };
  /** Only where a page of ours is proven to be looking is anything of the chat observed or read. */
  function follow(what: "settings" | "address" | "viewer"): void {
    if (chat === null || viewingPage(document, surroundings.pages() ?? []) === null) {
      visit?.abort();
      visit = null;
      present = null;
    } else if (visit === null) {
      visit = new AbortController();
      present = start(AbortSignal.any([signal, chat.signal, visit.signal]));
    } else if (what === "settings") present?.check();
    else if (what === "address") present?.navigated();
  }
  function moved(settings: boolean): void {
    if (signal.aborted || surroundings.pages() === null) return;
    const navigated = window.location.href !== address;
    address = window.location.href;
    if (chatIn(address) === null) {
      chat?.abort();
      chat = null;
      follow("address");
    } else if (chat === null) {
      chat = new AbortController();
      const look = (): void => follow("viewer");
      const observe = { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] };
      const watched = { find: () => maybe(document, BANNER), selector: BANNER, observe };
      watch(
        document,
        { ...watched, entered: look, changed: look, lost: look },
        AbortSignal.any([signal, chat.signal]),
      );
    } else if (settings) follow("settings");
    else if (navigated) follow("address");
  }
  watchLocation(window, () => moved(false), signal);
  signal.addEventListener("abort", () => {
    chat?.abort();
    visit?.abort();
  });
}
