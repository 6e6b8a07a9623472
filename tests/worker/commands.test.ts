import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commands } from "@/lib/domain/command";
import { orderIn, orderMessage } from "@/lib/messages/order";
import { obey } from "@/lib/worker/commands";
import { type WorkerWorld, workerWorld } from "./world";

let world: WorkerWorld;
beforeEach(async () => {
  world = await workerWorld();
});
afterEach(() => world.close());

/** The worker with these tabs open; what it does with them is kept. */
function withTabs(tabs: { id: number; url?: string }[], listens = true) {
  const done: unknown[] = [];
  const browser = {
    runtime: { getURL: (path: string) => `chrome-extension://page-tickets/${path}` },
    tabs: {
      query: vi.fn(async () => tabs),
      create: vi.fn(async (tab: unknown) => void done.push({ create: tab })),
      update: vi.fn(async (id: number, tab: unknown) => void done.push({ update: id, tab })),
      sendMessage: vi.fn(async (id: number, message: unknown) => {
        if (!listens) throw new Error("Could not establish connection. Receiving end does not exist.");
        done.push({ told: id, message });
      }),
    },
    action: { openPopup: vi.fn(async () => void done.push("popup")) },
  };
  return { deps: { ...world.deps, browser: browser as unknown as typeof world.deps.browser }, done };
}

describe("the browser's shortcuts", () => {
  it("turn discreet mode on and off, remembered where every tab can read it", async () => {
    const { deps } = withTabs([]);
    await obey(deps, "toggle-discreet");
    expect(world.mirrored().get("discreet")).toBe(true);
    await obey(deps, "toggle-discreet");
    expect(world.mirrored().get("discreet")).toBe(false);
  });

  it("tell only the tab in front to make a ticket, and make none themselves", async () => {
    const { deps, done } = withTabs([{ id: 7 }]);
    await obey(deps, "create-ticket");
    expect(done).toEqual([{ told: 7, message: orderMessage("create-ticket") }]);
    expect(world.emulator.state.tickets).toHaveLength(0);
  });

  it.each([
    ["no script of ours listens", [{ id: 7 }], false],
    ["there is no tab", [], true],
  ] as const)("open the popup where %s", async (_, tabs, listens) => {
    const { deps, done } = withTabs([...tabs], listens);
    await obey(deps, "create-ticket");
    expect(done).toEqual(["popup"]);
  });

  it("open the work in the options tab that is there, else in a new one", async () => {
    const url = "chrome-extension://page-tickets/options.html#work";
    const fresh = withTabs([{ id: 1, url: "https://www.facebook.com/" }]);
    await obey(fresh.deps, "open-work");
    expect(fresh.done).toEqual([{ create: { url } }]);
    const there = withTabs([{ id: 3, url: "chrome-extension://page-tickets/options.html#pages" }]);
    await obey(there.deps, "open-work");
    expect(there.done).toEqual([{ update: 3, tab: { url, active: true } }]);
  });

  it("do nothing for a name that is not theirs", async () => {
    const { deps, done } = withTabs([{ id: 7 }]);
    await obey(deps, "something-else");
    await obey(deps, commands[0]);
    expect(done).toEqual([]);
  });
});

describe("an order", () => {
  it("is obeyed from the worker only", () => {
    expect(orderIn(orderMessage("create-ticket"), true)).toBe("create-ticket");
    expect(orderIn(orderMessage("create-ticket"), false)).toBeNull();
  });

  it.each([
    [null],
    ["create-ticket"],
    [{ protocol: "page-tickets", order: "delete" }],
    [{ order: "create-ticket" }],
  ])("is not %j", (message) => expect(orderIn(message, true)).toBeNull());
});
