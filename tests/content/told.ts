import type { Bridge } from "@/lib/content/bridge";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { PageSettings } from "@/lib/domain/settings";
import { addPage, openShop, saveQueue, signIn } from "../worker/shop";
import { type WorkerWorld, workerWorld } from "../worker/world";
import { askOf } from "./fake-bridge";

const NOBODY = {};

/** Facebook's side with the real worker behind it, over the emulated API: what is on screen becomes tickets, or does not. */
export interface Told {
  readonly world: WorkerWorld;
  readonly bridge: Bridge;
  signIn(): Promise<void>;
  settings(change: Partial<PageSettings>): Promise<void>;
  /** Whether the worker is gone: whatever is asked then is lost. */
  away(is: boolean): void;
  /** Until frames, messages and deliveries have nothing left to do. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

export async function told(): Promise<Told> {
  const world = await workerWorld();
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  // The browser tells of every write to the storage.
  const seen = new Map<string, unknown>();
  const tell = (): void => {
    const now = world.mirrored();
    const moved: Record<string, unknown> = {};
    for (const [key, value] of now) if (seen.get(key) !== value) moved[key] = value;
    for (const key of seen.keys()) if (!now.has(key)) moved[key] = undefined;
    seen.clear();
    for (const [key, value] of now) seen.set(key, value);
    if (Object.keys(moved).length === 0) return;
    for (const listener of listeners) listener(moved);
  };
  let away = false;
  const ask = async (name: keyof typeof world.facebook, input: never) => {
    if (away) throw new ProblemError(problem("internal", "nobody is there"));
    const answer = await world.facebook[name](input, NOBODY);
    tell();
    return answer;
  };
  const bridge: Bridge = {
    ask: askOf(ask),
    read: async (keys) => Object.fromEntries([...world.mirrored()].filter(([key]) => keys.includes(key))),
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener));
    },
    onOrder: () => undefined,
    ...{ browserLanguage: "vi", version: "1.0", isAlive: () => true },
  };
  const rest = async (): Promise<void> => {
    for (let at = 0; at < 4; at += 1) {
      await new Promise((done) => setTimeout(done, 30));
      await world.rest();
      tell();
    }
  };
  return {
    world,
    bridge,
    async signIn() {
      await signIn(world.own);
      tell();
    },
    async settings(change) {
      const { pages, queues } = await world.own.settings(undefined, NOBODY);
      if (queues.length === 0) await saveQueue(world.own);
      if (pages.length === 0) await addPage(world.own, "cuahangmau.demo");
      await openShop(world.own, { active: true, ...change });
      await openShop(world.own, { activeSince: "2010-01-01T00:00:00Z" });
      tell();
    },
    away: (is) => {
      away = is;
    },
    rest,
    close: () => world.close(),
  };
}
