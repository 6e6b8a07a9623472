import { ALL, FEW, interleaved, isPeer, Ledger, titleOf, withContenders } from "../contenders.ts";
import { againstBound, atMost, counted, type Verdict } from "../judge.ts";
import type { Mounting } from "../page/app.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, spreadOf, sure, told } from "../stats.ts";
import { Tracer } from "../trace.ts";

/** Each takes seconds at 5 000 rows: those that have a chance there. */
const FIRST: readonly string[] = [...FEW, "automount"];

const LIMIT = 1.2;

interface Size {
  readonly rows: number;
  readonly names: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
}
const SIZES: readonly Size[] = [
  { rows: 100, names: ALL, rounds: 16, seconds: 90 },
  { rows: 1_000, names: ALL, rounds: 10, seconds: 170 },
  { rows: 5_000, names: FIRST, rounds: 7, seconds: 180 },
];
const QUICK: readonly Size[] = [
  { rows: 100, names: FEW, rounds: 8, seconds: 20 },
  { rows: 1_000, names: FEW, rounds: 5, seconds: 35 },
];

/** Lists that come into the page whole, with their container. */
export async function measureLists(scene: BenchScene, quick: boolean): Promise<Section> {
  const parts = [];
  for (const size of quick ? QUICK : SIZES) parts.push(await measureSize(scene, size));
  return {
    title: "Cold lists",
    how: "A list comes into the page whole, in one commit, after a navigation. Task: processor time of the task in which the page commits, with every observer that runs at its end; ways that draw later (animations, polling, frames) have their work elsewhere. Waiting: rows whose badge stands in the first paint while its state is still on the way from the storage.",
    head: [
      "",
      "task, ms",
      "added, ms",
      "to the page",
      "to the bound",
      "no badge at first paint",
      "waiting at first paint",
      "all told after, ms",
      "whole main thread, ms",
      "rounds",
    ],
    rows: parts.flatMap((part) => part.rows),
    verdicts: parts.flatMap((part) => part.verdicts),
  };
}

async function measureSize(
  scene: BenchScene,
  { rows: size, names, rounds, seconds }: Size,
): Promise<Pick<Section, "rows" | "verdicts">> {
  const tasks = new Ledger();
  const whole = new Ledger();
  const mountings = new Map<string, Mounting[]>();
  const opened = await withContenders(scene, names, async (contenders) => {
    await interleaved(contenders, rounds + 1, seconds, async ({ name, page, meter, browser }, round) => {
      const mount = (count: number, patience: number) => window.bench.mountList(count, patience);
      const { value, all } = await meter.during(() =>
        new Tracer(browser).during(() => page.evaluate(mount, size, name === "page" ? 0 : 3_000)),
      );
      // The first warms up the compiler.
      if (round === 0) return;
      tasks.note(name, value.tasks[0] ?? Number.NaN);
      whole.note(name, all);
      mountings.set(name, [...(mountings.get(name) ?? []), value.value]);
    });
    return contenders.map(({ name }) => name);
  });
  const task = (name: string): number => median(tasks.of(name));
  const added = (name: string): number => task(name) - task("page");
  const atPaint = (name: string, what: "missing" | "untold"): number[] =>
    (mountings.get(name) ?? []).map((mounting) => mounting.atPaint[what]);
  const rows = opened.map((name) => {
    const isPage = name === "page";
    const answered = (mountings.get(name) ?? []).flatMap(({ told: after }) => after ?? []);
    return [
      `${size} rows: ${titleOf(scene, name)}`,
      told(spreadOf(tasks.of(name))),
      isPage ? "" : digits(added(name)),
      isPage ? "" : `${digits(task(name) / task("page"))}×`,
      isPage || name === "bound" ? "" : `${digits(added(name) / added("bound"))}×`,
      isPage ? "" : String(median(atPaint(name, "missing"))),
      isPage ? "" : String(median(atPaint(name, "untold"))),
      isPage ? "" : answered.length === 0 ? "never" : digits(median(answered)),
      told(spreadOf(whole.of(name))),
      String(tasks.of(name).length),
    ];
  });
  const missing = Math.max(...atPaint("extension", "missing"));
  // Those that leave rows bare in the first paint are not ahead, they are late.
  const peers = opened.filter((name) => isPeer(name) && median(atPaint(name, "missing")) === 0);
  const { ratio, mark } = againstBound(tasks.rounds, LIMIT);
  const verdicts: Verdict[] = [
    {
      what: `${size} rows at once: added to the page's task, against a bound that is told each row`,
      budget: "≤ 1.2×",
      measured: `${sure(ratio, "×")}: ${digits(added("extension"))} against ${digits(added("bound"))} ms`,
      mark,
      short: `${size} rows at once, against being told each row`,
    },
    {
      what: `${size} rows at once: without a badge in the first paint`,
      budget: "0",
      measured: String(missing),
      mark: counted(missing === 0),
    },
  ];
  const [best] = peers.toSorted((a, b) => added(a) - added(b));
  if (best !== undefined) {
    const ahead = estimate(tasks.rounds, (of) => of("extension") - of(best));
    verdicts.push({
      what: `${size} rows at once: our task less that of the fastest other way that is in time (${titleOf(scene, best)})`,
      budget: "≤ 0 ms",
      measured: `${sure(ahead)} ms`,
      mark: atMost(ahead, 0),
    });
  }
  return { rows, verdicts };
}
