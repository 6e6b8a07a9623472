import type { ItemKey } from "@/lib/domain/key";
import { isItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { READABLE_MIRROR } from "@/lib/domain/mirror";
import type { Bridge } from "./bridge";

/** A status known for longer than this is read again when it is on screen, and asked for no oftener, in ms. */
const STALE_MS = 60_000;

/**
 * Tells the worker which tickets on screen were last looked at some time ago: at most one message per frame, a ticket
 * at most once a minute, nothing where the portal can't be asked, nothing from a tab that nobody sees.
 */
export class Stale {
  readonly #bridge: Bridge;
  readonly #signal: AbortSignal;
  readonly #document: Document;
  readonly #told = new Map<string, number>();
  #pending = new Set<ItemKey>();
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
    const timer = setInterval(() => {
      if (this.#readable && document.visibilityState === "visible") redraw();
    }, STALE_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** A badge is being drawn on screen. */
  see(key: string, badge: Badge): void {
    if (!this.#readable || badge.state !== "created" || badge.local === true) return;
    const now = Date.now();
    if (now - badge.at < STALE_MS || now - (this.#told.get(key) ?? 0) < STALE_MS) return;
    if (!isItemKey(key) || this.#document.visibilityState !== "visible") return;
    this.#told.set(key, now);
    if (this.#pending.size === 0) requestAnimationFrame(() => this.#tell());
    this.#pending.add(key);
  }

  #tell(): void {
    const keys = [...this.#pending].slice(0, 200);
    this.#pending = new Set();
    if (this.#signal.aborted) return;
    // What can't be told now is told in a minute, while it is still on screen.
    this.#bridge.ask("seen", { keys }).catch(() => undefined);
  }
}
