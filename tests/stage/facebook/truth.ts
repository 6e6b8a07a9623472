/** What a correct reader would read from the replica at this moment; `window.__replicaTruth()` returns it. */
export interface Truth {
  readonly screen: "inbox" | "home" | "gone" | "error";
  /** `asset_id` of the URL. */
  readonly urlPageId: string | null;
  /** `selected_item_id` of the URL. */
  readonly urlItemId: string | null;
  readonly rows: readonly TruthRow[];
  readonly open: TruthOpen | null;
}

export interface TruthRow {
  /** Position among the live rows in document order; `__stage.rowNodes()[index]` is its node. */
  readonly index: number;
  /** Normalised: NFC, without bidi marks, white space collapsed. */
  readonly name: string;
  /** The thread's id where the row's own markup proves it, else null. */
  readonly threadId: string | null;
  /** Which thread it really is; no reader of the row alone can know it. */
  readonly actualThreadId: string;
  readonly pageId: string;
  readonly kind: "message" | "post";
  readonly channel: "facebook" | "instagram" | "whatsapp";
  readonly selected: boolean;
}

export interface TruthOpen {
  /** The page, thread and name of the messages that are on screen. */
  readonly pageId: string;
  readonly threadId: string;
  readonly name: string;
  readonly kind: "message" | "post";
  /**
   * The URL's page and item, the heading and the selected row all name the thread whose messages are shown. Only then may a
   * badge be bound to it.
   */
  readonly agreed: boolean;
  readonly loading: boolean;
  readonly messages: readonly TruthMessage[];
  /** `href` of the contact card, or null when there is none. */
  readonly profileLink: string | null;
}

export interface TruthMessage {
  readonly from: "customer" | "page" | "system";
  /** Two independent proofs of the author are on screen. Where false, a reader must say "unknown". */
  readonly provable: boolean;
  readonly proofs: readonly ("direction" | "avatar" | "text")[];
  /** The visible text, NFC, lines parted by `\n`, emoji as characters; without "…" and "See more". */
  readonly text: string;
  /** Facebook cut it; the rest is not in the document. */
  readonly partial: boolean;
  readonly id: string | null;
}

export interface Trap {
  readonly kind:
    | "synthetic-click"
    | "composer-key"
    | "composer-focus"
    | "composer-input"
    | "scroll"
    | "graphql"
    | "page-broken"
    | "main-world-call";
  readonly detail: string;
}

/** Something that others did to the page's own nodes. Not forbidden by itself. */
export interface ForeignChange {
  readonly kind: "added" | "removed" | "attribute" | "text";
  readonly target: string;
  readonly detail: string;
}
