import type { KnownPages } from "../../../lib/domain/mirror.ts";
import { readMessages } from "../../../lib/facebook/conversation/read-messages.ts";
import { chatIn, observeChat } from "../../../lib/facebook/conversation/read-messenger.ts";
import { postsSurfaces } from "../../../lib/facebook/posts/posts-surfaces.ts";
import { inboxCommentsIn, readComment } from "../../../lib/facebook/posts/read-comment.ts";
import { readInboxPost } from "../../../lib/facebook/posts/read-inbox-post.ts";
import { itemsOf, type WallItem } from "../../../lib/facebook/posts/wall.ts";
import { startWallMemory, type WallMemory } from "../../../lib/facebook/posts/wall-memory.ts";
import { watchWall } from "../../../lib/facebook/posts/watch-wall.ts";
import { screenOf } from "../../../lib/facebook/screen.ts";
import { INBOX_POST } from "../../../lib/facebook/selectors-posts.ts";

const pages: KnownPages = [
  { id: "100000000000901", username: "cuahangmau.demo", name: "Cửa Hàng Mẫu", active: true },
];

/** What was read of one item, and of which of the replica's items it is: -1 for none of them. */
export interface ReadItem {
  readonly at: number;
  readonly kind: "post" | "comment";
  readonly key: string | null;
  readonly byPage: boolean;
  readonly role: string | null;
  readonly owner: string | null;
  readonly text: string | null;
  readonly partial: boolean | null;
  readonly translated: boolean | null;
  readonly commentId: string | null;
}

/** Runs in the replica's page: the product's own readers over what stands there now. */
function readScreen(): ReadItem[] {
  const stage: unknown = Reflect.get(window, "__stage");
  const nodes: Element[] =
    typeof stage === "object" && stage !== null ? Reflect.get(stage, "itemNodes")() : [];
  const items = window.location.hostname === "business.facebook.com" ? inInbox() : onWalls(startWallMemory());
  return items.map(({ row, kind, key, byPage, activity, activityId }) => {
    const around = nodes.flatMap((node, at) => (node.contains(row) ? [at] : []));
    // The innermost: a comment stands in its post.
    const at =
      around.find((one) => around.every((other) => nodes[other]?.contains(nodes[one] ?? null))) ?? -1;
    return {
      ...{ at, kind, key, byPage, role: activity?.author.role ?? null, owner: activity?.postOwner ?? null },
      ...{ text: activity?.text ?? null, partial: activity?.partial ?? null },
      ...{ translated: activity?.translated ?? null, commentId: kind === "comment" ? activityId : null },
    };
  });
}

function onWalls(memory: WallMemory): WallItem[] {
  const read = new Map<Element, readonly WallItem[]>();
  const end = new AbortController();
  for (const surface of postsSurfaces(window, () => pages)) {
    const post = (element: Element, items: readonly WallItem[]): void => {
      read.set(element, items);
    };
    watchWall(document, surface, memory, { post, stirred: () => undefined }, end.signal);
  }
  const found = [...read.values()].flat();
  end.abort();
  return found;
}

function inInbox(): WallItem[] {
  const now = Date.now();
  const screen = screenOf(window.location.href);
  const panel = document.querySelector(INBOX_POST.join(","));
  const facts = panel === null || screen.name !== "inbox" ? null : readInboxPost(panel, screen, pages, now);
  if (facts === null || panel === null) return [];
  const comments = inboxCommentsIn(panel).flatMap((each) => readComment(each, now) ?? []);
  return itemsOf(facts, comments, startWallMemory());
}

/** What was read of the open chat: who wrote what, oldest first. */
export interface ReadWords {
  readonly role: string;
  readonly text: string;
}

function readChat(): ReadWords[] {
  const { href } = window.location;
  const seen = observeChat(document, href, pages);
  const [customerId, customerName] = [chatIn(href), seen?.observation.heading ?? null];
  const region = seen?.regions.messages ?? null;
  if (region === null || customerId === null || customerName === null) return [];
  const sides = { pageId: "100000000000901", customerId, customerName };
  return readMessages(region, sides).words.map(({ role, text }) => ({ role, text }));
}

Object.assign(window, { __readScreen: readScreen, __readChat: readChat });
