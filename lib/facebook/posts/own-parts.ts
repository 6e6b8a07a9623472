import { isStale } from "@/lib/dom/query";
import { COMMENT, UNSEEN } from "../selectors-posts";

/*
 * Posts hold comments, comments hold replies: what belongs to the one must not be read as the other's.
 */

/** The comment or post around an element, the element itself left out. */
const holder = (element: Element): Element | null => element.parentElement?.closest(COMMENT) ?? null;

/** Everything of a comment that matches and is not a reply's. */
export const ownOfComment = (comment: Element, selector: string): Element[] =>
  [...comment.querySelectorAll(selector)].filter(
    (element) => element !== comment && !element.matches(COMMENT) && holder(element) === comment,
  );

/** Whether an element is a copy that nobody sees, or stands in one. */
export const isUnseen = (element: Element): boolean => isStale(element) || element.closest(UNSEEN) !== null;
