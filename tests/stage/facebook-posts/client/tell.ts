import { commenterLink, commentLink, personLink, type Told } from "../links.ts";
import type { StagePost } from "../story.ts";
import type { TruthItem, WallTruth } from "../truth.ts";
import { readable } from "../words.ts";
import { type Item, shownComments, shownTime, timeOf, type Wall } from "./model.ts";
import { textShown } from "./text.ts";
import { isDrawn, unitLink } from "./time.ts";

/** What one screen's links tell. Screens differ in which links they draw. */
export interface Sources {
  /** The links of the unit itself. */
  readonly post: (post: StagePost) => readonly (Told | null)[];
  /** The links of one comment, its author's last. */
  readonly comment: (item: Item) => readonly (Told | null)[];
  /** The digits that an agreeing address gives. */
  readonly address: string | null;
  /** Comments carry their exact time. */
  readonly exact: boolean;
  /** Posts carry no time at all. */
  readonly timeless?: boolean;
}

export const wallSources = (wall: Wall, address: string | null): Sources => ({
  // The classic form below a post bears its number.
  post: (post) => [
    unitLink(wall, post),
    wall.variant.markup === "c" ? { href: "", postDigits: post.id } : null,
  ],
  comment: ({ post, comment }) =>
    comment ? [commentLink(post, comment, wall.page), commenterLink(post, comment)] : [],
  address,
  exact: wall.variant.markup === "c",
});

const firstOf = (links: readonly (Told | null)[], key: keyof Told): string | null => {
  for (const link of links) {
    const value = link?.[key];
    if (value !== undefined) return value;
  }
  return null;
};

export const cleanName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The correct reading of one item, told from what it was drawn from and never from the document. */
export function tellItem(wall: Wall, sources: Sources, item: Item, index: number): TruthItem {
  const { post, comment, spot } = item;
  const unitLinks = [
    ...sources.post(post),
    ...shownComments(wall, post, spot)
      .filter(({ state }) => state !== "spam")
      .flatMap((shown) => [...sources.comment({ post, comment: shown, spot })]),
  ];
  const onItsOwn = spot !== "feed";
  const postId =
    firstOf(unitLinks, "postDigits") ?? (onItsOwn && sources.address === post.id ? post.id : null);
  const pfbid =
    firstOf(unitLinks, "pfbid") ?? (onItsOwn && sources.address === post.pfbid ? post.pfbid : null);
  const own = comment ? sources.comment(item) : [personLink(post.by, "")];
  const by = comment ? comment.by : post.by;
  const id = firstOf(own, "personId");
  const username = firstOf(own, "username");
  const linked = id !== null || username !== null;
  const commentId = comment ? firstOf(own, "commentId") : null;
  const shown = textShown(wall, comment?.id ?? post.id, comment ?? post);
  const at = timeOf(wall, comment ?? post);
  const time = shownTime(wall, comment ?? post);
  const drawn = comment === null && (sources.timeless === true || isDrawn(wall, post));
  const sending = comment?.state === "sending";
  const exact = comment ? sources.exact : wall.variant.markup === "c";
  const second = Math.floor(at / 1000) * 1000;
  const postKey = postId ?? pfbid;
  const ours = wall.page.id === by.id;
  // The page's username is known for the page's: it is in the address, or in the settings.
  const person = ours && linked ? wall.page.id : id;
  const personKey = person ?? username;
  // What others say below a visitor's post joins the post's ticket.
  const joins = comment !== null && ownerOf(post) === "visitor" && !(ours && linked);
  const key =
    post.kind === "elsewhere"
      ? null
      : !comment || joins
        ? postKey && (!comment || (personKey && commentId)) && `${wall.page.id}|post|${postKey}`
        : postKey && personKey && commentId
          ? `${wall.page.id}|comment|${postKey}|${personKey}`
          : null;
  const digits = postId !== null && (comment === null || joins || person !== null);
  const top = post.comments.find((other) => other.id === comment?.parent);
  const topLinks = top ? sources.comment({ post, comment: top, spot }) : [];
  return {
    index,
    kind: comment ? "comment" : "post",
    postId,
    pfbid,
    actualPostId: post.id,
    commentId,
    parentCommentId: comment?.parent ?? null,
    actualCommentId: comment?.id ?? null,
    author: {
      id,
      username,
      name: cleanName(by.name),
      role: !linked ? "unknown" : ours ? "page" : "customer",
      actualId: by.id,
    },
    repliesTo: ours && top ? (firstOf(topLinks, "personId") ?? firstOf(topLinks, "username")) : null,
    postOwner: ownerOf(post),
    text: readable(shown.words),
    partial: shown.cut,
    translated: shown.translated,
    media: comment?.media ?? (comment ? null : (post.media ?? null)),
    time: {
      at,
      shown: drawn ? "" : sending ? "" : time.text,
      span:
        drawn || sending
          ? null
          : exact
            ? { from: second, to: second + 999 }
            : { from: wall.now - time.most, to: wall.now - time.least },
    },
    state: comment?.state === "spam" ? "plain" : (comment?.state ?? "plain"),
    certain: key !== null && linked,
    key,
    keyForm: key === null ? null : digits ? "digits" : "alias",
    digitsKey:
      comment && !joins ? `${wall.page.id}|comment|${post.id}|${by.id}` : `${wall.page.id}|post|${post.id}`,
    ruled: post.kind !== "tagged" && post.kind !== "elsewhere",
  };
}

function ownerOf(post: StagePost): TruthItem["postOwner"] {
  if (post.kind === "own" || post.kind === "ad") return "page";
  // A visitor whose name is no link is not proven to be one; the headline still says on whose wall it stands.
  if (post.kind === "visitor" || post.kind === "review")
    return post.by.link === "none" ? "unknown" : "visitor";
  return "unknown";
}

export interface Shown {
  readonly screen: WallTruth["screen"];
  readonly agreed: boolean;
  readonly username: string | null;
}

export function tellWall(wall: Wall, sources: Sources, items: readonly Item[], shown: Shown): WallTruth {
  const hidden = wall.variant.b24 || shown.screen === "error" || shown.screen === "home";
  return {
    ...shown,
    pageId: shown.screen === "home" || wall.open?.post.kind === "elsewhere" ? null : wall.page.id,
    loading: wall.loading,
    items: hidden ? [] : items.map((item, index) => tellItem(wall, sources, item, index)),
  };
}
