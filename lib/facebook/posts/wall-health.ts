import { every, firstOf, hrefOf, maybe } from "@/lib/dom/query";
import { normaliseLine } from "@/lib/dom/text";
import type { KnownPages } from "@/lib/domain/mirror";
import { facebookUrl, pathOf, readActorLink } from "../actor-link";
import { chatIn, findChat, observeChat, viewingPage } from "../conversation/read-messenger";
import { type Health, isDrawn, isEmptyOrLoading, isLoading } from "../health";
import { readItemLink } from "../item-link";
import { ourPage } from "../our-page";
import type { InboxScreen } from "../screen";
import {
  COMMENT,
  COMMENT_LINK,
  FEED,
  INBOX_POST,
  LINK,
  POST_HEADING,
  POST_MESSAGE,
  WALL_MAIN,
  WRITING,
} from "../selectors-posts";
import { findThreadList, hasRows } from "../threads/read-thread-list";
import { isUnseen } from "./own-parts";
import { saysNothingHere } from "./post-phrases";
import { mayShowPosts } from "./posts-screen";
import { inboxCommentsIn } from "./read-comment";

/** The posts that were read, each with how many of its comments were. */
export type ReadPosts = ReadonlyMap<Element, number>;

const WELL: Health = { state: "well" };
const OPEN: Health = { state: "open" };
/** Shorter than this, what stands where a post should is a notice: that it was deleted, that there is none. */
const NOTICE_LENGTH = 200;

/** Whether www.facebook.com shows the posts that its address promises: a page's timeline, or a post of the page's. */
export function readPostsHealth(
  document: Document,
  address: string,
  pages: KnownPages,
  posts: ReadPosts,
): Health {
  if (posts.size > 0) return readCommentsHealth(posts);
  if (mayShowPosts(address, pages) !== "yes" || !promisesPosts(address)) return OPEN;
  const root = maybe(document, WALL_MAIN) ?? document.body;
  const feed = maybe(root, FEED);
  if (feed !== null && normaliseLine(feed.textContent ?? "") === "") return OPEN;
  const text = normaliseLine(root.textContent ?? "");
  if (saysNothingHere(text) || !isDrawn(root)) return OPEN;
  // The end of a timeline loads for ever: links to posts tell that some have come.
  if (isLoading(root) && !linksToPosts(root, pages)) return OPEN;
  return { state: "unrecognised", missing: ["post"] };
}

/** The other tabs of a page have no posts; a photo or video by itself may have no words beside it. */
function promisesPosts(address: string): boolean {
  const url = facebookUrl(address);
  if (url === null) return false;
  const parts = pathOf(url);
  const tab = url.searchParams.get("sk");
  if (readActorLink(url.href) !== null) return tab === null || tab === "posts";
  if (parts.length === 2 && parts[1] === "posts") return true;
  return (
    readItemLink(address) !== null && !/^(?:photo(?:\.php)?|reels?|watch|video\.php)$/.test(parts[0] ?? "")
  );
}

const linksToPosts = (root: Element, pages: KnownPages): boolean =>
  every(root, LINK).some((link) => {
    const item = readItemLink(hrefOf(link));
    const owner = item === null ? null : ourPage({ id: item.ownerId, username: item.ownerName }, pages);
    return item !== null && (item.commentId !== null || owner !== null);
  });

/** Comments that look like some and of which not one can be read. */
function readCommentsHealth(posts: ReadPosts): Health {
  for (const [post, read] of posts) {
    if (read > 0) return WELL;
    const articles = every(post, COMMENT).filter(
      (each) => each !== post && !isUnseen(each) && each.querySelector(`${POST_HEADING},${WRITING}`) === null,
    );
    const links = every(post, COMMENT_LINK).filter((link) => !isUnseen(link));
    // One may be on its way, or have failed: several are a layout that nobody here knows.
    if (articles.length > 1 || links.length > 1) return { state: "unrecognised", missing: ["comments"] };
  }
  return WELL;
}

/** The same of a post's comments in the business inbox. */
export function readInboxPostHealth(document: Document, screen: InboxScreen, posts: ReadPosts): Health {
  if (posts.size > 0) return readCommentsHealth(posts);
  const root = maybe(document, WALL_MAIN) ?? document.body;
  const list = findThreadList(document);
  const listed = list !== null && hasRows(list);
  const panel = firstOf(document, INBOX_POST);
  const known = panel !== null && (maybe(panel, POST_MESSAGE) !== null || inboxCommentsIn(panel).length > 0);
  // What is known and names another post than the address does is only not there yet.
  if (known) return OPEN;
  if (isLoading(root) || !isDrawn(root)) return OPEN;
  if (screen.selectedItemId === null) {
    if (listed || (list !== null && isEmptyOrLoading(list))) return listed ? WELL : OPEN;
    return { state: "unrecognised", missing: ["list"] };
  }
  if (panel !== null && normaliseLine(panel.textContent ?? "").length < NOTICE_LENGTH) return OPEN;
  return { state: "unrecognised", missing: listed ? ["post"] : ["list", "post"] };
}

/** The same of a chat on www.facebook.com, where it is a page of ours who is looking. */
export function readChatHealth(document: Document, address: string, pages: KnownPages): Health {
  if (chatIn(address) === null || viewingPage(document, pages) === null) return OPEN;
  const regions = observeChat(document, address, pages)?.regions ?? null;
  if (regions !== null && regions.heading !== null && regions.messages !== null) return WELL;
  const root = findChat(document) ?? document.body;
  if (isLoading(root) || !isDrawn(root)) return OPEN;
  return { state: "unrecognised", missing: ["conversation"] };
}
