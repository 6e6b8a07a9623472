import type { Observed } from "@/lib/messages/facebook-protocol";
import type { Bridge } from "./bridge";

/** One message carries so many items at most. */
const BATCH = 200;

/**
 * Tells the worker what has come on screen: each item once for each of its texts and each version of the settings, at
 * most one message a frame. A hidden tab has no frames and reports nothing until it is looked at.
 */
export class Reporter {
  readonly #window: Window;
  readonly #bridge: Bridge;
  readonly #turn: () => number;
  readonly #signal: AbortSignal;
  /** What was told of each item last. */
  readonly #told = new Map<string, string>();
  #waiting = new Map<string, () => Observed | null>();
  #frame: number | null = null;

  constructor(window: Window, bridge: Bridge, turn: () => number, signal: AbortSignal) {
    this.#window = window;
    this.#bridge = bridge;
    this.#turn = turn;
    this.#signal = signal;
    signal.addEventListener("abort", () => {
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
    this.#waiting.set(name, read);
    this.#frame ??= this.#window.requestAnimationFrame(() => this.#send());
  }

  #send(): void {
    this.#frame = null;
    const batch = [...this.#waiting].slice(0, BATCH);
    for (const [name] of batch) this.#waiting.delete(name);
    const items = batch.flatMap(([name, read]) => {
      const item = read();
      // Gone before it could be told: when it comes back, it is new.
      if (item === null) this.#told.delete(name);
      return item === null ? [] : [item];
    });
    if (this.#waiting.size > 0) this.#frame = this.#window.requestAnimationFrame(() => this.#send());
    if (items.length === 0) return;
    // What nobody took is told again when it next stirs.
    this.#bridge.ask("observed", { items }).catch(() => {
      for (const [name] of batch) this.#told.delete(name);
    });
  }
}
