import type { Trap } from "../facebook/truth.ts";
import type { MessagesVariant } from "./variant.ts";

/** What a correct reader would read from www.facebook.com/messages; `window.__replicaTruth()` returns it. */
export interface MessagesTruth {
  readonly screen: "messages" | "error";
  /** Whose chats they are, where the screen proves it. Anything but "page" means: do nothing. */
  readonly viewer: "page" | "person" | "unknown";
  /** The page's id, where the viewer is provably a page. */
  readonly pageId: string | null;
  readonly rows: readonly {
    /** `__stage.rowNodes()[index]` is its node. */
    readonly index: number;
    readonly name: string;
    readonly threadId: string;
    readonly selected: boolean;
    readonly key: string | null;
  }[];
  readonly open: {
    readonly threadId: string;
    readonly name: string;
    /** The address, the heading and the marked row name the conversation that is shown. */
    readonly agreed: boolean;
    readonly loading: boolean;
    readonly key: string | null;
    readonly messages: readonly { readonly from: "customer" | "page" | "system"; readonly text: string }[];
  } | null;
}

/** `window.__stage` of this replica. */
export interface MessagesStage {
  readonly traps: readonly Trap[];
  readonly error: string | null;
  readonly variant: MessagesVariant;
  readonly settled: boolean;
  open(threadId: string): void;
  /** A new message: the customer's, or the page's own; it may answer another one, whose words then stand above it. */
  receive(threadId: string, text: string, more?: { from?: "customer" | "page"; quotes?: string }): void;
  set(changes: Partial<MessagesVariant>): void;
  rerender(): void;
  replace(): void;
  reset(row: number): void;
  announceScroll(): void;
  rowNodes(): Element[];
  messageNodes(): Element[];
}
