import { createOutbox, entryId } from "../../../lib/outbox/outbox.ts";
import { DatabaseDoor } from "../../../lib/store/database.ts";
import { observedAt } from "../../simulate/shop.ts";

/*
 * Runs in a page of the extension, over the browser's own database: what the worker asks of its outbox whenever it
 * wakes, beside a thousand entries. They are of a portal that nobody is signed in to, so that nothing is done with them.
 */
const PORTAL = "bench";
const NOW = Date.UTC(2026, 10, 23, 1);

export async function fillOutbox(count: number): Promise<void> {
  const door = new DatabaseDoor();
  const outbox = createOutbox(door);
  for (let at = 0; at < count; at += 1) {
    const { snapshot } = observedAt(at, NOW, "message");
    const { key } = snapshot;
    await outbox.put({
      ...{ id: entryId(PORTAL, key, "create"), portalId: PORTAL, key, snapshot, job: "create" },
      ...{ state: "waiting", createdAt: NOW, changedAt: NOW + at, words: [], status: null },
      ...{ reference: `PT-${at}`, follows: null, contactId: null, assignment: null, refusedAgents: [] },
      ...{ subject: null, receipt: null, inFlight: null, attempts: 0, notBefore: NOW + at, problem: null },
      lookups: 0,
    });
  }
  await door.close();
}

/** Each question's times in ms. */
export async function askOutbox(rounds: number): Promise<Readonly<Record<string, readonly number[]>>> {
  const door = new DatabaseDoor();
  const outbox = createOutbox(door);
  const times = async (work: () => Promise<unknown>): Promise<number[]> => {
    const runs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await work();
      if (round > 1) runs.push(performance.now() - start);
    }
    return runs;
  };
  const first = (await outbox.list(PORTAL, "waiting", 1)).entries[0]?.key ?? "";
  const found = {
    "when the next is due": await times(() => outbox.nextDue(PORTAL)),
    "what is due (all of them)": await times(() => outbox.due(PORTAL, NOW + 10_000_000)),
    "how many wait": await times(() => outbox.count(PORTAL, ["waiting"])),
    "the first fifty of them": await times(() => outbox.list(PORTAL, "waiting", 50)),
    "one item's work": await times(() => outbox.of(PORTAL, first)),
  };
  await door.close();
  return found;
}
