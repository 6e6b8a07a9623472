import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createOutbox, entryId } from "../../../lib/outbox/outbox.ts";
import { createStore } from "../../../lib/store/store.ts";
import { root, run, tool } from "../../run.mjs";
import { observedAt } from "../../simulate/shop.ts";
import type { Section } from "../report.ts";
import { digits, spreadOf, told } from "../stats.ts";

/** The rules' search in a process of its own, as the command `scripts/bench/keywords.ts` measures it. */
export async function measureKeywords(): Promise<Section> {
  const { output } = await run(tool("tsx"), [`${root}/scripts/bench/keywords.ts`]);
  const rows = output
    .split("\n")
    .map((line) => line.split(/:\s+/))
    .filter((cells) => cells.length === 2)
    .map(([what = "", value = ""]) => [what, value]);
  const best = Number(/fastest of seven:\s+([\d.]+) ms/.exec(output)?.[1] ?? Number.NaN);
  return {
    title: "Keywords",
    how: "10 000 comments against 500 keywords, in Node; plain `includes` for each keyword beside it, which finds other things.",
    head: ["", ""],
    rows,
    verdicts: [
      {
        what: "rules: 10 000 comments × 500 keywords",
        budget: "≤ 100 ms",
        measured: `${digits(best)} ms`,
        met: best <= 100,
      },
    ],
  };
}

/** What the worker asks of an outbox with a thousand entries whenever it wakes. The database is the one of the tests, in Node. */
export async function measureOutbox(): Promise<Section> {
  globalThis.indexedDB = new IDBFactory();
  const { door } = createStore();
  const outbox = createOutbox(door);
  const now = Date.UTC(2026, 10, 23, 1);
  for (let at = 0; at < 1_000; at += 1) {
    const { snapshot } = observedAt(at, now, "message");
    await outbox.put({
      ...{ id: entryId("P", snapshot.key, "create"), portalId: "P", key: snapshot.key, snapshot },
      ...{ job: "create", state: "waiting", createdAt: now, changedAt: now, words: [], status: null },
      ...{ reference: `PT-${at}`, follows: null, contactId: null, assignment: null, refusedAgents: [] },
      ...{
        subject: null,
        receipt: null,
        inFlight: null,
        attempts: 0,
        notBefore: now + at,
        problem: null,
        lookups: 0,
      },
    });
  }
  const time = async (work: () => Promise<unknown>): Promise<string> => {
    const runs: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const start = performance.now();
      await work();
      if (round > 1) runs.push(performance.now() - start);
    }
    return told(spreadOf(runs));
  };
  const rows = [
    ["what is due (all thousand)", await time(() => outbox.due("P", now + 2_000))],
    ["when the next is due", await time(() => outbox.nextDue("P"))],
    ["how many wait", await time(() => outbox.count("P", ["waiting"]))],
    ["the first fifty of them", await time(() => outbox.list("P", "waiting", 50))],
  ];
  await door.close();
  return {
    title: "An outbox with a thousand entries",
    how: "In Node over the tests' database in memory, which is slower than a browser's at scanning and faster at opening: what grows with the number of entries shows here.",
    head: ["", "ms"],
    rows,
    verdicts: rows.slice(1, 2).map(([, ms = ""]) => ({
      what: "outbox with 1 000 entries: when the next is due",
      budget: "",
      measured: `${ms} ms`,
      met: null,
    })),
  };
}
