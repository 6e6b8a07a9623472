import { every, maybe } from "@/lib/dom/query";
import type { KnownPages } from "@/lib/domain/mirror";
import { COMMENT_LINK, POST_HEADING, WALL_ASIDE, WALL_DIALOG, WALL_MAIN } from "../selectors-posts";
import { FirstAddress } from "./first-address";
import { isUnseen } from "./own-parts";
import { findUnits } from "./post-units";
import { commentsIn } from "./read-comment";
import { readPost } from "./read-post";
import type { FoundPost, Surface } from "./watch-wall";

/**
 * The posts on www.facebook.com: those of the screen's main part, those of a dialog above it, and the one beside a
 * photo, video or reel.
 */
export function postsSurfaces(window: Window, pages: () => KnownPages): readonly Surface[] {
  const { document } = window;
  const address = new FirstAddress(window);
  const postsIn = (root: Element): FoundPost[] =>
    findUnits(root).map((unit) => ({
      element: unit.element,
      read: (now: number) => readPost(unit, pages(), now),
    }));
  const alone = (root: Element): FoundPost[] => {
    const found = postsIn(root);
    if (found.length !== 1) return found;
    return found.map(({ element, read }) => ({
      element,
      read(now) {
        const facts = read(now);
        return facts === null ? null : address.complete(facts);
      },
    }));
  };
  return [
    { find: () => maybe(document, WALL_MAIN), selector: WALL_MAIN, postsIn: alone, commentsIn },
    { find: keeping(() => candidates(document, WALL_DIALOG)), selector: WALL_DIALOG, postsIn, commentsIn },
    {
      find: keeping(() => candidates(document, WALL_ASIDE).filter((each) => !isInside(each))),
      selector: WALL_ASIDE,
      postsIn: alone,
      commentsIn,
    },
  ];
}

const candidates = (document: Document, selector: string): Element[] =>
  every(document, selector).filter((each) => !isUnseen(each));

const isInside = (aside: Element): boolean => aside.closest(`${WALL_MAIN},${WALL_DIALOG}`) !== null;

const holdsPost = (element: Element): boolean =>
  element.querySelector(`${COMMENT_LINK},${POST_HEADING}`) !== null;

/** Stays with the layer that holds a post while smaller ones come and go above it. */
function keeping(all: () => Element[]): () => Element | null {
  let open: Element | null = null;
  return () => {
    if (open?.isConnected === true && !isUnseen(open) && holdsPost(open)) return open;
    const found = all();
    open = found.findLast(holdsPost) ?? found.at(-1) ?? null;
    return open;
  };
}
