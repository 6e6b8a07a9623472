import { type Contender, FEW, interleaved, Ledger, titleOf, withContenders } from "../contenders.ts";
import { atMost, counted, type Verdict } from "../judge.ts";
import { type OwnTime, ownTimes } from "../own-time.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, percent, quickest, spreadOf, told } from "../stats.ts";
import { readEvents } from "../trace.ts";

const TOTAL = 100_000;
const LIMIT = 0.025;
const MOST = ["page", "extension", "links", "naive", "everything", "walking", "automount"];

/** So often the pair is opened anew: two tabs are never quite the same, whatever is in them. */
const OPENED = { quick: 1, full: 3 } as const;

/** Changes that are none of the list's. */
export async function measureMutations(scene: BenchScene, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const list of [true, false]) {
    const costs = new Ledger();
    const pair = new Ledger();
    const calls: OwnTime[] = [];
    const prepare = async (contenders: readonly Contender[]): Promise<void> => {
      for (const { page } of contenders) {
        // A tab behind another one has no frames.
        await page.bringToFront();
        if (list) await page.evaluate(() => window.bench.mountList(200, 1_000));
        // A search after a navigation lasts two seconds; what is measured is rest.
        await page.evaluate(() => window.bench.sleep(2_500));
      }
    };
    const run = async (
      into: Ledger,
      of: readonly Contender[],
      { rounds, part, seconds }: { rounds: number; part: number; seconds: number },
    ): Promise<void> =>
      interleaved(of, rounds + 1, seconds, async ({ name, page, meter }, round) => {
        const noise = (count: number) => window.bench.noise(count);
        const { all } = await meter.during(() => page.evaluate(noise, TOTAL / 100 / part));
        if (round > 0) into.note(name, all * part);
      });
    const names = quick ? FEW.filter((name) => name !== "bound") : MOST;
    const opened = await withContenders(scene, names, async (contenders) => {
      await prepare(contenders);
      await run(costs, contenders, { rounds: quick ? 4 : 8, part: 5, seconds: quick ? 12 : 45 });
      return contenders.map(({ name }) => name);
    });
    // Ours against the page alone, often and closely in turn: what is looked for is small.
    for (let turn = 0; turn < (quick ? OPENED.quick : OPENED.full); turn += 1) {
      await withContenders({ ...scene, peers: [] }, ["page", "extension"], async (two) => {
        await prepare(two);
        await run(pair, two, { rounds: 30, part: 10, seconds: quick ? 12 : 25 });
        if (turn === 0) calls.push(...(await callsDuring(two[1], TOTAL / 100)));
      });
    }
    const of = (name: string): number => median(costs.of(name));
    const added = (name: string): number => of(name) - of("page");
    for (const name of opened) {
      rows.push([
        `${list ? "a list of 200 rows" : "no list"}: ${titleOf(scene, name)}`,
        told(spreadOf(costs.of(name))),
        name === "page" ? "" : digits(added(name)),
        name === "page" ? "" : percent(added(name) / of("page")),
      ]);
    }
    const part = estimate(pair.rounds, (quick) => quick("extension") / quick("page") - 1, quickest);
    const where = list ? "with a list" : "without a list";
    const ours = calls.reduce((sum, { ms }) => sum + ms, 0);
    verdicts.push({
      what: `${TOTAL} unrelated mutations, ${where}: added to the page's own cost`,
      budget: "≤ 2.5 %",
      measured: `${percent(part.value)} (${percent(part.low)} … ${percent(part.high)}) of ${digits(quickest(pair.of("page")))} ms`,
      // A run that cannot tell so little apart from nothing proves nothing.
      mark: atMost(part, LIMIT, 2 * LIMIT),
      short: `${TOTAL} unrelated mutations, ${where}: added to the page's own cost`,
      why: `What is looked for is smaller than what two tabs with the same page in them differ by on this machine; of our scripts ${calls.length} calls ran meanwhile, for ${digits(ours)} ms.`,
    });
    verdicts.push({
      what: `${TOTAL} unrelated mutations, ${where}: calls of our scripts meanwhile, out of the browser's trace`,
      budget: "0",
      measured: `${calls.length}${calls.length === 0 ? "" : `, ${digits(ours)} ms`}`,
      mark: counted(calls.length === 0),
      short: `${TOTAL} unrelated mutations, ${where}: calls of our scripts meanwhile`,
    });
  }
  return {
    title: "Unrelated mutations",
    how: `${TOTAL} changes outside the list (30 % texts, 30 % attributes, 5 % links, 35 % children), a hundred between two microtask checkpoints; processor time of the main thread, measured in parts of a fifth and multiplied. The budget's line is measured apart: the extension and the page alone in turns of a tenth, in tabs opened anew several times, of which the quicker quarter counts (collecting garbage and whatever else comes between only makes a turn longer). Then the trace of one tab with ours tells whether any of our scripts was called at all.`,
    head: ["", "main thread, ms", "added, ms", "of the page's own"],
    rows,
    verdicts,
  };
}

/** What our scripts do in a tab while so many batches of changes are made: nothing, if nothing wakes them. */
async function callsDuring(contender: Contender | undefined, batches: number): Promise<OwnTime[]> {
  if (contender === undefined) return [];
  const { page, browser } = contender;
  await page.bringToFront();
  const { events } = await readEvents(browser, ["devtools.timeline", "blink.user_timing"], () =>
    page.evaluate(async (count) => {
      performance.mark("commit");
      await window.bench.noise(count);
    }, batches),
  );
  const mark = events.find(({ name }) => name === "commit");
  if (mark === undefined) throw new Error("The trace does not tell which thread is the page's.");
  return ownTimes(events, mark);
}
