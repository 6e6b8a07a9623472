import { actorIn, facebookUrl, only, pathOf } from "./actor-link";

/** What a link to a post or comment says: raw, before anything is concluded from it. */
export interface ItemLink {
  /** The post's digits, or its opaque `pfbid…`; null where only a comment is named. */
  readonly postId: string | null;
  /** Whose post the address says it is: digits, and the name in addresses. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** The comment that is meant: of a reply its own, not that of the comment it answers. */
  readonly commentId: string | null;
  /** For a reply: the comment that began the thread. */
  readonly parentId: string | null;
  /** The digits of the post that the comment's id itself carries. */
  readonly commentPostId: string | null;
  /** The same address without tracking tails; null where the address alone leads nowhere. */
  readonly url: string | null;
}

const DIGITS = /^[1-9]\d{2,24}$/;
const PFBID = /^pfbid[A-Za-z0-9]{6,120}$/;

export const isPostDigits = (text: string): boolean => DIGITS.test(text);
const isPostId = (text: string | null | undefined): text is string =>
  typeof text === "string" && (DIGITS.test(text) || PFBID.test(text));

interface PostAddress {
  readonly postId: string;
  readonly ownerId?: string | null;
  readonly ownerName?: string | null;
  readonly path: string;
}

/**
 * Reads a link to a post, reel, video, photo or comment in all the forms that are known. Null when it is none: also
 * for a profile's link that merely carries a comment's id, as authors' links do.
 */
export function readItemLink(href: string): ItemLink | null {
  const url = facebookUrl(href);
  if (url === null) return null;
  const bare = href.startsWith("?");
  const post = bare ? null : postIn(url);
  if (post === null && (!bare || actorIn(url) !== null)) return null;
  const comment = commentIn(url);
  if (post === null && comment.commentId === null) return null;
  return {
    postId: post?.postId ?? null,
    ownerId: post?.ownerId ?? null,
    ownerName: post?.ownerName ?? null,
    ...comment,
    url: post === null ? null : `https://www.facebook.com${post.path}${tailOf(post.path, comment)}`,
  };
}

function postIn(url: URL): PostAddress | null {
  const parts = pathOf(url);
  const [first = "", second = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (parts.length === 1 && (first === "permalink.php" || first === "story.php")) {
    const postId = only(url, "story_fbid");
    const ownerId = only(url, "id");
    if (!isPostId(postId)) return null;
    const owner = ownerId === null ? "" : `&id=${encodeURIComponent(ownerId)}`;
    return { postId, ownerId: digits(ownerId), path: `/permalink.php?story_fbid=${postId}${owner}` };
  }
  if (first === "photo" || first === "photo.php") {
    return parts.length === 1 ? numbered(only(url, "fbid"), (id) => `/photo/?fbid=${id}`) : null;
  }
  if (first === "reel" || first === "reels") return numbered(second, (id) => `/reel/${id}`);
  if (first === "watch" || first === "video.php") return numbered(only(url, "v"), (id) => `/watch/?v=${id}`);
  if (first === "groups") {
    const id = parts[2] === "posts" || parts[2] === "permalink" ? parts[3] : only(url, "multi_permalinks");
    return isPostId(id) ? { postId: id, path: `/groups/${encodeURIComponent(second)}/posts/${id}/` } : null;
  }
  const joined = /^([1-9]\d{2,19})_([1-9]\d{2,24})$/.exec(first);
  if (joined?.[1] !== undefined && joined[2] !== undefined && parts.length === 1)
    return { postId: joined[2], ownerId: joined[1], path: `/${first}` };
  if (second !== "posts" && second !== "videos" && second !== "photos") return null;
  // A title or an album may stand between; the last part is the id, in some builds behind the title.
  const id = isPostId(last) ? last : (/[-_](\d{6,25}|pfbid[A-Za-z0-9]+)$/.exec(last)?.[1] ?? null);
  if (!isPostId(id) || parts.length < 3) return null;
  const owner = actorIn(new URL(`/${first}`, url));
  return {
    postId: id,
    ownerId: owner?.id ?? null,
    ownerName: owner?.username ?? null,
    path: `/${first}/${second}/${id}`,
  };
}

const digits = (text: string | null): string | null => (text !== null && DIGITS.test(text) ? text : null);

const numbered = (id: string | null, path: (id: string) => string): PostAddress | null =>
  isPostId(id) ? { postId: id, path: path(id) } : null;

export type CommentPart = Pick<ItemLink, "commentId" | "parentId" | "commentPostId">;

/** Which comment a query names. */
export function commentIn(url: URL): CommentPart {
  const thread = readCommentId(only(url, "comment_id"));
  const reply = readCommentId(only(url, "reply_comment_id"));
  if (reply !== null) {
    const posts = new Set([reply.postId, thread?.postId].filter((id) => typeof id === "string"));
    return {
      commentId: reply.id,
      parentId: thread?.id ?? null,
      commentPostId: posts.size === 1 ? ([...posts][0] ?? null) : null,
    };
  }
  return { commentId: thread?.id ?? null, parentId: null, commentPostId: thread?.postId ?? null };
}

/** Digits, or base64 of `comment:<post>_<comment>`; the last number is the comment's. */
export function readCommentId(text: string | null): { id: string; postId: string | null } | null {
  if (text === null) return null;
  if (DIGITS.test(text)) return { id: text, postId: null };
  const joined = /^([1-9]\d{2,24})_([1-9]\d{2,24})$/.exec(text);
  if (joined?.[1] !== undefined && joined[2] !== undefined) return { id: joined[2], postId: joined[1] };
  if (!/^[A-Za-z0-9+/_-]{12,200}={0,2}$/.test(text)) return null;
  const plain = decoded(text);
  const found = /^(?:comment|reply)[:_]([1-9]\d{2,24})_([1-9]\d{2,24})$/.exec(plain);
  return found?.[1] === undefined || found[2] === undefined ? null : { id: found[2], postId: found[1] };
}

function decoded(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, ""));
  } catch {
    return "";
  }
}

function tailOf(path: string, { commentId, parentId }: CommentPart): string {
  if (commentId === null) return "";
  const joint = path.includes("?") ? "&" : "?";
  return parentId === null
    ? `${joint}comment_id=${commentId}`
    : `${joint}comment_id=${parentId}&reply_comment_id=${commentId}`;
}
