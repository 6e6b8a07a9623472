import { ALL, FEW, interleaved, isPeer, Ledger, titleOf, withContenders } from "../contenders.ts";
import { againstBound, counted, type Verdict } from "../judge.ts";
import type { Seen } from "../page/app.ts";
import { CHANGED } from "../page/churn.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, percent, sure } from "../stats.ts";
import { Tracer } from "../trace.ts";

const WAYS = ["mixed", "inPlace"] as const;
const LIMIT = 1.2;
const WHY =
  "Whose a row is now is proven before its badge changes, and the storage is asked what to say; the bound is told both.";

/** Rows that become another person's, in place and otherwise: looked at in each painted frame, and timed in turns. */
export async function measureRecycled(scene: BenchScene, quick: boolean): Promise<Section> {
  const windows = quick ? 40 : 200;
  const rounds = quick ? 5 : 10;
  const seen = new Map<string, Seen>();
  const costs = { mixed: new Ledger(), inPlace: new Ledger() };
  const close = { mixed: new Ledger(), inPlace: new Ledger() };
  const whole = new Ledger();
  const opened = await withContenders(scene, quick ? [...FEW, "naive"] : ALL, async (contenders) => {
    for (const { name, page } of contenders) {
      if (name === "page") continue;
      await page.bringToFront();
      // What the others miss shows as well in a quarter of them.
      const count = name === "extension" ? windows : windows / 4;
      seen.set(name, await page.evaluate((each) => window.bench.windows(each), count));
    }
    for (const { page } of contenders) {
      await page.bringToFront();
      await page.evaluate(() => window.bench.mountList(30, 1_000));
    }
    const run = (into: typeof costs, of: typeof contenders, times: number, seconds: number): Promise<void> =>
      interleaved(of, times + 1, seconds, async ({ name, page, meter, browser }, round) => {
        for (const how of WAYS) {
          const change = (count: number, way: "mixed" | "inPlace") => window.bench.changeOnly(count, way);
          const { all, value } = await meter.during(() =>
            new Tracer(browser).during(() => page.evaluate(change, 12, how)),
          );
          if (round === 0) continue;
          into[how].note(name, (median(value.tasks) * 1_000) / CHANGED[how]);
          if (into === costs && how === "mixed") whole.note(name, all / 12);
        }
      });
    await run(costs, contenders, rounds, quick ? 25 : 140);
    // The page, the bound and ours alone, often and closely in turn: what the budget is about is small.
    const three = contenders.filter(({ name }) => !isPeer(name));
    await run(close, three, quick ? 10 : 36, quick ? 15 : 90);
    return contenders.map(({ name }) => name);
  });
  const rows = opened.map((name) => {
    const { rows: all = 0, missing = 0, wrong = 0, doubled = 0, untold = 0 } = seen.get(name) ?? {};
    const cost = (how: "mixed" | "inPlace"): string =>
      name === "page"
        ? `(${digits(median(costs[how].of(name)))})`
        : sure(estimate(costs[how].rounds, (of) => of(name) - of("page")));
    return [
      titleOf(scene, name),
      ...[missing, wrong, doubled].map((count) =>
        name === "page" ? "" : `${count} (${percent(count / all)})`,
      ),
      name === "page" ? "" : percent(untold / all),
      cost("mixed"),
      cost("inPlace"),
      digits(median(whole.of(name))),
    ];
  });
  const { missing = -1, wrong = -1, doubled = -1 } = seen.get("extension") ?? {};
  const against = (how: "mixed" | "inPlace"): Verdict => {
    const { rounds: measured } = close[how];
    const { ratio, mark } = againstBound(measured, LIMIT);
    const added = (name: string) => digits(estimate(measured, (of) => of(name) - of("page")).value);
    const words = how === "mixed" ? "changed in every way" : "recycled in place";
    return {
      what: `rows ${words}: added to the page's task for each, against the bound`,
      budget: "≤ 1.2×",
      measured: `${sure(ratio, "×")}: ${added("extension")} against ${added("bound")} µs`,
      mark,
      short: `a row ${how === "mixed" ? "changed in every way" : "recycled in place"}, against being told of it`,
      why: WHY,
    };
  };
  return {
    title: "Recycled rows",
    how: `${windows} windows of 30 rows: half of them become 12 others' in place, 10 replaced, 3 with another cell, 3 wiped and 2 moved, the other half recycled in place as a whole. Half of the commits are made in a task, half within a frame; each painted frame is looked at (the others' ways in a quarter of the windows). State under way: the right badge stands there, hidden, until the storage has answered. The cost is measured apart from that, in turns, ${costs.mixed.of("page").length} rounds of 12 windows of each kind: added to the page's task for each changed row, in µs, with where it would lie in 95 of 100 runs (the page's own in brackets). The budgets' lines are measured apart: the page, the bound and ours closely in turn.`,
    head: [
      "",
      "no badge",
      "wrong badge",
      "two badges",
      "state under way",
      "a row changed in any way, µs",
      "a row recycled in place, µs",
      "whole main thread a window, ms",
    ],
    rows,
    verdicts: [
      {
        what: `recycled rows, ${windows} windows × 30 rows, in painted frames: without / with a wrong / with two badges`,
        budget: "0 / 0 / 0",
        measured: `${missing} / ${wrong} / ${doubled}`,
        mark: counted(missing === 0 && wrong === 0 && doubled === 0),
        short: `${windows} windows × 30 recycled rows: without, with a wrong, with two badges`,
      },
      ...WAYS.map(against),
    ],
  };
}
