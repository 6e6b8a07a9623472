import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createOutbox } from "../../lib/outbox/outbox.ts";
import { createStore } from "../../lib/store/store.ts";
import { deliver, OUTBOX_ALARM } from "../../lib/worker/deliver.ts";
import type { Deps } from "../../lib/worker/deps.ts";
import { facebookHandlers, ownHandlers } from "../../lib/worker/handlers.ts";
import { createMirror } from "../../lib/worker/mirror.ts";
import { createEmulator, type EmulatorOptions } from "../../tests/stage/stringeex/index.ts";
import { serve } from "../../tests/stage/stringeex/serve.ts";

// Node 20 has none; the worker reads the browser's languages from it.
if (!("navigator" in globalThis))
  Object.defineProperty(globalThis, "navigator", { value: { languages: ["vi"] } });

/** The namespaces of a browser that the worker is given. A member that is not there throws when it is called. */
const NAMESPACES = [
  ...["storage", "alarms", "action", "tabs", "runtime", "scripting", "declarativeNetRequest", "commands"],
] as const;
const isBrowser = (parts: object): parts is Deps["browser"] => NAMESPACES.every((name) => name in parts);

/** A worker lives so long after its last event, in ms. */
const WORKER_LIFE = 30_000;

/**
 * One admin's browser: the real worker, outbox, store and client; the clock, the alarms and the API are stand-ins.
 *
 * @param switches what this portal's API can do beyond what is documented
 */
export async function openBrowser(start: number, switches: EmulatorOptions["switches"] = {}) {
  globalThis.indexedDB = new IDBFactory();
  const clock = { now: start };
  const emulator = createEmulator({ now: () => clock.now, switches });
  const served = await serve(emulator.routes);
  const kept = new Map<string, unknown>();
  const alarms = new Map<string, number>();
  const counts = {
    /** Counted where the worker asks. */
    calls: new Map<string, number>(),
    /** Of those, what StringeeX's stand-in never saw, since it was refused before. */
    refused: new Map<string, number>(),
    /** What the other side had when counting began. */
    seenBefore: 0,
    ticketsBefore: 0,
    contactsBefore: 0,
    ...{ alarms: 0, starts: 0, mirrorWrites: 0, mirrorKeys: 0 },
  };
  const trouble = { refusing: false };
  let lastEvent = Number.NEGATIVE_INFINITY;
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
    scripting: {},
    commands: {},
  };
  if (!isBrowser(browser)) throw new TypeError("The stand-in for a browser lacks a namespace.");
  const deps: Deps = {
    store,
    outbox: createOutbox(store.door),
    mirror: createMirror({
      get: async (keys) => Object.fromEntries([...kept].filter(([key]) => keys?.includes(key) ?? true)),
      set: async (items) => {
        counts.mirrorWrites += 1;
        counts.mirrorKeys += Object.keys(items).length;
        for (const [key, value] of Object.entries(items)) kept.set(key, value);
      },
      remove: async (keys) => {
        for (const key of keys) kept.delete(key);
      },
      clear: async () => kept.clear(),
    }),
    browser,
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      const method = init?.method ?? "GET";
      // One ticket's number is no route of its own.
      const route = `${method} ${new URL(address).pathname.replace(/\/ticket\/(?!note)[^/]+$/, "/ticket/{id}")}`;
      counts.calls.set(route, (counts.calls.get(route) ?? 0) + 1);
      if (trouble.refusing) {
        counts.refused.set(route, (counts.refused.get(route) ?? 0) + 1);
        return new Response("", { status: 503 });
      }
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
    /** While `refusing`, StringeeX answers every call with 503. */
    trouble,
    /** Something happens that the browser starts the worker for, if it is not awake. */
    wake(): void {
      if (clock.now - lastEvent > WORKER_LIFE) counts.starts += 1;
      lastEvent = clock.now;
    },
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
        this.wake();
        await deliver(deps);
        await Promise.all(underWay);
      }
      clock.now = Math.max(clock.now, end);
    },
    close: async () => {
      await store.door.close();
      await served.close();
    },
  };
}
export type SimulatedBrowser = Awaited<ReturnType<typeof openBrowser>>;
