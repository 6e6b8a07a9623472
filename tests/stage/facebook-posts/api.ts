import type { ForeignChange, Trap } from "../facebook/truth.ts";
import type { WallVariant } from "./variant.ts";

/** What `arrive` takes: who, where, what. */
export interface Arrival {
  readonly postId: string;
  /** Of people.ts. */
  readonly by: string;
  readonly text: string;
  readonly parent?: string;
  readonly form?: "digits" | "base64" | "none";
  /** How long ago it was written, by its time; it comes on screen now. */
  readonly minutesAgo?: number;
  /** Facebook stores it only after so many ms: until then it has no id. 0 of a failure: it never is. */
  readonly sending?: number;
  readonly fails?: boolean;
}

/** `window.__stage` of the replicas of posts and comments. */
export interface WallStage {
  readonly traps: readonly Trap[];
  readonly foreign: readonly ForeignChange[];
  readonly error: string | null;
  readonly variant: WallVariant;
  readonly settled: boolean;
  /** A comment comes on screen without anybody's doing. Returns its id. */
  arrive(what: Arrival): string;
  /** Somebody posts on the page's timeline. Returns the post's id. */
  publish(by: string, text: string): string;
  /** The text of a comment or post becomes another. */
  edit(id: string, text: string): void;
  /** A comment or post is deleted. */
  remove(id: string): void;
  /** B10, B18, "View replies", "View more comments": as a person's click. */
  expand(id: string): void;
  toggleOriginal(id: string): void;
  unfold(what: string): void;
  /** From the timeline: a dialog above it, by pushState. */
  openPost(id: string): void;
  close(): void;
  /** By pushState, to any address of the host. */
  go(path: string): void;
  /** Recycled units: which post the first live unit shows. */
  scrollFeed(first: number): void;
  /** The window, by the stage itself: no trap. */
  scrollTo(top: number): void;
  hover(postId: string | null): void;
  unmount(): void;
  mount(): void;
  set(changes: Partial<WallVariant>): void;
  rerender(): void;
  /** B6. */
  replace(): void;
  /** B7. */
  reset(item: number): void;
  announceScroll(): void;
  ownCall(): Promise<number>;
  /** In the order of the truth's items. */
  itemNodes(): Element[];
}
