import type { Activity, AuthorRole, Snapshot } from "@/lib/domain/activity";
import { commentKey, type ItemKey, postKey } from "@/lib/domain/key";
import { ticketKeyOf } from "@/lib/domain/known";
import { isPostDigits } from "../item-link";
import { isPage, type OurPage } from "../our-page";
import type { CommentFacts, Writer } from "./read-comment";
import type { PostFacts } from "./read-post";
import type { PostAliases, WallMemory } from "./wall-memory";

/** A post or comment on screen: who and what it is, as far as that is certain, and where its badge belongs. */
export interface WallItem {
  readonly element: Element;
  /** What the badge is appended to. */
  readonly row: Element;
  readonly kind: "post" | "comment";
  readonly pageId: string;
  /**
   * The identity of the rules: of the ticket that it belongs to, so that a comment below a visitor's post bears the
   * post's. Null where something of it is not certain.
   */
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
  /** The other names of its post that stand on the same screen: they are one. */
  readonly postNames: readonly string[];
  /** Names of the other things whose words its snapshot carries: a ticket made of it holds them too. */
  readonly covers: readonly string[];
  readonly snapshot: (now: number) => Snapshot | null;
}

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

/**
 * The opaque names that stand on a post beside its number. The address proves nothing here: it may name a photo whose
 * post everything else names.
 */
function otherNames(
  post: Pick<PostFacts, "postIds">,
  comments: readonly Pick<CommentFacts, "postIds">[],
  postId: string | null,
): string[] {
  const names = new Set([...post.postIds, ...comments.flatMap((comment) => comment.postIds)]);
  return postId !== null && isPostDigits(postId) && names.has(postId)
    ? [...names].filter((name) => name !== postId)
    : [];
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
  const standIns = comments.flatMap(({ standIn }) => standIn ?? []);
  const postNames = otherNames(post, comments, postId);
  const items = [
    postItem(first, postId),
    ...comments.map((comment) => {
      // Two that look the same are nobody's: neither may show the other's ticket.
      const alone = standIns.filter((each) => each === comment.standIn).length === 1;
      const standIn = alone ? comment.standIn : null;
      const moment = memory.times.keep(comment.id, comment.moment);
      return commentItem(first, postId, { ...comment, moment, standIn }, comments);
    }),
  ];
  return items.map((item) => ({ ...item, postNames }));
}

type Item = Omit<WallItem, "postNames">;

function postItem(post: PostFacts, postId: string | null): Item {
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
    ...{ byPage: author.role === "page", name: author.name, activity, activityId: postId, covers: [] },
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
): Item {
  const { page } = post;
  const { words, moment, translated, media } = comment;
  const author = authorOf(comment.writer, page);
  const unknown: WallItem["unknown"] = postId === null ? "post" : author.id === null ? "author" : null;
  const shown = { element: comment.element, row: comment.row, kind: "comment", pageId: page.id } as const;
  const said = { byPage: author.role === "page", name: author.name, activityId: comment.id, unknown };
  const named = nameOf(page.id, postId, author.id, comment);
  if (named === null)
    return {
      ...shown,
      ...said,
      key: null,
      ticketKey: null,
      activity: null,
      covers: [],
      snapshot: () => null,
    };
  const answered = author.role === "page" ? answeredBy(comment, comments, page) : null;
  const repliesTo = answered === null ? null : personIn(answered);
  const activity: Activity = {
    ...{ key: named, kind: "comment", pageId: page.id, author, translated },
    postOwner: postId === null ? "unknown" : post.owner,
    ...{ text: words.text, partial: words.partial, time: moment.span, url: comment.url ?? post.url },
    ...(media === null ? {} : { media }),
    ...(repliesTo === null ? {} : { repliesTo }),
  };
  const subject = ticketKeyOf(activity);
  // The page's answer is a note on the customer's ticket; a badge of its own tells only of a ticket of its own.
  const ticketKey = author.role === "page" ? named : subject;
  const own = (now: number): Snapshot => {
    const snapshot = snapshotOf(activity, moment.shown, now);
    const { id, name, profileUrl } = answered === null ? snapshot.customer : authorOf(answered, page);
    const customer = { id, name, profileUrl };
    return { ...snapshot, key: ticketKey, customer, post: { url: post.url, text: post.words.text } };
  };
  const joins = postId !== null && post.owner === "visitor";
  return {
    ...{ ...shown, ...said, key: unknown === null ? ticketKey : null, ticketKey, activity },
    covers: joins ? [postId] : [],
    snapshot: (now) => (joins ? joined(postItem(post, postId).snapshot(now), own(now), subject) : own(now)),
  };
}

/**
 * Whose ticket a comment's would be. What is not identified goes by the comment's own number in its place, or by what
 * stands for it: stable, and nobody else's. Null where nothing does.
 */
function nameOf(
  pageId: string,
  postId: string | null,
  personId: string | null,
  { id, standIn }: Pick<CommentFacts, "id" | "standIn">,
): ItemKey | null {
  const own = id !== null ? `comment:${id}` : standIn !== null && postId !== null ? `seen:${standIn}` : null;
  const [post, person] = [postId ?? own, personId ?? own];
  return post === null || person === null ? null : commentKey(pageId, post, person);
}

/** A comment below a visitor's post: the ticket is the visitor's, with the post's words before the comment's. */
function joined(post: Snapshot | null, comment: Snapshot, key: ItemKey): Snapshot {
  if (post === null) return { ...comment, key };
  return {
    ...{ ...post, key, url: comment.url ?? post.url, words: [...post.words, ...comment.words] },
    partial: post.partial || comment.partial,
    translated: post.translated || comment.translated,
  };
}

/** The customer in whose thread the page answers. */
function answeredBy(reply: CommentFacts, comments: readonly CommentFacts[], page: OurPage): Writer | null {
  const parent = comments.find(({ id }) => id !== null && id === reply.parentId);
  return parent !== undefined && roleOf(parent.writer, page) === "customer" ? parent.writer : null;
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
