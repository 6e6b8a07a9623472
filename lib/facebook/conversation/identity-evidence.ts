import type { Fingerprint } from "./fingerprint";

/** A row as far as identity goes. Ids are null on rows that carry none. */
export interface RowEvidence {
  readonly pageId: string | null;
  readonly itemId: string | null;
  readonly threadType: string | null;
  readonly names: readonly string[];
}

/** Everything on screen that says whose conversation this is, at one moment. */
export interface Observation {
  readonly url: {
    readonly pageId: string | null;
    readonly itemId: string | null;
    readonly threadType: string | null;
    readonly channel: string;
  };
  readonly heading: string | null;
  /** The rows marked as selected. */
  readonly selected: readonly RowEvidence[];
  /** The rows whose link names the address's item. */
  readonly rowsOfItem: readonly RowEvidence[];
  readonly rowCount: number;
  /** How many other rows go by the heading's name. */
  readonly namesakes: number;
  /** The page that the list says it belongs to. */
  readonly scopePageId: string | null;
  /** The id in the contact card's profile link. */
  readonly cardId: string | null;
  /** The senders that message ids name, other than the page. */
  readonly senderIds: readonly string[];
  /** The channel that the reply field names. */
  readonly channel: "messenger" | "instagram" | "whatsapp" | "comment" | null;
  readonly loading: boolean;
  readonly words: Fingerprint;
}
