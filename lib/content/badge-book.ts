import { isBadge } from "@/lib/domain/guards/mirror";
import type { Badge } from "@/lib/domain/mirror";
import { mirrorKeyOf } from "@/lib/domain/mirror-names";
import type { Bridge } from "./bridge";
import { Stale } from "./stale";

/** What is shown of an item nobody has made a ticket for. */
export const NO_TICKET: Badge = { state: "none", status: null, ticket: "", at: 0, problem: null };

/** From so many badges on, those that nobody has asked for lately are forgotten; the mirror keeps them. */
const MANY = 1_000;

/**
 * What badges show, by item: read from the mirror in one go for all that is asked in one task, kept up to date by the
 * storage's own events, and overlaid by what was just asked for and has not come back yet.
 */
export class BadgeBook {
  readonly #bridge: Bridge;
  readonly #changed: (keys: ReadonlySet<string> | null) => void;
  readonly #signal: AbortSignal;
  #known = new Map<string, Badge>();
  /** What was known before the last clearing: asked for again, it stays; else it goes with the next. */
  #before = new Map<string, Badge>();
  readonly #hopes = new Map<string, Badge>();
  readonly #stale: Stale | null;
  #wanted = new Set<string>();
  /** What the storage is being asked for. */
  #asked = new Set<string>();

  /** `changed` is told of these keys, or of all (null). */
  constructor(bridge: Bridge, changed: (keys: ReadonlySet<string> | null) => void, signal: AbortSignal) {
    this.#bridge = bridge;
    this.#changed = changed;
    this.#signal = signal;
    bridge.onChange((changes) => this.#take(changes), signal);
    const redraw = (): void => changed(null);
    this.#stale = typeof document === "undefined" ? null : new Stale(bridge, document, redraw, signal);
  }

  /** The badge as far as it is known; null until the storage has answered, which is then told of. */
  get(key: string): Badge | null {
    const badge = (this.#hopes.size === 0 ? undefined : this.#hopes.get(key)) ?? this.#recall(key);
    if (badge !== undefined) {
      this.#stale?.see(key, badge);
      return badge;
    }
    // In a task of its own: asking the storage takes a millisecond, and the page's task is waited for.
    if (this.#wanted.size === 0) setTimeout(() => void this.#fetch());
    this.#wanted.add(key);
    return null;
  }

  /** Shows at once what was asked for; until the mirror, an answer or a failure tells the truth. */
  hope(key: string, badge: Badge): void {
    this.#hopes.set(key, badge);
    this.#changed(new Set([key]));
  }

  /** The truth came by another way than the mirror, or the hope has failed (null). */
  settle(key: string, badge: Badge | null): void {
    this.#hopes.delete(key);
    if (badge !== null) this.#known.set(key, badge);
    this.#changed(new Set([key]));
  }

  #recall(key: string): Badge | undefined {
    const known = this.#known.get(key);
    if (known !== undefined || this.#before.size === 0) return known;
    const before = this.#before.get(key);
    if (before !== undefined) this.#known.set(key, before);
    return before;
  }

  async #fetch(): Promise<void> {
    const keys = [...this.#wanted];
    this.#wanted = new Set();
    if (this.#signal.aborted) return;
    if (this.#known.size >= MANY) {
      this.#before = this.#known;
      this.#known = new Map();
    }
    for (const key of keys) this.#asked.add(key);
    const found = await this.#bridge.read(keys.map(mirrorKeyOf)).catch(() => ({}));
    if (this.#signal.aborted) return;
    for (const key of keys) {
      this.#asked.delete(key);
      // What an event has told in the meantime is newer.
      if (!this.#known.has(key)) this.#known.set(key, parse(Reflect.get(found, mirrorKeyOf(key))));
    }
    this.#changed(new Set(keys));
  }

  #take(changes: Readonly<Record<string, unknown>>): void {
    const keys = new Set<string>();
    for (const [name, value] of Object.entries(changes)) {
      const key = name.startsWith(mirrorKeyOf("")) ? name.slice(mirrorKeyOf("").length) : null;
      if (key === null) continue;
      // Of what was never asked for nothing is kept: a change of all badges would fill every tab with them.
      if (this.#asked.has(key) || this.#recall(key) !== undefined) this.#known.set(key, parse(value));
      this.#hopes.delete(key);
      keys.add(key);
    }
    if (keys.size > 0) this.#changed(keys);
  }
}

function parse(value: unknown): Badge {
  // Most of what is on screen has no ticket: nothing to look at.
  return value !== undefined && isBadge(value) ? value : NO_TICKET;
}
