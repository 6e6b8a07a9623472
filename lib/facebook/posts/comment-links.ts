import { hrefOf } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import { facebookUrl, readActorLink } from "../actor-link";
import { commentIn, type ItemLink, readItemLink } from "../item-link";
import { COMMENT_LINK, WORDS } from "../selectors-posts";
import { ownOfComment } from "./own-parts";

/** A link within a comment that names a comment. */
export interface Permalink {
  readonly link: Element;
  readonly item: ItemLink;
}

/** The comment's own permalinks among its links: those apart from its words, where there are any. */
export function permalinksOf(element: Element, links: readonly Element[]): readonly Permalink[] {
  const named = links.flatMap((link) => {
    const item = isAddress(link) ? null : readItemLink(hrefOf(link));
    return item === null || item.commentId === null ? [] : [{ link, item }];
  });
  const apart = named.filter(({ link }) => !isInText(link, element));
  return ofThis(apart.length > 0 ? apart : named, links);
}

/**
 * A card below the words may lead to somebody else's comment: where the links disagree, the number that the author's own
 * link carries tells which of them are this comment's.
 */
function ofThis(permalinks: readonly Permalink[], links: readonly Element[]): readonly Permalink[] {
  if (new Set(permalinks.map(({ item }) => item.commentId)).size < 2) return permalinks;
  const author = links.map(hrefOf).find((href) => readActorLink(href) !== null) ?? "";
  const url = facebookUrl(author);
  const number = url === null ? null : commentIn(url).commentId;
  const own = permalinks.filter(({ item }) => item.commentId === number);
  return own.length > 0 ? own : permalinks;
}

/** By the comment's own link; where this build has none, by the number that the author's link carries beside. */
export function idsOf(
  element: Element,
  permalinks: readonly Permalink[],
): { id: string | null; parentId: string | null } | null {
  const named = permalinks.length > 0 ? permalinks.map(({ item }) => item) : besideAuthor(element);
  const first = named[0];
  if (first === undefined) return { id: null, parentId: null };
  if (first.commentId === null) return null;
  if (named.some((each) => each.commentId !== first.commentId)) return null;
  return { id: first.commentId, parentId: first.parentId };
}

function besideAuthor(element: Element) {
  return ownOfComment(element, COMMENT_LINK).flatMap((link) => {
    // Whatever else names a comment, such as a card below the words, may mean one of another post.
    const isAuthors = readActorLink(hrefOf(link)) !== null && !isInText(link, element);
    const url = isAddress(link) || !isAuthors ? null : facebookUrl(hrefOf(link));
    return url === null ? [] : [commentIn(url)];
  });
}

/** Authors' links name their own profile and not the post: of them only what the comment's id itself carries counts. */
export function postIdsOf(element: Element, permalinks: readonly Permalink[]): string[] {
  const own = permalinks.flatMap(({ item }) => [item.postId, item.commentPostId]);
  const carried = besideAuthor(element).map(({ commentPostId }) => commentPostId);
  return [...new Set([...own, ...carried])].filter((id) => id !== null);
}

/** A link that somebody pasted shows its address; Facebook's own show a name or a time. */
const isAddress = (link: Element): boolean => ADDRESS.test(normaliseLine(readText(link)));
const ADDRESS = /^(?:https?:\/\/|(?:[a-z]+\.)?(?:facebook|fb)\.(?:com|watch|me)(?:\/|$))/i;

/** A tag stands in a block of text with other words; a name stands alone. */
export function isInText(link: Element, element: Element): boolean {
  const block = link.parentElement?.closest(WORDS) ?? null;
  if (block === null || block === element || !element.contains(block)) return false;
  return normaliseLine(readText(block)) !== normaliseLine(readText(link));
}
