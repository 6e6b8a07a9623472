/** What a correct reader would read from a screen of posts, comments or messages; `window.__replicaTruth()` returns it. */
export interface WallTruth {
  readonly screen:
    | "timeline"
    | "permalink"
    | "dialog"
    | "viewer"
    | "inbox"
    | "messages"
    | "home"
    | "unavailable"
    | "error";
  /** The page that the address and the screen are about, by id; null where no page is. */
  readonly pageId: string | null;
  /** The page's username, where the address or a link on screen gives it. */
  readonly username: string | null;
  /** The address and what is shown name the same thing. While they do not, nothing new may be bound. */
  readonly agreed: boolean;
  readonly loading: boolean;
  /** What is live, in document order; `__stage.itemNodes()[index]` is its node. Covered and hidden copies are not in it. */
  readonly items: readonly TruthItem[];
}

export interface TruthItem {
  readonly index: number;
  readonly kind: "post" | "comment" | "message";
  /** Digits, where the unit's or comment's own links (or an address that agrees) give them. */
  readonly postId: string | null;
  /** The opaque id, where one is given. */
  readonly pfbid: string | null;
  /** Which post it really is; no reader may be able to know it. */
  readonly actualPostId: string;
  /** Digits, from either form of `comment_id` or `reply_comment_id`. */
  readonly commentId: string | null;
  readonly parentCommentId: string | null;
  readonly actualCommentId: string | null;
  readonly author: {
    /** Digits of a link on the name, else null. */
    readonly id: string | null;
    readonly username: string | null;
    /** NFC, without bidi marks. */
    readonly name: string;
    /** By the link, never by the name or a badge; without a link: unknown. */
    readonly role: "page" | "customer" | "unknown";
    readonly actualId: string;
  };
  /** For the page's own nested reply: digits or username of the one who began the thread, where their link tells. */
  readonly repliesTo: string | null;
  readonly postOwner: "page" | "visitor" | "unknown" | null;
  /** Words as a reader gives them: NFC, hashtags in, tagged names and shared posts out. Empty for pictures and stickers. */
  readonly text: string;
  readonly partial: boolean;
  readonly translated: boolean;
  readonly media: "sticker" | "photo" | "video" | null;
  readonly time: {
    /** When it really was, ms. */
    readonly at: number;
    /** As the screen says it; empty where it is drawn and not written. */
    readonly shown: string;
    /** What the screen proves: between these two, ms; null: nothing. */
    readonly span: { readonly from: number; readonly to: number } | null;
  };
  readonly state: "plain" | "sending" | "failed" | "hidden";
  /** Its identity and its author can be read here, so that rules may act on it. */
  readonly certain: boolean;
  /**
   * The identity it must have: `pageId|comment|postId|personId`, `pageId|post|postId`, `pageId|message|threadId`; null: not
   * identified; of a comment below a visitor's post the post's. Digits where they are readable, else pfbid and username (`keyForm` "alias").
   */
  readonly key: string | null;
  readonly keyForm: "digits" | "alias" | null;
  /** The key of someone who knows everything: equal for the same person and post on every screen. */
  readonly digitsKey: string;
  /** It is a page's own or visitor's item that rules may act on; false for mentions elsewhere. */
  readonly ruled: boolean;
}
