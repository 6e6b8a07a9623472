import { contenderNames, interleaved, openContender, TITLES } from "../contenders.ts";
import type { Mounting } from "../page/app.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, median, spreadOf, told } from "../stats.ts";
import { Tracer } from "../trace.ts";

interface Trial {
  readonly all: number;
  readonly task: number;
  readonly value: Mounting;
}

/** Lists that come into the page whole, with their container. */
export async function measureLists(scene: BenchScene, quick: boolean): Promise<Section> {
  const tracer = await Tracer.on(scene.driver.browser);
  const sizes = quick ? [100, 1_000] : [100, 1_000, 5_000];
  const rows: string[][] = [];
  const verdicts: Section["verdicts"][number][] = [];
  for (const size of sizes) {
    // The slow ones take seconds at 5 000 rows, and say nothing new there.
    const names = size > 1_000 || quick ? contenderNames.slice(0, 4) : contenderNames;
    const contenders = [];
    for (const name of names) contenders.push(await openContender(scene, name));
    const trials = new Map<string, Trial[]>();
    const rounds = (quick ? 6 : 12) / (size > 1_000 ? 2 : 1);
    await interleaved(contenders, rounds + 1, async ({ name, page, meter }, round) => {
      const mount = (count: number, patience: number) => window.bench.mountList(count, patience);
      const patience = name === "page" ? 0 : 3_000;
      const { value, all } = await meter.during(() =>
        tracer.during(() => page.evaluate(mount, size, patience)),
      );
      const trial = { all, value: value.value, task: value.tasks[0] ?? Number.NaN };
      // The first warms up the compiler.
      if (round > 0) trials.set(name, [...(trials.get(name) ?? []), trial]);
    });
    for (const each of contenders) await each.close();
    const task = (name: string): number => median((trials.get(name) ?? []).map(({ task }) => task));
    const added = (name: string): number => task(name) - task("page");
    for (const name of names) {
      const own = trials.get(name) ?? [];
      const atPaint = own.map(({ value }) => value.atPaint);
      const late = median(atPaint.map((seen) => seen.missing));
      const untold = median(atPaint.map((seen) => seen.untold));
      rows.push([
        `${size} rows: ${TITLES[name]}`,
        told(spreadOf(own.map(({ task }) => task))),
        name === "page" ? "" : digits(added(name)),
        name === "page" || name === "bound" ? "" : `${digits(added(name) / added("bound"))}×`,
        name === "page" ? "" : String(late),
        name === "page" ? "" : String(untold),
        name === "page" ? "" : digits(median(own.flatMap(({ value }) => value.told ?? []))),
        told(spreadOf(own.map((trial) => trial.all))),
      ]);
    }
    const ratio = added("extension") / added("bound");
    const peers = names.filter((name) => !["page", "bound", "extension"].includes(name));
    const best = Math.min(...peers.filter((name) => name !== "animation" && name !== "polling").map(added));
    const missing = Math.max(...(trials.get("extension") ?? []).map(({ value }) => value.atPaint.missing));
    verdicts.push(
      {
        what: `${size} rows at once: added to the page's task, against a bound that is told each row`,
        budget: "≤ 1.2×",
        measured: `${digits(ratio)}× (${digits(added("extension"))} against ${digits(added("bound"))} ms; best peer ${digits(best)} ms)`,
        met: ratio <= 1.2,
      },
      {
        what: `${size} rows at once: without a badge in the first paint`,
        budget: "0",
        measured: String(missing),
        met: missing === 0,
      },
    );
  }
  return {
    title: "Cold lists",
    how: "A list comes into the page whole, in one commit, after a navigation. Task: processor time of the task in which the page commits, with every observer that runs at its end. Waiting: rows whose badge stands in the first paint while its state is still on the way from the storage.",
    head: [
      "",
      "task, ms",
      "added, ms",
      "to the bound",
      "no badge at first paint",
      "waiting at first paint",
      "all told after, ms",
      "whole main thread, ms",
    ],
    rows,
    verdicts,
  };
}
