import { drain } from "@/lib/outbox/drain";
import type { Outbox } from "@/lib/outbox/outbox";
import type { Exclusive } from "@/lib/outbox/path";
import { locks, type World } from "./world";

/** Thrown where a worker is imitated to die: nothing after it may run. */
export class Killed extends Error {}

/** Counts the moments at which a worker can die, and dies at the chosen one. */
export function grimReaper(at: number): { step: () => void; passed: () => number; dead: () => boolean } {
  let moment = 0;
  let dead = false;
  return {
    step: () => {
      if (dead) throw new Killed();
      if (moment === at) {
        dead = true;
        moment += 1;
        throw new Killed();
      }
      moment += 1;
    },
    passed: () => moment,
    dead: () => dead,
  };
}

/** The outbox with a moment before and after each transaction. */
export function mortal(outbox: Outbox, step: () => void): Outbox {
  const around = async <R>(work: () => Promise<R>): Promise<R> => {
    step();
    const result = await work();
    step();
    return result;
  };
  return {
    ...outbox,
    get: (id) => around(() => outbox.get(id)),
    change: (id, change) => around(() => outbox.change(id, change)),
    due: (portalId, now) => around(() => outbox.due(portalId, now)),
  };
}

/** One life of the worker that ends at the given moment; true when it ended by itself before. */
export async function liveUntil(world: World, at: number, exclusive: Exclusive = locks()): Promise<boolean> {
  const reaper = grimReaper(at);
  world.desk.around = reaper.step;
  // A dead worker's promise never settles for anybody: its errors are nobody's.
  await drain(world.path(mortal(world.outbox, reaper.step)), { exclusive, report: () => undefined }).catch(
    () => undefined,
  );
  world.desk.around = () => undefined;
  return !reaper.dead();
}
