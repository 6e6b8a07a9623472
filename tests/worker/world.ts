import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import type { Snapshot } from "@/lib/domain/activity";
import { messageKey } from "@/lib/domain/key";
import { badgeSchema } from "@/lib/domain/mirror";
import { mirrorKeyOf } from "@/lib/domain/mirror-names";
import { createOutbox } from "@/lib/outbox/outbox";
import { createStore } from "@/lib/store/store";
import { deliver } from "@/lib/worker/deliver";
import type { Deps } from "@/lib/worker/deps";
import { facebookHandlers, ownHandlers } from "@/lib/worker/handlers";
import { createMirror } from "@/lib/worker/mirror";
import { underEachName } from "@/lib/worker/subjects";
import { locks } from "../outbox/world";
import { createEmulator, type Emulator } from "../stage/stringeex";
import { type Served, serve } from "../stage/stringeex/serve";

export const PAGE = "100000000000901";

export const snapshotOf = (threadId: string, name = "Khách Thử A"): Snapshot => ({
  key: messageKey(PAGE, threadId),
  kind: "message",
  pageId: PAGE,
  customer: { id: threadId, name, profileUrl: null },
  url: `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE}&selected_item_id=${threadId}`,
  words: [{ role: "customer", name, text: "giá bao nhiêu shop", partial: false, shownTime: "13:01" }],
  partial: false,
  translated: false,
  post: null,
  seenAt: Date.UTC(2026, 10, 22, 6, 1),
});

/** The worker over the emulated API: everything real but the browser and the clock. */
export async function workerWorld(): Promise<WorkerWorld> {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("navigator", { languages: ["vi"], onLine: true });
  const clock = { now: Date.UTC(2026, 10, 22, 6, 2) };
  const emulator = createEmulator({ now: () => clock.now });
  const served = await serve(emulator.routes);
  const kept = new Map<string, unknown>();
  const alarms = new Map<string, number>();
  const toolbar = { text: "", title: "" };
  const rules: number[] = [];
  const opened: string[] = [];
  const managed = new Map<string, unknown>();
  const store = createStore();
  const reported: unknown[] = [];
  const exclusive = locks();
  const underWay = new Set<Promise<boolean>>();
  const deps: Deps = {
    store,
    outbox: createOutbox(store.door),
    mirror: underEachName(
      createMirror({
        get: async (keys) => Object.fromEntries([...kept].filter(([key]) => keys?.includes(key) ?? true)),
        set: async (items) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, value);
        },
        remove: async (keys) => {
          for (const key of keys) kept.delete(key);
        },
        clear: async () => kept.clear(),
      }),
      store,
    ),
    browser: browserOf({ alarms, toolbar, rules, opened, managed }),
    fetch: fetchThrough(served),
    online: () => true,
    now: () => clock.now,
    random: () => 0.5,
    exclusive: (name, work) => {
      const ends = exclusive(name, work).finally(() => underWay.delete(ends));
      underWay.add(ends);
      return ends;
    },
    report: (error) => reported.push(error),
  };
  return {
    deps,
    emulator,
    clock,
    alarms,
    toolbar,
    rules,
    opened,
    managed,
    reported,
    own: ownHandlers(deps),
    facebook: facebookHandlers(deps),
    badge: (threadId) => {
      const stored = kept.get(mirrorKeyOf(messageKey(PAGE, threadId)));
      return stored === undefined ? null : badgeSchema.parse(stored);
    },
    mirrored: () => kept,
    rest: async () => {
      // A click has set off work of its own: what holds the locks is waited for, then the rest is taken on.
      do {
        await deliver(deps);
        await Promise.all(underWay);
      } while (underWay.size > 0);
      await deliver(deps);
    },
    close: () => served.close(),
  };
}

export interface WorkerWorld {
  deps: Deps;
  emulator: Emulator;
  clock: { now: number };
  alarms: Map<string, number>;
  toolbar: { text: string; title: string };
  /** The ids of the rules for requests that the browser holds for this session. */
  rules: number[];
  /** The addresses of tabs that were opened. */
  opened: string[];
  /** What the organisation presets: empty where there is no policy. */
  managed: Map<string, unknown>;
  reported: unknown[];
  own: ReturnType<typeof ownHandlers>;
  facebook: ReturnType<typeof facebookHandlers>;
  badge(threadId: string): ReturnType<typeof badgeSchema.parse> | null;
  mirrored(): ReadonlyMap<string, unknown>;
  /** Delivers what is due, as the alarm would; resolves when there is nothing more to do now. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** The browser's part, as far as the worker uses it. */
function browserOf({
  alarms,
  toolbar,
  rules,
  opened,
  managed,
}: Pick<WorkerWorld, "alarms" | "toolbar" | "rules" | "opened" | "managed">): Deps["browser"] {
  const parts = {
    alarms: {
      create: vi.fn(async (name: string, { when }: { when: number }) => void alarms.set(name, when)),
      clear: vi.fn(async (name: string) => alarms.delete(name)),
    },
    action: {
      setBadgeText: vi.fn(async ({ text }: { text: string }) => {
        toolbar.text = text;
      }),
      setBadgeBackgroundColor: vi.fn(async () => undefined),
      setTitle: vi.fn(async ({ title }: { title: string }) => {
        toolbar.title = title;
      }),
    },
    declarativeNetRequest: {
      updateSessionRules: vi.fn(async (change: { removeRuleIds: number[]; addRules?: { id: number }[] }) => {
        const kept = rules.filter((id) => !change.removeRuleIds.includes(id));
        rules.splice(0, rules.length, ...kept, ...(change.addRules ?? []).map(({ id }) => id));
      }),
    },
    tabs: {
      create: vi.fn(async ({ url }: { url: string }) => void opened.push(url)),
      query: vi.fn(async () => []),
    },
    storage: { managed: { get: async (name: string) => ({ [name]: managed.get(name) }) } },
    runtime: { getURL: (path: string) => `chrome-extension://page-tickets/${path}` },
  };
  // A stand-in for the few members that the worker calls: the type of a whole browser is not to be had in a test.
  return parts as unknown as Deps["browser"];
}

/** `fetch` as the extension has it, led to the emulator. A lost connection is a TypeError, as in a browser. */
function fetchThrough(served: Served): typeof fetch {
  return async (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    const raw = typeof init?.body === "string" ? { raw: init.body } : {};
    const address = input instanceof Request ? input.url : String(input);
    try {
      const reply = await served.ask(init?.method ?? "GET", address, { headers, ...raw });
      const type = reply.headers["content-type"];
      const retryAfter = reply.headers["retry-after"];
      return new Response(reply.text === "" ? null : reply.text, {
        status: reply.status,
        headers: {
          ...(typeof type === "string" && { "content-type": type }),
          ...(typeof retryAfter === "string" && { "retry-after": retryAfter }),
        },
      });
    } catch (error) {
      throw new TypeError(`Failed to fetch: ${String(error)}`);
    }
  };
}
