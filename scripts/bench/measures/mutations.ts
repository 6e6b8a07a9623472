import { FEW, interleaved, Ledger, titleOf, withContenders } from "../contenders.ts";
import { atMost, type Verdict } from "../judge.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, percent, spreadOf, told } from "../stats.ts";

const TOTAL = 100_000;
const LIMIT = 0.025;
const MOST = ["page", "extension", "links", "naive", "everything", "walking", "automount"];

/** Changes that are none of the list's. */
export async function measureMutations(scene: BenchScene, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const list of [true, false]) {
    const costs = new Ledger();
    const pair = new Ledger();
    const names = quick ? FEW.filter((name) => name !== "bound") : MOST;
    const opened = await withContenders(scene, names, async (contenders) => {
      for (const { page } of contenders) {
        // A tab behind another one has no frames.
        await page.bringToFront();
        if (list) await page.evaluate(() => window.bench.mountList(200, 1_000));
        // A search after a navigation lasts two seconds; what is measured is rest.
        await page.evaluate(() => window.bench.sleep(2_500));
      }
      const run = async (into: Ledger, of: typeof contenders, rounds: number, part: number): Promise<void> =>
        interleaved(of, rounds + 1, quick ? 12 : 45, async ({ name, page, meter }, round) => {
          const noise = (count: number) => window.bench.noise(count);
          const { all } = await meter.during(() => page.evaluate(noise, TOTAL / 100 / part));
          if (round > 0) into.note(name, all * part);
        });
      await run(costs, contenders, quick ? 4 : 8, 5);
      // Ours against the page alone, often and closely in turn: what is looked for is small.
      const two = contenders.filter(({ name }) => name === "page" || name === "extension");
      await run(pair, two, quick ? 24 : 80, 10);
      return contenders.map(({ name }) => name);
    });
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
    const part = estimate(pair.rounds, (medianOf) => medianOf("extension") / medianOf("page") - 1);
    verdicts.push({
      what: `${TOTAL} unrelated mutations, ${list ? "with a list" : "without a list"}: added to the page's own cost`,
      budget: "≤ 2.5 %",
      measured: `${percent(part.value)} (${percent(part.low)} … ${percent(part.high)}) of ${digits(median(pair.of("page")))} ms`,
      // A run that cannot tell so little apart from nothing proves nothing.
      mark: atMost(part, LIMIT, 2 * LIMIT),
      ...(list ? { short: `${TOTAL} unrelated mutations, added to the page's own cost` } : {}),
    });
  }
  return {
    title: "Unrelated mutations",
    how: `${TOTAL} changes outside the list (30 % texts, 30 % attributes, 5 % links, 35 % children), a hundred between two microtask checkpoints; processor time of the main thread, measured in parts of a fifth and multiplied. The budget's line is measured apart, the extension and the page alone in turns of a tenth.`,
    head: ["", "main thread, ms", "added, ms", "of the page's own"],
    rows,
    verdicts,
  };
}
