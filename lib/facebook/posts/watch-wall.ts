import { type Watcher, watch } from "@/lib/dom/observe";
import { bringsOwnBadge } from "../own-badge";
import { COMMENT_LINK, POST_HEADING, WRITING } from "../selectors-posts";
import { isUnseen } from "./own-parts";
import { type CommentFacts, readComment } from "./read-comment";
import type { PostFacts } from "./read-post";
import { itemsOf, type WallItem } from "./wall";
import type { WallMemory } from "./wall-memory";

/** A post as a surface finds it: its element, and how to read it. */
export interface FoundPost {
  readonly element: Element;
  read(now: number): PostFacts | null;
}

/** One place on a screen that holds posts, and the way of reading it. */
export interface Surface {
  find(): Element | null;
  /** Matches whatever `find` may return. */
  readonly selector: string;
  postsIn(root: Element): readonly FoundPost[];
  /** The comments in a post, as this place marks them. */
  commentsIn(post: Element): readonly Element[];
}

export interface WallEvents {
  /** The items of one post as they are now; none when it is gone. */
  post(element: Element, items: readonly WallItem[], facts: PostFacts | null): void;
  /** The page has stirred: the address may have changed. */
  stirred(): void;
}

export interface WallWatch {
  navigated(): void;
  /** Reads everything once more: settings have changed. */
  refresh(): void;
}

/** While nothing here is a page's of ours: enough to notice that something comes, or leads elsewhere. */
const STRANGE: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["href", "hidden"],
};
const OBSERVED: MutationObserverInit = {
  ...STRANGE,
  characterData: true,
  attributeFilter: ["href", "hidden", "data-utime"],
};

/** Follows the posts and comments of one surface: added, replaced and recycled ones. */
export function watchWall(
  document: Document,
  surface: Surface,
  memory: WallMemory,
  events: WallEvents,
  signal: AbortSignal,
): WallWatch {
  const posts = new Map<Element, FoundPost>();
  let comments = new WeakMap<Element, CommentFacts>();
  let container: Element | null = null;
  let observed = STRANGE;
  /** The posts that are about a page of ours. */
  const ours = new Set<Element>();

  const factsOf = (element: Element, now: number): CommentFacts | null => {
    const known = comments.get(element);
    if (known !== undefined) return known;
    const facts = readComment(element, now);
    if (facts !== null) comments.set(element, facts);
    return facts;
  };
  const read = (post: FoundPost): void => {
    const now = Date.now();
    const facts = post.read(now);
    if (facts === null) {
      ours.delete(post.element);
      events.post(post.element, [], null);
      return;
    }
    ours.add(post.element);
    const below = surface.commentsIn(post.element).filter((comment) => comment !== post.element);
    const found = below.flatMap((comment) => factsOf(comment, now) ?? []);
    events.post(post.element, itemsOf(facts, found, memory), facts);
  };
  const gone = (element: Element): void => {
    posts.delete(element);
    ours.delete(element);
    events.post(element, [], null);
  };
  /** Of strangers' posts neither words nor times are followed. */
  const look = (): void => {
    const wanted = ours.size > 0 ? OBSERVED : STRANGE;
    if (wanted === observed || watcher === undefined) return;
    observed = wanted;
    watcher.observe(wanted);
  };
  const scan = (root: Element): void => {
    const found = surface.postsIn(root);
    const present = new Set(found.map(({ element }) => element));
    for (const [element] of posts) {
      if (!present.has(element)) gone(element);
    }
    for (const post of found) {
      posts.set(post.element, post);
      read(post);
    }
    look();
  };
  const around = (node: Node): Element | null => {
    for (let at: Node | null = node; at !== null && at !== container; at = at.parentNode) {
      if (at instanceof Element && posts.has(at)) return at;
    }
    return container !== null && posts.has(container) ? container : null;
  };
  /** What was read of the comments around a place no longer counts. */
  const forget = (node: Node): void => {
    for (let at: Node | null = node; at !== null && at !== container; at = at.parentNode) {
      if (at instanceof Element) comments.delete(at);
    }
  };
  const changed = (records: readonly MutationRecord[], root: Element): void => {
    const dirty = new Set<Element>();
    let everything = false;
    for (const record of records) {
      if (bringsOwnBadge(record)) continue;
      const at = record.target instanceof Element ? record.target : record.target.parentElement;
      if (at === null || at.closest(WRITING) !== null) continue;
      forget(at);
      const post = around(at);
      if (post !== null) dirty.add(post);
      if (post === null || post === root) everything ||= bringsPosts(record);
    }
    if (everything) scan(root);
    else for (const element of dirty) readAgain(element, root);
    for (const [element] of posts) {
      if (!element.isConnected) gone(element);
    }
    look();
    events.stirred();
  };
  /** A post's own markup has changed: its heading may be another one. */
  const readAgain = (element: Element, root: Element): void => {
    const post = surface.postsIn(element).find((each) => each.element === element);
    if (post === undefined) {
      scan(root);
      return;
    }
    posts.set(element, post);
    read(post);
  };
  let watcher: Watcher | undefined;
  watcher = watch(
    document,
    {
      find: surface.find,
      selector: surface.selector,
      observe: STRANGE,
      entered(root, left) {
        container = root;
        left.addEventListener("abort", () => {
          for (const [element] of posts) gone(element);
          container = null;
          observed = STRANGE;
        });
        scan(root);
      },
      changed,
      lost: () => events.stirred(),
    },
    signal,
  );
  // What stood here from the start was read before there was a watcher to tell.
  look();
  return {
    navigated() {
      watcher?.search();
      if (container !== null) scan(container);
    },
    refresh() {
      comments = new WeakMap();
      if (container !== null) scan(container);
    },
  };
}

/** Whether something came or went that may be, or name, a post. */
function bringsPosts(record: MutationRecord): boolean {
  if (record.type === "attributes") return true;
  const sought = `${POST_HEADING},${COMMENT_LINK}`;
  return [...record.addedNodes].some(
    (node) =>
      node instanceof Element &&
      node.nodeName !== "PAGE-TICKET" &&
      !isUnseen(node) &&
      (node.matches(sought) || node.querySelector(sought) !== null || node.closest(POST_HEADING) !== null),
  );
}
