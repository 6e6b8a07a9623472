import { HELD_MS } from "@/lib/domain/undo";
import { deliver } from "@/lib/worker/deliver";
import type { Deps } from "@/lib/worker/deps";
import { locks } from "../outbox/world";
import type { WorkerWorld } from "./world";

/** One life of the worker, with something that happens at its n-th moment: before or after a request or a transaction. */
export function lifeOf({ deps }: WorkerWorld, at: number, happens: () => Promise<void>, dies: boolean) {
  let moments = 0;
  let end: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    end = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const moment = async (): Promise<void> => {
    moments += 1;
    if (dies && moments > at + 1) return never;
    if (moments !== at + 1) return;
    await happens();
    if (!dies) return;
    end();
    return never;
  };
  const around =
    <G extends unknown[], R>(work: (...given: G) => Promise<R>) =>
    async (...given: G): Promise<R> => {
      await moment();
      const result = await work(...given);
      await moment();
      return result;
    };
  const { get, put, change, changeAll, due, of, item } = deps.outbox;
  // Who dies lets go of what it held; two that live share it.
  const exclusive = dies ? locks() : deps.exclusive;
  const underWay = new Set<Promise<unknown>>();
  const life: Deps = {
    ...deps,
    fetch: around((...given: Parameters<typeof fetch>) => deps.fetch(...given)),
    outbox: {
      ...deps.outbox,
      get: around(get),
      put: around(put),
      change: around(change),
      changeAll: around(changeAll),
      due: around(due),
      of: around(of),
      item: around(item),
    },
    exclusive: (name, work) => {
      const ends = exclusive(name, work).finally(() => underWay.delete(ends));
      underWay.add(ends);
      return ends;
    },
  };
  const rest = async (): Promise<void> => {
    do {
      await deliver(life);
      await Promise.all(underWay);
    } while (underWay.size > 0);
  };
  return { life, dead, rest, reached: () => moments > at };
}

/** Long enough for whatever waits to be tried again and again. */
export async function minutesPass(world: WorkerWorld): Promise<void> {
  for (const wait of [HELD_MS, 16_000, 61_000, 120_000]) {
    world.clock.now += wait;
    await world.rest();
  }
}
