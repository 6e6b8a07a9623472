import type { Bridge } from "@/lib/content/bridge";

type Changes = Readonly<Record<string, unknown>>;
type Answer = (name: string, input: unknown) => Promise<unknown>;

/** `ask` by a function that knows no message's type: the messages of the story that is tried are typed by themselves. */
export function askOf(answer: unknown): Bridge["ask"] {
  const isAsk = (value: unknown): value is Bridge["ask"] => typeof value === "function";
  if (!isAsk(answer)) throw new Error("no way of asking");
  return answer;
}

/** The worker's side as a content script sees it, with nobody behind it. */
export interface FakeBridge {
  readonly bridge: Bridge;
  /** Changes what is stored, and tells it as the browser does. */
  store(changes: Changes): void;
  /** One of the browser's shortcuts was pressed. */
  order(): void;
}

/** @param stored what lies in the storage, by key; the test may change it under way */
export function fakeBridge(
  stored: Record<string, unknown>,
  answer: Answer = async () => undefined,
): FakeBridge {
  const listeners: ((changes: Changes) => void)[] = [];
  const orders: ((order: "create-ticket") => void)[] = [];
  return {
    bridge: {
      ask: askOf(answer),
      read: async (keys) =>
        Object.fromEntries(keys.filter((name) => name in stored).map((name) => [name, stored[name]])),
      onChange: (listener) => void listeners.push(listener),
      onOrder: (listener) => void orders.push(listener),
      ...{ browserLanguage: "vi", version: "1.0", isAlive: () => true },
    },
    store(changes) {
      Object.assign(stored, changes);
      for (const listener of listeners) listener(changes);
    },
    order() {
      for (const obey of orders) obey("create-ticket");
    },
  };
}
