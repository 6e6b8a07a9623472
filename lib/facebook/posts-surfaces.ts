import { every, maybe } from "@/lib/dom/query";
import type { KnownPages } from "@/lib/domain/mirror";
import { isUnseen } from "./own-parts";
import { findUnits } from "./post-units";
import { readPost } from "./read-post";
import { COMMENT_LINK, POST_HEADING, WALL_DIALOG, WALL_MAIN } from "./selectors-posts";
import type { Surface } from "./watch-wall";

/** The posts on www.facebook.com: those of the screen's main part, and those of a dialog above it. */
export function postsSurfaces(document: Document, pages: () => KnownPages): readonly Surface[] {
  const postsIn = (root: Element) =>
    findUnits(root).map((unit) => ({
      element: unit.element,
      read: (now: number) => readPost(unit, pages(), now),
    }));
  let open: Element | null = null;
  const dialog = (): Element | null => {
    if (open !== null && open.isConnected && !isUnseen(open) && holdsPost(open)) return open;
    const all = every(document, WALL_DIALOG).filter((each) => !isUnseen(each));
    open = all.findLast(holdsPost) ?? all.at(-1) ?? null;
    return open;
  };
  return [
    { find: () => maybe(document, WALL_MAIN), selector: WALL_MAIN, postsIn },
    { find: dialog, selector: WALL_DIALOG, postsIn },
  ];
}

const holdsPost = (element: Element): boolean =>
  element.querySelector(`${COMMENT_LINK},${POST_HEADING}`) !== null;
