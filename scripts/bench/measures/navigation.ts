import { type Contender, Ledger, titleOf, withContenders } from "../contenders.ts";
import { heapOf } from "../heap.ts";
import { atMost, counted } from "../judge.ts";
import type { Seen } from "../page/app.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, sure } from "../stats.ts";

/** Less data than this for a visit is nothing: a list of the browser's own that doubles now and then. In bytes. */
const NOTHING = 128;

/** So many different lists there are on the page, shown in turns. */
const LISTS = 40;

/** So many visits more show nobody who was seen before: what is remembered of a person must lie somewhere. */
const STRANGE = 40;

/** Away from the inbox and back, again and again, with a look at what is kept every so many visits. */
export async function measureNavigation(scene: BenchScene, quick: boolean): Promise<Section> {
  const parts = quick ? 2 : 5;
  // As often as there are lists: all counts are made with the same one in the page.
  const each = LISTS;
  const warmUp = (quick ? 2 : 3) * LISTS;
  const heap = new Ledger();
  const compiled = new Ledger();
  const counts = new Map<string, { nodes: number; detached: number; listeners: number }>();
  const last = new Map<string, Seen>();
  const strange = new Map<string, number>();
  const opened = await withContenders(scene, ["page", "extension"], async (contenders) => {
    for (const { name, page, meter } of contenders) {
      await page.bringToFront();
      const run = async (count: number, strangers = false): Promise<Seen> => {
        const visit = (times: number, others: boolean) => window.bench.visit(times, others);
        const seen = await page.evaluate(visit, count, strangers);
        // The last list stays, each time the same people: what a navigation sets off has ended by then.
        await page.evaluate(() => window.bench.sleep(2_500));
        return seen;
      };
      await run(warmUp);
      const first = { ...(await meter.kept()), detached: await detachedIn(page) };
      let before = await heapOf(page);
      for (let part = 0; part < parts; part += 1) {
        last.set(name, await run(each));
        const now = await heapOf(page);
        heap.note(name, (now.data - before.data) / each);
        compiled.note(name, (now.compiled - before.compiled) / each);
        before = now;
      }
      const end = { ...(await meter.kept()), detached: await detachedIn(page) };
      counts.set(name, {
        nodes: end.nodes - first.nodes,
        detached: end.detached - first.detached,
        listeners: end.listeners - first.listeners,
      });
      await run(STRANGE, true);
      strange.set(name, ((await heapOf(page)).data - before.data) / (STRANGE * 25));
    }
    return contenders.map(({ name }) => name);
  });
  const zero = { nodes: Number.NaN, detached: Number.NaN, listeners: Number.NaN };
  const ours = counts.get("extension") ?? zero;
  const page = counts.get("page") ?? zero;
  const grown = [
    ours.nodes - page.nodes,
    ours.detached - page.detached,
    ours.listeners - page.listeners,
  ] as const;
  const growth = estimate(heap.rounds, (of) => of("extension") - of("page"));
  const visits = parts * each;
  return {
    title: "Navigation",
    how: `${visits} visits to another section and back, after ${warmUp} to warm up, the same thousand people again and again; then 40 visits with nobody seen before. Counted by the browser after collecting garbage; the heap out of its snapshots, every ${each} visits: data is what a script could hold for ever, compiled code settles by itself. It is that of the page and the extension together. Detached: nodes that are in no document and that a script still holds.`,
    head: [
      "",
      "data a visit, bytes",
      "compiled a visit, bytes",
      "data a new person, bytes",
      "nodes",
      "detached",
      "listeners",
      "right badges after the last",
    ],
    rows: opened.map((name) => {
      const { nodes, detached, listeners } = counts.get(name) ?? zero;
      const seen = last.get(name);
      return [
        titleOf(scene, name),
        digits(median(heap.of(name))),
        digits(median(compiled.of(name))),
        digits(strange.get(name) ?? Number.NaN),
        ...[nodes, detached, listeners].map(String),
        name === "page" || seen === undefined
          ? ""
          : `${seen.rows - seen.missing - seen.wrong} of ${seen.rows}`,
      ];
    }),
    verdicts: [
      {
        what: `${visits} navigations: nodes / detached nodes / listeners beyond the page's own`,
        budget: "none",
        measured: grown.join(" / "),
        mark: counted(grown.every((count) => count <= 0)),
        short: `${visits} navigations: nodes, detached nodes, listeners left behind`,
      },
      {
        what: `a navigation: data on the heap that stays, beyond the page's own (less than ${NOTHING} bytes is none)`,
        budget: "none",
        measured: `${sure(growth)} bytes`,
        mark: atMost(growth, NOTHING),
        short: "a navigation: data on the heap that stays",
      },
    ],
  };
}

/** How many nodes stand in no document and are held by a script, of whatever world. */
async function detachedIn(page: Contender["page"]): Promise<number> {
  const session = await page.createCDPSession();
  try {
    await session.send("DOM.enable");
    const { detachedNodes } = await session.send("DOM.getDetachedDomNodes");
    return detachedNodes.length;
  } finally {
    await session.detach();
  }
}
