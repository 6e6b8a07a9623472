/**
 * The identity of one ticket's subject (rules: "one ticket per what"). The same key from two tabs, two reloads,
 * a killed worker or a retry ends in one ticket.
 */
export type MessageKey = `${string}|message|${string}`;
export type CommentKey = `${string}|comment|${string}|${string}`;
export type PostKey = `${string}|post|${string}`;
export type ItemKey = MessageKey | CommentKey | PostKey;

export const itemKinds = ["message", "comment", "post"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Facebook's ids are digits or an opaque word (pfbid…); the bar is ours alone. */
const PART = /^[A-Za-z0-9._:-]{1,200}$/;

export const messageKey = (pageId: string, threadId: string): MessageKey => `${pageId}|message|${threadId}`;
export const commentKey = (pageId: string, postId: string, personId: string): CommentKey =>
  `${pageId}|comment|${postId}|${personId}`;
export const postKey = (pageId: string, postId: string): PostKey => `${pageId}|post|${postId}`;

export function isItemKey(text: string): text is ItemKey {
  const [pageId, kind, ...rest] = text.split("|");
  if (pageId === undefined || !PART.test(pageId)) return false;
  if (!rest.every((part) => PART.test(part))) return false;
  if (kind === "comment") return rest.length === 2;
  return (kind === "message" || kind === "post") && rest.length === 1;
}

/** The page and kind that a key names. Throws on what is not a key: check with {@link isItemKey} at the border. */
export function partsOf(key: ItemKey): { pageId: string; kind: ItemKind; ids: readonly string[] } {
  const [pageId, kind, ...ids] = key.split("|");
  const known = itemKinds.find((each) => each === kind);
  if (pageId === undefined || known === undefined) throw new RangeError("not an item key");
  return { pageId, kind: known, ids };
}
