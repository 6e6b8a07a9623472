import { watchLocation } from "@/lib/dom/location";
import type { KnownPages } from "@/lib/domain/mirror";
import { mayShowPosts } from "@/lib/facebook/posts/posts-screen";
import { postsSurfaces } from "@/lib/facebook/posts/posts-surfaces";
import { readPostsHealth } from "@/lib/facebook/posts/wall-health";
import { startWallMemory } from "@/lib/facebook/posts/wall-memory";
import type { Bridge } from "../bridge";
import { followSurroundings } from "../surroundings";
import { startWall, type WallVisit } from "./wall-visit";

/**
 * The story of posts and comments on www.facebook.com: while the address may show those of a page of ours, each of
 * them carries its badge; on any other screen nothing of the page is observed or read.
 */
export function tellPosts(window: Window, bridge: Bridge, lifetime: AbortSignal): void {
  const own = new AbortController();
  const signal = AbortSignal.any([lifetime, own.signal]);
  /** Names of pages that screens have proven before the settings know them. */
  const learnt = new Map<string, string>();
  const memory = startWallMemory();
  let visit: AbortController | null = null;
  let present: WallVisit | null = null;
  let address = "";
  const surroundings = followSurroundings(bridge, () => moved(true), signal);
  const pages = (): KnownPages =>
    (surroundings.pages() ?? []).map((page) =>
      page.username === "" ? { ...page, username: learnt.get(page.id) ?? "" } : page,
    );
  const prove = (pageId: string, username: string): void => {
    if (learnt.get(pageId) === username) return;
    if (pages().find(({ id }) => id === pageId)?.username === username) return;
    learnt.set(pageId, username);
    bridge.ask("learnUsername", { pageId, username }).catch(() => undefined);
    // Whoever was unknown by that name is known now.
    queueMicrotask(() => present?.refresh());
  };
  function moved(settings: boolean): void {
    if (signal.aborted || surroundings.pages() === null) return;
    const navigated = window.location.href !== address;
    address = window.location.href;
    if (mayShowPosts(window.location.href, pages()) === "no") {
      visit?.abort();
      visit = null;
      present = null;
    } else if (present === null) {
      visit = new AbortController();
      present = startWall(
        {
          ...{ window, bridge, surroundings, end: () => own.abort(), proven: prove },
          memory,
          surfaces: postsSurfaces(window, pages),
          stirred: () => moved(false),
          isAdded: () => true,
          health: (posts) => readPostsHealth(window.document, window.location.href, pages(), posts),
        },
        AbortSignal.any([signal, visit.signal]),
      );
    } else if (settings) present.refresh();
    else if (navigated) present.navigated();
  }
  watchLocation(window, () => moved(false), signal);
  signal.addEventListener("abort", () => visit?.abort());
}
