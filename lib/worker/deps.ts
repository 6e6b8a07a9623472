import type { Browser } from "webextension-polyfill";
import type { Outbox } from "@/lib/outbox/outbox";
import type { Exclusive } from "@/lib/outbox/path";
import type { Store } from "@/lib/store/store";
import type { Mirror } from "./mirror";

/** What the worker needs of the outside. Everything that must last lies in the store: a worker has no memory. */
export interface Deps {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly mirror: Mirror;
  readonly browser: Pick<
    Browser,
    "storage" | "alarms" | "action" | "tabs" | "runtime" | "scripting" | "declarativeNetRequest" | "commands"
  >;
  readonly fetch: typeof fetch;
  /** What the browser knows of its connection; false means that nothing can be sent. */
  readonly online: () => boolean;
  readonly now: () => number;
  readonly random: () => number;
  readonly exclusive: Exclusive;
  /** Does something in so many ms if this life lasts that long; an alarm stands behind it always. */
  readonly later?: (ms: number, work: () => void) => void;
  /** Where errors go that no sentence is there for. */
  readonly report: (error: unknown) => void;
}
