import "fake-indexeddb/auto";
import { createOutbox } from "../../lib/outbox/outbox.ts";
import { createStore } from "../../lib/store/store.ts";
import { deliver, OUTBOX_ALARM } from "../../lib/worker/deliver.ts";
import type { Deps } from "../../lib/worker/deps.ts";
import { facebookHandlers, ownHandlers } from "../../lib/worker/handlers.ts";
import { createMirror } from "../../lib/worker/mirror.ts";
import { createEmulator } from "../../tests/stage/stringeex/index.ts";
import { serve } from "../../tests/stage/stringeex/serve.ts";

// Node 20 has none; the worker reads the browser's languages from it.
if (!("navigator" in globalThis))
  Object.defineProperty(globalThis, "navigator", { value: { languages: ["vi"] } });

/** One admin's browser over a week: the real worker, outbox, store and client; the clock, the alarms and the API are stand-ins. */
export async function openBrowser(start: number) {
  const clock = { now: start };
  const emulator = createEmulator({ now: () => clock.now });
  const served = await serve(emulator.routes);
  const kept = new Map<string, unknown>();
  const alarms = new Map<string, number>();
  const counts = { calls: new Map<string, number>(), alarms: 0, mirrorWrites: 0 };
  const held = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  const store = createStore();
  const reported: unknown[] = [];
  const nothing = async (): Promise<undefined> => undefined;
  const browser = {
    alarms: {
      create: async (name: string, { when }: { when: number }) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
    },
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
    declarativeNetRequest: { updateSessionRules: nothing },
    tabs: { create: nothing, query: async () => [], sendMessage: nothing, update: nothing },
    storage: { managed: { get: async () => ({}) } },
    runtime: { getURL: (path: string) => `chrome-extension://page-tickets/${path}` },
  };
  const deps: Deps = {
    store,
    outbox: createOutbox(store.door),
    mirror: createMirror({
      get: async (keys) => Object.fromEntries([...kept].filter(([key]) => keys?.includes(key) ?? true)),
      set: async (items) => {
        counts.mirrorWrites += 1;
        for (const [key, value] of Object.entries(items)) kept.set(key, value);
      },
      remove: async (keys) => {
        for (const key of keys) kept.delete(key);
      },
      clear: async () => kept.clear(),
    }),
    // The few members that the worker calls: a whole browser is not to be had here.
    browser: browser as unknown as Deps["browser"],
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      const method = init?.method ?? "GET";
      const route = `${method} ${new URL(address).pathname}`;
      counts.calls.set(route, (counts.calls.get(route) ?? 0) + 1);
      const headers = Object.fromEntries(new Headers(init?.headers).entries());
      const raw = typeof init?.body === "string" ? { raw: init.body } : {};
      const reply = await served.ask(method, address, { headers, ...raw });
      const type = reply.headers["content-type"];
      return new Response(reply.text === "" ? null : reply.text, {
        status: reply.status,
        headers: typeof type === "string" ? { "content-type": type } : {},
      });
    },
    online: () => true,
    now: () => clock.now,
    random: () => 0.5,
    exclusive: async (name, work) => {
      if (held.has(name)) return false;
      held.add(name);
      const done = work().finally(() => {
        held.delete(name);
        underWay.delete(done);
      });
      underWay.add(done);
      await done;
      return true;
    },
    report: (error) => reported.push(error),
  };
  return {
    deps,
    emulator,
    clock,
    counts,
    kept,
    reported,
    own: ownHandlers(deps),
    facebook: facebookHandlers(deps),
    /** Until nothing is under way. */
    async rest(): Promise<void> {
      do {
        await deliver(deps);
        await Promise.all(underWay);
        // What follows the work (the alarm set anew, the toolbar) has no lock to be waited for.
        for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      } while (underWay.size > 0);
    },
    /** Rings the alarms that have come due up to an instant. */
    async ringUntil(end: number): Promise<void> {
      for (
        let when = alarms.get(OUTBOX_ALARM);
        when !== undefined && when <= end;
        when = alarms.get(OUTBOX_ALARM)
      ) {
        clock.now = Math.max(clock.now, when);
        alarms.delete(OUTBOX_ALARM);
        counts.alarms += 1;
        await deliver(deps);
        await Promise.all(underWay);
      }
      clock.now = Math.max(clock.now, end);
    },
    close: () => served.close(),
  };
}
