import type { Language } from "@/lib/domain/preferences";
import type { Ask } from "@/lib/messages/ask";
import type { FacebookMessages } from "@/lib/messages/facebook-protocol";
import type { Order } from "@/lib/messages/order";

/** What a story on Facebook's side needs of the browser: handed in, so that it can be told without one. */
export interface Bridge {
  readonly ask: Ask<FacebookMessages>;
  /** Reads keys of the extension's local storage; wakes nobody. */
  read(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Changed keys of the local storage, with their new values (undefined when removed). */
  onChange(listener: (changes: Readonly<Record<string, unknown>>) => void, signal: AbortSignal): void;
  /** What the worker tells this tab to do, after a person pressed one of the browser's own shortcuts. */
  onOrder(listener: (order: Order) => void, signal: AbortSignal): void;
  /** The browser's language, for whoever has chosen none. */
  readonly browserLanguage: Language;
  readonly version: string;
  /** Whether the extension that this script belongs to is still there. */
  isAlive(): boolean;
}
