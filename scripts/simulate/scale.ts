import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { purge } from "../../lib/outbox/purge.ts";
import { parseTicket } from "../../lib/store/tickets.ts";
import { rebuildMirror } from "../../lib/worker/renew-mirror.ts";
import { SHOP } from "./shop.ts";
import type { SimulatedBrowser } from "./world.ts";

setFlagsFromString("--expose_gc");
const collect: unknown = runInNewContext("gc");

/** What lies in this process after its garbage was collected, in bytes. */
export function heapKept(): number {
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed;
}

export interface Scale {
  readonly tickets: number;
  readonly ticketBytes: number;
  readonly badgeBytes: number;
  readonly decisions: number;
  readonly decisionBytes: number;
  /** How many tickets' words were forgotten in the end. How long that takes a browser's database, the bench measures. */
  readonly emptied: number;
  /** What the worker held at the most while it wrote the mirror anew, and what of it stayed, in bytes. */
  readonly most: number;
  readonly stayed: number;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const PART = 2_000;

/** Fills the database with known tickets and a log that is full, as copies of those that the simulation made. */
export async function fill({ deps }: SimulatedBrowser): Promise<Scale> {
  const database = await deps.store.door.get();
  const sample = parseTicket((await database.getAll("tickets", undefined, 1))[0]);
  const [line] = await deps.store.decisions.newest(1);
  if (sample === null || line === undefined) throw new Error("The simulation has made nothing to copy.");
  for (let from = 0; from < SHOP.knownTickets; from += PART) {
    const tx = database.transaction("tickets", "readwrite");
    for (let at = from; at < Math.min(from + PART, SHOP.knownTickets); at += 1)
      await tx.store.put({
        ...sample,
        ticketId: `tk_${at}`,
        key: `${sample.pageId}|message|${900_000_000_000_000 + at}`,
      });
    await tx.done;
  }
  // A year and a bit: the oldest must have given way.
  const year = 25_000;
  for (let from = 0; from < year; from += PART) {
    const lines = Array.from({ length: Math.min(PART, year - from) }, (_, at) => ({
      ...line,
      id: `${line.id}/${from + at}`,
      at: line.at + from + at,
    }));
    await deps.store.decisions.log(lines);
  }
  const decisions = await database.count("decisions");
  const before = heapKept();
  let most = before;
  let badgeBytes = 0;
  let badges = 0;
  const mirror = {
    ...deps.mirror,
    // A browser keeps what is written: here it would lie in this process.
    renew: async (written: ReadonlyMap<string, unknown>) => {
      for (const [key, badge] of written) badgeBytes += bytesOf(key) + bytesOf(badge);
      badges += written.size;
      if (badges % 20_000 < 500) most = Math.max(most, heapKept());
    },
  };
  await rebuildMirror({ ...deps, mirror });
  const after = heapKept();
  const { emptied } = await purge(deps.store.door, Number.MAX_SAFE_INTEGER - 1);
  return {
    emptied,
    tickets: await database.count("tickets"),
    ticketBytes: bytesOf(sample),
    badgeBytes: badgeBytes / Math.max(1, badges),
    decisions,
    decisionBytes: bytesOf(line),
    most: most - before,
    stayed: after - before,
  };
}
