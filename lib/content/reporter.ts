import { ProblemError } from "@/lib/domain/problem";
import type { Observed } from "@/lib/messages/facebook-protocol";
import type { Bridge } from "./bridge";

/** One message carries so many items at most; half as many after one that nobody took, lest one item keep back all others. */
const BATCH = 200;
/** After a message that nobody took, in ms: the first wait, doubled each time up to the longest. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

interface Seen {
  /** What it is told as: its words, and the settings they are judged by. */
  readonly words: string;
  readonly read: () => Observed | null;
}

/**
 * Tells the worker what has come on screen: each item once for each of its texts and each version of the settings, at
 * most one message a frame. A hidden tab has no frames and reports nothing until it is looked at. What nobody took is
 * told again after a while, as it is then.
 */
export class Reporter {
  readonly #window: Window;
  readonly #bridge: Bridge;
  readonly #turn: () => string;
  readonly #signal: AbortSignal;
  /** What was told of each item last. */
  readonly #told = new Map<string, string>();
  readonly #waiting = new Map<string, Seen>();
  #frame: number | null = null;
  #later: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;
  #most = BATCH;

  constructor(window: Window, bridge: Bridge, turn: () => string, signal: AbortSignal) {
    this.#window = window;
    this.#bridge = bridge;
    this.#turn = turn;
    this.#signal = signal;
    signal.addEventListener("abort", () => {
      clearTimeout(this.#later);
      if (this.#frame !== null) window.cancelAnimationFrame(this.#frame);
    });
  }

  /**
   * @param name the item's own name, or what stands for it where it has none
   * @param words what changes when the item does
   * @param read what is told, read when it is told; null when it is not on screen any more
   */
  see(name: string, words: string, read: () => Observed | null): void {
    const now = `${this.#turn()} ${words}`;
    if (this.#signal.aborted || this.#told.get(name) === now) return;
    this.#told.set(name, now);
    this.#waiting.set(name, { words: now, read });
    this.#soon();
  }

  #soon(): void {
    this.#frame ??= this.#window.requestAnimationFrame(() => this.#send());
  }

  #send(): void {
    this.#frame = null;
    const batch = [...this.#waiting].slice(0, this.#most);
    for (const [name] of batch) this.#waiting.delete(name);
    const items = batch.flatMap(([name, { read }]) => {
      const item = read();
      // Gone before it could be told: when it comes back, it is new.
      if (item === null) this.#told.delete(name);
      return item === null ? [] : [item];
    });
    if (this.#waiting.size > 0) this.#soon();
    if (items.length === 0) return;
    this.#bridge.ask("observed", { items }).then(
      () => {
        this.#wait = FIRST_WAIT_MS;
        this.#most = BATCH;
      },
      (error: unknown) => this.#again(batch, error),
    );
  }

  /** Nobody took it. To an extension that was replaced under this page there is nobody to tell it. */
  #again(batch: readonly (readonly [string, Seen])[], error: unknown): void {
    if (this.#signal.aborted || (error instanceof ProblemError && error.problem.code === "reload-tab"))
      return;
    this.#most = Math.max(1, Math.floor(batch.length / 2));
    for (const [name, seen] of batch) {
      // What has changed meanwhile is told, or waits to be told, as it is now.
      if (this.#told.get(name) === seen.words && !this.#waiting.has(name)) this.#waiting.set(name, seen);
    }
    if (this.#waiting.size === 0 || this.#later !== undefined) return;
    this.#later = setTimeout(() => {
      this.#later = undefined;
      this.#soon();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }
}
