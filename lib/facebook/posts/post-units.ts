import { commonAncestor, every, hrefOf } from "@/lib/dom/query";
import { readActorLink } from "../actor-link";
import {
  COMMENT,
  FEED,
  LINK,
  POST_BOUND_WEAK,
  POST_BOUNDS,
  POST_HEADING,
  POST_MENU,
  WALL_BORDERS,
} from "../selectors-posts";
import { isUnseen } from "./own-parts";
import { commentsIn, isComment } from "./read-comment";

/** A post as elements: all of it, and the headings of who posted it; behind the first those of posts shared in it. */
export interface PostUnit {
  readonly element: Element;
  readonly heading: Element;
  readonly shared: readonly Element[];
}

/** The posts on screen within an element, in document order. */
export function findUnits(root: Element): PostUnit[] {
  const headings = headingsIn(root);
  const units = new Map<Element, Element[]>();
  for (const heading of headings) {
    const unit = unitOf(heading);
    if (unit === null) continue;
    units.set(unit, [...(units.get(unit) ?? []), heading]);
  }
  const found = [...units].flatMap(([element, own]) => {
    const [heading, ...shared] = own;
    if (heading === undefined) return [];
    const parts = several(element, own);
    if (parts !== null) return parts;
    return element.matches(WALL_BORDERS)
      ? whole(element, heading, shared, units)
      : [{ element, heading, shared }];
  });
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? found : [withComments(only)];
}

/** The only post of a layer or main part, with the comments that this build puts beside it and not into it. */
function withComments(unit: PostUnit): PostUnit {
  const { element } = unit;
  const border = element.matches(WALL_BORDERS) ? null : element.closest(WALL_BORDERS);
  if (border === null || border.matches(FEED)) return unit;
  const beside = commentsIn(border).filter((each) => !element.contains(each) && !each.contains(element));
  const around = beside.length === 0 ? null : commonAncestor([element, ...beside]);
  return around === null ? unit : { ...unit, element: around };
}

/** A whole layer or main part is one post only where nothing else in it is one. */
function whole(
  element: Element,
  heading: Element,
  shared: readonly Element[],
  units: ReadonlyMap<Element, unknown>,
): PostUnit[] {
  const others = [...units.keys()].some((other) => other !== element && element.contains(other));
  const menus = every(element, POST_MENU).filter((menu) => menu.closest(COMMENT) === null);
  return others || (shared.length > 0 && menus.length > 1) ? [] : [{ element, heading, shared }];
}

/** A wrapper around several posts that bear no mark of their own: each has a menu of its own, a shared post has none. */
function several(element: Element, headings: readonly Element[]): PostUnit[] | null {
  if (headings.length < 2 || element.matches(POST_BOUNDS)) return null;
  const list = commonAncestor(headings);
  if (list === null) return null;
  const parts = [...list.children].filter((part) => headings.some((heading) => part.contains(heading)));
  const posts = parts.filter((part) => part.querySelector(POST_MENU) !== null);
  if (posts.length < 2) return null;
  return posts.flatMap((part) => {
    const [heading, ...shared] = headings.filter((each) => part.contains(each));
    return heading === undefined ? [] : [{ element: part, heading, shared }];
  });
}

/** Headings with a link to a person or page, outside of comments, the outer one where two stand in each other. */
function headingsIn(root: Element): Element[] {
  const found = every(root, POST_HEADING).filter(
    (heading) => !isUnseen(heading) && !inComment(heading) && hasActor(heading),
  );
  return found.filter((heading) => !found.some((other) => other !== heading && other.contains(heading)));
}

const hasActor = (heading: Element): boolean =>
  [...heading.querySelectorAll(LINK)].some((link) => readActorLink(hrefOf(link)) !== null);

function inComment(element: Element): boolean {
  for (let at = element.closest(COMMENT); at !== null; at = at.parentElement?.closest(COMMENT) ?? null) {
    if (isComment(at)) return true;
  }
  return false;
}

/** The post around a heading: the outermost element that is marked as one, within feed, layer or main part. */
export function unitOf(heading: Element): Element | null {
  let marked: Element | null = null;
  let weak: Element | null = null;
  let child: Element = heading;
  for (let at = heading.parentElement; at !== null; at = at.parentElement) {
    if (at.matches(WALL_BORDERS)) {
      if (marked !== null) return marked;
      if (at.matches(FEED)) return weak ?? child;
      return weak ?? at;
    }
    if (at.matches(POST_BOUNDS)) marked = at;
    else if (weak === null && at.matches(POST_BOUND_WEAK)) weak = at;
    child = at;
  }
  return marked;
}
