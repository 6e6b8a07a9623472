import type { TimeSpan } from "@/lib/domain/activity";
import type { Observed } from "@/lib/messages/facebook-protocol";
import type { Bridge } from "../bridge";
import { Reporter } from "../reporter";
import type { Surroundings } from "../surroundings";
import { newestMessages } from "./message-reports";
import type { Proven } from "./take-snapshot";

/**
 * Tells the rules of the newest messages of the open conversation, while whose it is is certain. Conversations that
 * are not open are never judged: a row's words may be anybody's.
 */
export class ConversationReports {
  readonly #window: Window;
  readonly #reporter: Reporter;
  readonly #prove: () => Proven | null;
  readonly #signal: AbortSignal;
  /** A clock without a date means today only on the day it was read: the first reading stands. */
  readonly #times = new Map<string, TimeSpan | null>();
  #frame: number | null = null;

  constructor(
    window: Window,
    bridge: Bridge,
    surroundings: Surroundings,
    prove: () => Proven | null,
    signal: AbortSignal,
  ) {
    this.#window = window;
    this.#reporter = new Reporter(window, bridge, () => surroundings.turn(), signal);
    this.#prove = prove;
    this.#signal = signal;
    signal.addEventListener("abort", () => {
      if (this.#frame !== null) window.cancelAnimationFrame(this.#frame);
    });
  }

  /** The conversation may have something new: read once, in the next frame. */
  look(): void {
    if (this.#signal.aborted) return;
    this.#frame ??= this.#window.requestAnimationFrame(() => {
      this.#frame = null;
      const proven = this.#prove();
      if (proven !== null) for (const item of newestMessages(proven, Date.now())) this.#see(item);
    });
  }

  #see(item: Observed): void {
    const { activity, activityId } = item;
    const name = activityId ?? `${activity.key} ${activity.text.slice(0, 200)}`;
    const first = this.#times.get(name);
    const time = first === undefined ? activity.time : first;
    this.#times.set(name, time);
    const told = { ...item, activity: { ...activity, time } };
    const words = `${activity.author.role} ${activity.partial} ${activity.time === null} ${activity.text}`;
    this.#reporter.see(name, words, () => {
      // Read again when it is told: whose conversation it is may have changed since.
      const proven = this.#prove();
      return proven === null || `${proven.pageId}|message|${proven.threadId}` !== activity.key ? null : told;
    });
  }
}
