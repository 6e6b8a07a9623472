import type { Activity, AuthorRole, Snapshot } from "@/lib/domain/activity";
import { commentKey, type ItemKey, postKey } from "@/lib/domain/key";
import { ticketKeyOf } from "@/lib/domain/known";
import { isPostDigits } from "./item-link";
import { isPage, type OurPage } from "./our-page";
import type { CommentFacts, Writer } from "./read-comment";
import type { Moment } from "./read-moment";
import type { PostFacts } from "./read-post";

/** A post or comment on screen: who and what it is, as far as that is certain, and where its badge belongs. */
export interface WallItem {
  readonly element: Element;
  /** What the badge is appended to. */
  readonly row: Element;
  readonly kind: "post" | "comment";
  readonly pageId: string;
  /** The identity of the rules; null where something of it is not certain. */
  readonly key: ItemKey | null;
  /** Under which its ticket is kept; also for what is not identified, where something stable names it. Else null. */
  readonly ticketKey: ItemKey | null;
  /** What could not be identified. */
  readonly unknown: "post" | "author" | null;
  /** The page's own words: shown only where there is something to show. */
  readonly byPage: boolean;
  readonly name: string;
  readonly activity: Activity | null;
  readonly activityId: string | null;
  readonly snapshot: (now: number) => Snapshot | null;
}

/** Which opaque post ids and which numbers are one post, as this tab's screens have shown. */
export class PostAliases {
  readonly #digits = new Map<string, string>();

  learn(pfbid: string, digits: string): void {
    const known = this.#digits.get(pfbid);
    this.#digits.set(pfbid, known === undefined || known === digits ? digits : "");
  }

  /** The number; the opaque id itself where no screen has shown it; null where screens contradicted each other. */
  resolve(pfbid: string): string | null {
    const digits = this.#digits.get(pfbid);
    if (digits === undefined) return pfbid;
    return digits === "" ? null : digits;
  }
}

/**
 * The first reading of each time as shown. Words like "5 phút" may stand there long after they were true: read again
 * later, they would make what is old look new.
 */
export class FirstReadings {
  readonly #moments = new Map<string, Moment>();

  keep(id: string | null, moment: Moment): Moment {
    if (id === null || moment.span === null) return moment;
    const name = `${id} ${moment.shown}`;
    const first = this.#moments.get(name) ?? moment;
    this.#moments.set(name, first);
    return first;
  }
}

/** What a tab remembers of the screens it has shown. */
export interface WallMemory {
  readonly aliases: PostAliases;
  readonly times: FirstReadings;
}
export const startWallMemory = (): WallMemory => ({ aliases: new PostAliases(), times: new FirstReadings() });

/** The one id of a post, from everything on it that names it; null when that contradicts itself or nothing does. */
export function postIdOf(
  post: Pick<PostFacts, "postIds" | "address">,
  comments: readonly Pick<CommentFacts, "postIds">[],
  aliases: PostAliases,
): string | null {
  const ids = new Set([...post.postIds, ...comments.flatMap((comment) => comment.postIds)]);
  const digits = [...ids].filter(isPostDigits);
  const opaque = [...ids].filter((id) => !isPostDigits(id));
  const [number] = digits;
  if (digits.length > 1) return null;
  if (number !== undefined) {
    for (const id of opaque) aliases.learn(id, number);
    return number;
  }
  // The address of a screen tells last: it may name a photo where everything on it names the photo's post.
  const { address } = post;
  if (address !== null && (isPostDigits(address) || opaque.length === 0)) {
    if (isPostDigits(address)) for (const id of opaque) aliases.learn(id, address);
    return opaque.length > 1 ? null : address;
  }
  const resolved = new Set(opaque.map((id) => aliases.resolve(id)));
  return resolved.size === 1 ? ([...resolved][0] ?? null) : null;
}

const personIn = ({ link }: Writer): string | null => link?.id ?? link?.username ?? null;

function roleOf({ link }: Writer, page: OurPage): AuthorRole {
  if (link === null) return "unknown";
  const same = isPage(link, page);
  return same === "yes" ? "page" : same === "no" ? "customer" : "unknown";
}

function authorOf(writer: Writer, page: OurPage) {
  const role = roleOf(writer, page);
  return {
    // The page goes by one id, however it is linked.
    id: role === "page" ? page.id : personIn(writer),
    name: writer.name.slice(0, 300),
    profileUrl: writer.link?.url ?? null,
    role,
  };
}

/** A post and its comments as items. */
export function itemsOf(post: PostFacts, comments: readonly CommentFacts[], memory: WallMemory): WallItem[] {
  const postId = postIdOf(post, comments, memory.aliases);
  const first = { ...post, moment: memory.times.keep(postId, post.moment) };
  return [
    postItem(first, postId),
    ...comments.map((comment) => {
      const moment = memory.times.keep(comment.id, comment.moment);
      return commentItem(first, postId, { ...comment, moment }, comments);
    }),
  ];
}

function postItem(post: PostFacts, postId: string | null): WallItem {
  const { page, words, moment, translated } = post;
  const key = postId === null ? null : postKey(page.id, postId);
  const author = authorOf(post.writer, page);
  const activity: Activity | null =
    key === null
      ? null
      : {
          ...{ key, kind: "post", pageId: page.id, author, postOwner: post.owner, translated },
          ...{ text: words.text, partial: words.partial, time: moment.span, url: post.url },
        };
  return {
    ...{ element: post.element, row: post.row, kind: "post", pageId: page.id },
    ...{ key, ticketKey: key, unknown: key === null ? "post" : author.id === null ? "author" : null },
    ...{ byPage: author.role === "page", name: author.name, activity, activityId: postId },
    snapshot: (now) =>
      activity === null
        ? null
        : { ...snapshotOf(activity, moment.shown, now), post: { url: post.url, text: words.text } },
  };
}

function commentItem(
  post: PostFacts,
  postId: string | null,
  comment: CommentFacts,
  comments: readonly CommentFacts[],
): WallItem {
  const { page } = post;
  const { words, moment, translated, media } = comment;
  const author = authorOf(comment.writer, page);
  const certain = postId !== null && author.id !== null;
  // What is not identified keeps the comment's own number in its place: stable, and nobody else's.
  const named = commentKey(page.id, postId ?? `comment:${comment.id}`, author.id ?? `comment:${comment.id}`);
  const answered = author.role === "page" ? answeredBy(comment, comments, page) : null;
  const activity: Activity = {
    ...{ key: named, kind: "comment", pageId: page.id, author, translated },
    postOwner: postId === null ? "unknown" : post.owner,
    ...{ text: words.text, partial: words.partial, time: moment.span, url: comment.url ?? post.url },
    ...(media === null ? {} : { media }),
    ...(answered === null ? {} : { repliesTo: answered }),
  };
  // The page's answer is a note on the customer's ticket; a badge of its own tells only of a ticket of its own.
  const ticketKey = author.role === "page" ? named : ticketKeyOf(activity);
  return {
    ...{ element: comment.element, row: comment.row, kind: "comment", pageId: page.id },
    ...{ key: certain ? named : null, ticketKey },
    unknown: postId === null ? "post" : author.id === null ? "author" : null,
    ...{ byPage: author.role === "page", name: author.name, activity, activityId: comment.id },
    snapshot: (now) => ({
      ...snapshotOf(activity, moment.shown, now),
      key: ticketKey,
      post: { url: post.url, text: post.words.text },
    }),
  };
}

/** The customer in whose thread the page answers. */
function answeredBy(reply: CommentFacts, comments: readonly CommentFacts[], page: OurPage): string | null {
  const parent = comments.find(({ id }) => id === reply.parentId);
  if (parent === undefined || roleOf(parent.writer, page) !== "customer") return null;
  return personIn(parent.writer);
}

function snapshotOf(activity: Activity, shownTime: string, now: number): Snapshot {
  const { key, kind, pageId, author, url, text, partial, translated } = activity;
  const { id, name, profileUrl, role } = author;
  return {
    ...{ key, kind, pageId, url, partial, translated, seenAt: now, post: null },
    customer: { id, name, profileUrl },
    words: [{ role, name, text, partial, shownTime }],
  };
}
