import type { StagePage } from "../facebook/people.ts";
import type { StageComment, StagePost } from "./story.ts";
import type { Writer } from "./words.ts";

/** An address as the screen writes it, and what it tells to a reader who knows every documented form. */
export interface Told {
  readonly href: string;
  readonly postDigits?: string;
  readonly pfbid?: string;
  readonly commentId?: string;
  readonly personId?: string;
  readonly username?: string;
}

const tail = (place: string) => `__cft__[0]=AZ${btoa(place).replace(/\W/g, "x")}&__tn__=%2CO%2CP-R`;
const www = "https://www.facebook.com";

/** `comment:<post>_<comment>` in base64, as Facebook writes it into links. */
export const encodeComment = (postId: string, commentId: string): string =>
  btoa(`comment:${postId}_${commentId}`);

const withTail = (address: string, place: string) =>
  `${address}${address.includes("?") ? "&" : "?"}${tail(place)}`;

function personAddress(writer: Writer): { at: string; personId?: string; username?: string } | null {
  switch (writer.link) {
    case "id":
      return { at: `${www}/profile.php?id=${writer.id}`, personId: writer.id };
    case "number":
      return { at: `${www}/${writer.id}/`, personId: writer.id };
    case "people":
      return {
        at: `${www}/people/${encodeURIComponent(writer.name.replaceAll(" ", "-"))}/${writer.id}/`,
        personId: writer.id,
      };
    case "username":
      return writer.username === undefined
        ? null
        : { at: `${www}/${writer.username}`, username: writer.username };
    case "none":
      return null;
  }
}

/** Null: the name is no link (deleted, blocked, or hidden from this viewer). */
export function personLink(writer: Writer, place: string): Told | null {
  const address = personAddress(writer);
  if (!address) return null;
  const { at, ...told } = address;
  return { href: withTail(at, place), ...told };
}

/** Where a post's time leads. `null` inside: an address that tells nothing yet. */
export function postLink(post: StagePost, page: StagePage, open: boolean): Told {
  const dead = `?${tail(post.id)}#?cfk`;
  const owner = post.by.id === page.id ? page : null;
  const name = owner ? page.slug : (post.by.username ?? post.by.id);
  switch (post.link) {
    case "pfbid":
      return { href: withTail(`${www}/${name}/posts/${post.pfbid}`, post.id), pfbid: post.pfbid };
    case "digits":
      return { href: withTail(`${www}/${name}/posts/${post.id}`, post.id), postDigits: post.id };
    case "title":
      return {
        href: withTail(`${www}/${name}/posts/hang-moi-ve-ao-khoac/${post.id}/`, post.id),
        postDigits: post.id,
      };
    case "story pfbid":
      return {
        href: withTail(`${www}/permalink.php?story_fbid=${post.pfbid}&id=${post.by.id}`, post.id),
        pfbid: post.pfbid,
      };
    case "story digits":
      return {
        href: withTail(`${www}/permalink.php?story_fbid=${post.id}&id=${page.id}`, post.id),
        postDigits: post.id,
      };
    case "underscore":
      return { href: withTail(`${www}/${page.id}_${post.id}`, post.id), postDigits: post.id };
    case "photo":
      return {
        href: withTail(`${www}/photo/?fbid=${post.id}&set=a.${post.id.replace("7", "6")}`, post.id),
        postDigits: post.id,
      };
    case "reel":
      return { href: withTail(`${www}/reel/${post.id}/?s=single_unit`, post.id), postDigits: post.id };
    case "watch":
      return { href: withTail(`${www}/watch/?v=${post.id}`, post.id), postDigits: post.id };
    case "video":
      return { href: withTail(`${www}/${name}/videos/${post.id}/`, post.id), postDigits: post.id };
    case "hover":
      return open
        ? { href: withTail(`${www}/${name}/posts/${post.id}`, post.id), postDigits: post.id }
        : { href: dead };
    case "none":
      return { href: "#" };
  }
}

function commentParams(
  post: StagePost,
  comment: StageComment,
): { query: string; told: Partial<Told> } | null {
  if (comment.form === "none") return null;
  const write = (id: string) => (comment.form === "base64" ? encodeComment(post.id, id) : id);
  const query =
    comment.parent === null
      ? `comment_id=${encodeURIComponent(write(comment.id))}`
      : `comment_id=${encodeURIComponent(write(comment.parent))}&reply_comment_id=${encodeURIComponent(write(comment.id))}`;
  const told = { commentId: comment.id, ...(comment.form === "base64" ? { postDigits: post.id } : {}) };
  return { query, told };
}

/** The link on a comment's time, or null while Facebook has not stored the comment. */
export function commentLink(post: StagePost, comment: StageComment, page: StagePage): Told | null {
  const params = commentParams(post, comment);
  if (!params) return null;
  const base = postLink(post, page, true);
  // What a photo's, reel's or unknown post's comments link to carries no address of a post.
  const nowhere = post.link === "none" || post.link === "hover";
  const pfbid = nowhere ? post.pfbid : base.pfbid;
  const address = nowhere
    ? `${www}/${page.slug}/posts/${post.pfbid}`
    : base.href.replace(/[?&]__cft__.*$/, "");
  return {
    href: withTail(`${address}${address.includes("?") ? "&" : "?"}${params.query}`, comment.id),
    ...(pfbid === undefined ? {} : { pfbid }),
    ...(nowhere || base.postDigits === undefined ? {} : { postDigits: base.postDigits }),
    ...params.told,
  };
}

/** A comment's author link: it may carry the comment's id too, and is no permalink for all that. */
export function commenterLink(post: StagePost, comment: StageComment): Told | null {
  const address = personAddress(comment.by);
  if (!address) return null;
  const { at, ...told } = address;
  const params = comment.bareAuthor ? null : commentParams(post, comment);
  const href = params ? `${at}${at.includes("?") ? "&" : "?"}${params.query}` : at;
  return { href: withTail(href, comment.id), ...told, ...params?.told };
}
