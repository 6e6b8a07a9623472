import type { Language } from "@/lib/domain/preferences";
import { createAsk, guarded } from "@/lib/messages/ask";
import { facebookAnswers } from "@/lib/messages/facebook-answers";
import type { FacebookMessages } from "@/lib/messages/facebook-protocol";
import { orderIn } from "@/lib/messages/order";
import type { Bridge } from "./bridge";

interface StorageChange {
  readonly newValue?: unknown;
}
type StorageListener = (changes: Record<string, StorageChange>, area: string) => void;

interface Sender {
  readonly id?: string | undefined;
  readonly tab?: unknown;
}
type MessageListener = (message: unknown, sender: Sender) => void;

/** The part of the browser that content scripts speak through. */
export interface Browser {
  readonly runtime: {
    readonly id: string | undefined;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: MessageListener): void;
      removeListener(listener: MessageListener): void;
    };
    getManifest(): { readonly version: string };
  };
  readonly storage: {
    readonly local: { get(keys: string[]): Promise<Record<string, unknown>> };
    readonly onChanged: {
      addListener(listener: StorageListener): void;
      removeListener(listener: StorageListener): void;
    };
  };
  readonly i18n: { getUILanguage(): string };
}

/** Ties a story to the real browser. */
export function createBridge(browser: Browser): Bridge {
  const isAlive = (): boolean => browser.runtime?.id !== undefined;
  const language: Language = browser.i18n.getUILanguage().toLowerCase().startsWith("vi") ? "vi" : "en";
  return {
    ask: createAsk(guarded<FacebookMessages>(facebookAnswers), () =>
      isAlive() ? browser.runtime : undefined,
    ),
    read: async (keys) => browser.storage.local.get([...keys]),
    onChange(listener, signal) {
      const listen: StorageListener = (changes, area) => {
        if (area !== "local") return;
        listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      };
      browser.storage.onChanged.addListener(listen);
      // After an update the old script's browser throws at everything: then there is nothing to remove either.
      signal.addEventListener("abort", () => {
        if (isAlive()) browser.storage.onChanged.removeListener(listen);
      });
    },
    onOrder(listener, signal) {
      const listen: MessageListener = (message, { id, tab }) => {
        const order = orderIn(message, id === browser.runtime.id && tab === undefined);
        if (order !== null) listener(order);
      };
      browser.runtime.onMessage.addListener(listen);
      signal.addEventListener("abort", () => {
        if (isAlive()) browser.runtime.onMessage.removeListener(listen);
      });
    },
    browserLanguage: language,
    version: browser.runtime.getManifest().version,
    isAlive,
  };
}
