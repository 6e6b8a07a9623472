import { isItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { READABLE_MIRROR } from "@/lib/domain/mirror-names";
import type { Bridge } from "./bridge";

/** What is on screen is looked through so often, in ms; nothing is asked for oftener. */
const LOOK_MS = 60_000;
/** Nothing is due later than this, in ms: a later time is one that a clock wrote before it was set right. */
const LATEST_MS = 24 * 3_600_000;
/** What was asked for in vain is asked for ever more rarely, up to this. */
const LONGEST_MS = 15 * 60_000;
/** So many items are remembered as asked for: more than any screen holds. */
const MOST = 500;

/** What was asked for, when, and how old its status was then. */
interface Told {
  readonly at: number;
  readonly known: number;
  readonly wait: number;
}

/**
 * Tells the worker which tickets on screen are due to be looked at again: at most one message per frame, nothing
 * where the portal can't be asked or nothing names the ticket, nothing from a tab that nobody sees, and at once when
 * somebody comes back to it.
 */
export class Stale {
  readonly #bridge: Bridge;
  readonly #signal: AbortSignal;
  readonly #document: Document;
  /** The longest untold first. */
  readonly #told = new Map<string, Told>();
  #pending = new Set<string>();
  #readable = true;

  constructor(bridge: Bridge, document: Document, redraw: () => void, signal: AbortSignal) {
    this.#bridge = bridge;
    this.#document = document;
    this.#signal = signal;
    const take = (values: Readonly<Record<string, unknown>>): void => {
      if (READABLE_MIRROR in values) this.#readable = values[READABLE_MIRROR] !== false;
    };
    bridge.onChange(take, signal);
    void bridge.read([READABLE_MIRROR]).then(take, () => undefined);
    // What stays on screen grows old there: drawing it again asks for it again.
    const look = (): void => {
      if (this.#readable && document.visibilityState === "visible") redraw();
    };
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look, { signal });
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** A badge is being drawn on screen. */
  see(key: string, badge: Badge): void {
    if (!this.#readable || badge.again === undefined) return;
    const now = Date.now();
    const due = badge.again - now;
    if ((due > 0 && due < LATEST_MS) || this.#document.visibilityState !== "visible") return;
    const before = this.#told.get(key);
    // It is as old as when it was last asked for: whoever could not read it then may not now.
    const inVain = before?.known === badge.at ? before : undefined;
    if (inVain !== undefined && now - inVain.at < inVain.wait) return;
    const wait = inVain === undefined ? LOOK_MS : Math.min(LONGEST_MS, inVain.wait * 2);
    this.#told.delete(key);
    this.#told.set(key, { at: now, known: badge.at, wait });
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST && oldest !== undefined) this.#told.delete(oldest);
    if (this.#pending.size === 0) requestAnimationFrame(() => this.#tell());
    this.#pending.add(key);
  }

  #tell(): void {
    const keys = [...this.#pending].filter(isItemKey).slice(0, 200);
    this.#pending = new Set();
    if (this.#signal.aborted || keys.length === 0) return;
    // What can't be told now is told later, while it is still on screen.
    this.#bridge.ask("seen", { keys }).catch(() => undefined);
  }
}
