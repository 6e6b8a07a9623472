import { watchLocation } from "@/lib/dom/location";
import { firstOf } from "@/lib/dom/query";
import { inboxCommentsIn } from "@/lib/facebook/posts/read-comment";
import { readInboxPost, showsComments } from "@/lib/facebook/posts/read-inbox-post";
import { readInboxPostHealth } from "@/lib/facebook/posts/wall-health";
import { startWallMemory } from "@/lib/facebook/posts/wall-memory";
import type { Surface } from "@/lib/facebook/posts/watch-wall";
import { type InboxScreen, screenOf } from "@/lib/facebook/screen";
import { INBOX_POST } from "@/lib/facebook/selectors-posts";
import type { Bridge } from "../bridge";
import { followSurroundings } from "../surroundings";
import { startWall, type WallVisit } from "./wall-visit";

/**
 * The story of comments in the business inbox: while the address shows a post's comments, they and the post carry
 * their badges; on any other screen nothing of the page is observed or read.
 */
export function tellComments(window: Window, bridge: Bridge, lifetime: AbortSignal): void {
  const own = new AbortController();
  const signal = AbortSignal.any([lifetime, own.signal]);
  const memory = startWallMemory();
  const screen = (): InboxScreen | null => {
    const now = screenOf(window.location.href);
    return now.name === "inbox" && showsComments(now) ? now : null;
  };
  let visit: AbortController | null = null;
  let present: WallVisit | null = null;
  let address = "";
  const surroundings = followSurroundings(bridge, () => moved(true), signal);
  const surface: Surface = {
    find: () => firstOf(window.document, INBOX_POST),
    selector: INBOX_POST.join(","),
    commentsIn: inboxCommentsIn,
    postsIn: (root) => [
      {
        element: root,
        read(now) {
          const at = screen();
          return at === null ? null : readInboxPost(root, at, surroundings.pages() ?? [], now);
        },
      },
    ],
  };
  const isAdded = (pageId: string | null): boolean =>
    pageId === null || surroundings.pages()?.some(({ id }) => id === pageId) === true;
  function moved(settings: boolean): void {
    if (signal.aborted || surroundings.pages() === null) return;
    const navigated = window.location.href !== address;
    address = window.location.href;
    if (screen() === null) {
      visit?.abort();
      visit = null;
      present = null;
    } else if (present === null) {
      visit = new AbortController();
      present = startWall(
        {
          ...{ window, bridge, surroundings, memory, surfaces: [surface], end: () => own.abort() },
          stirred: () => moved(false),
          isAdded: () => isAdded(screen()?.pageId ?? null),
          health(posts) {
            const at = screen();
            return at === null ? { state: "open" } : readInboxPostHealth(window.document, at, posts);
          },
          proven: () => undefined,
        },
        AbortSignal.any([signal, visit.signal]),
      );
    } else if (settings) present.refresh();
    else if (navigated) present.navigated();
  }
  watchLocation(window, () => moved(false), signal);
  signal.addEventListener("abort", () => visit?.abort());
}
