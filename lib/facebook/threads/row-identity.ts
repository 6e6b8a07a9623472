import { isCustomerId, isMessenger, type ThreadLink } from "../thread-link";

/** Whose conversation a row stands for. */
export interface RowIdentity {
  readonly pageId: string;
  readonly threadId: string;
  /** By the row's own link, or by a name learnt when the conversation was opened. */
  readonly matched: "id" | "name";
}

export function identifyByLink(
  link: ThreadLink,
  pageId: string,
  switched: boolean,
  onlyMessenger: boolean,
): RowIdentity | null {
  if (link.itemId === null || !isCustomerId(link.itemId)) return null;
  // A link without a page is this page's, unless rows of the page before may still be standing.
  if (link.pageId !== pageId && (link.pageId !== null || switched)) return null;
  // Older links name no type: among Messenger's conversations alone that leaves no doubt.
  const messenger = isMessenger(link.threadType) || (link.threadType === null && onlyMessenger);
  if (!messenger || link.itemId === pageId) return null;
  return { pageId, threadId: link.itemId, matched: "id" };
}
