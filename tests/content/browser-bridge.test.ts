import { describe, expect, it } from "vitest";
import { createBridge } from "@/lib/content/browser-bridge";
import { orderMessage } from "@/lib/messages/order";

type Listener = (message: unknown, sender: { id?: string; tab?: unknown }) => void;

/** The browser as a content script has it, with its listeners in the open. */
function fakeBrowser() {
  const messages = new Set<Listener>();
  const event = { addListener: () => {}, removeListener: () => {} };
  return {
    messages,
    browser: {
      runtime: {
        id: "ours",
        sendMessage: async () => undefined,
        onMessage: {
          addListener: (listener: Listener) => void messages.add(listener),
          removeListener: (listener: Listener) => void messages.delete(listener),
        },
        getManifest: () => ({ version: "1.0" }),
      },
      storage: { local: { get: async () => ({}) }, onChanged: event },
      i18n: { getUILanguage: () => "vi" },
    },
  };
}

describe("an order to a tab", () => {
  it.each([
    ["the worker", { id: "ours" }, 1],
    ["a page of ours in a tab", { id: "ours", tab: {} }, 0],
    ["another extension", { id: "theirs" }, 0],
    ["nobody that the browser names", {}, 0],
  ] as const)("of %s", (_, sender, obeyed) => {
    const { browser, messages } = fakeBrowser();
    const orders: string[] = [];
    createBridge(browser).onOrder((order) => orders.push(order), new AbortController().signal);
    for (const listener of messages) listener(orderMessage("create-ticket"), sender);
    expect(orders).toHaveLength(obeyed);
  });

  it("is no longer heard once the story has ended", () => {
    const { browser, messages } = fakeBrowser();
    const end = new AbortController();
    createBridge(browser).onOrder(() => {}, end.signal);
    expect(messages.size).toBe(1);
    end.abort();
    expect(messages.size).toBe(0);
  });
});
