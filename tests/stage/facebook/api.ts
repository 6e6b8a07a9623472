import type { ForeignChange, Trap, Truth } from "./truth.ts";
import type { Variant } from "./variant.ts";

/** `window.__stage`, in the page's own world: what a test (or a person at the console) does to the replica. */
export interface StageApi {
  readonly traps: readonly Trap[];
  /** What others changed in the page's own nodes, while the variant's `watch` is on. */
  readonly foreign: readonly ForeignChange[];
  /** The message of the error that broke the page, as React's error boundary would have caught it. */
  readonly error: string | null;
  readonly variant: Variant;
  /** No delayed change is under way. */
  readonly settled: boolean;

  /** As a user's click on the row does. `threadId` as in people.ts, on the page that is shown. */
  open(threadId: string): void;
  close(): void;
  /** B14: a customer writes. */
  receive(threadId: string, text: string): void;
  /** B15: the operator writes; without an id for `delay` ms (1000), or failed. */
  send(text: string, outcome?: { fail?: boolean; delay?: number }): void;
  /** B13, after the variant's delay. */
  switchPage(pageId: string): void;
  /** As a user's click on a channel tab. */
  channel(name: string): void;
  /** By `pushState`, as the left rail does. */
  go(screen: "inbox" | "home"): void;
  /** Takes the whole inbox out of the document without a change of URL, and back. */
  unmount(): void;
  mount(): void;

  set(changes: Partial<Variant>): void;
  /** Draws again with nothing changed. */
  rerender(): void;
  /** B6: all nodes of a region are made anew. */
  replace(region: "list" | "detail" | "all"): void;
  /** B7: on one live row, class attributes and the name's text are written again, wiping what others added. */
  reset(row: number): void;
  /** B16: as if the user had scrolled to the top. */
  loadOlder(): void;
  /** Scrolls the list by the stage itself: no trap. */
  scrollList(top: number): void;
  scrollMessages(top: number): void;
  /** The next scrolling within a second is the test's own doing (a driver that scrolls an element into view). */
  announceScroll(): void;
  /** The page's own call of its internal endpoint: no trap. */
  ownCall(): Promise<number>;

  /** The live rows' nodes, as counted by the truth. */
  rowNodes(): Element[];
  /** The nodes of the heading, the message region, its clusters and its texts, for tests that look at places. */
  nodes(
    what: "heading" | "region" | "cluster" | "text" | "profile" | "composer" | "list scroller",
  ): Element[];
}

declare global {
  interface Window {
    __stage: StageApi;
    __replicaTruth: () => Truth;
  }
}
