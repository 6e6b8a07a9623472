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

/** No further round is begun after so many seconds. */
interface Turns {
  readonly rounds: number;
  readonly seconds: number;
}
interface Size {
  readonly rows: number;
  readonly names: readonly string[];
  /** All of them in turn. */
  readonly all: Turns;
  /** The page, the bound and ours alone, often and closely in turn: what the budget is about is small. */
  readonly close: Turns;
}
const SIZES: readonly Size[] = [
  { rows: 100, names: ALL, all: { rounds: 10, seconds: 60 }, close: { rounds: 48, seconds: 50 } },
  { rows: 1_000, names: ALL, all: { rounds: 6, seconds: 110 }, close: { rounds: 30, seconds: 100 } },
  { rows: 5_000, names: FIRST, all: { rounds: 5, seconds: 100 }, close: { rounds: 12, seconds: 110 } },
];
const QUICK: readonly Size[] = [
  { rows: 100, names: FEW, all: { rounds: 5, seconds: 12 }, close: { rounds: 14, seconds: 14 } },
  { rows: 1_000, names: FEW, all: { rounds: 5, seconds: 25 }, close: { rounds: 8, seconds: 25 } },
];

const WHY =
  "A row is proven to be whose it is before it gets a badge: that its link is no button, no banner and no part of a hidden route, that the row holds one conversation, that the page in the link is the one on screen. The bound is told all of that.";
const WHY_AHEAD = "The other ways believe the first link they find in a row; ours proves it first.";

/** Lists that come into the page whole, with their container. */
export async function measureLists(scene: BenchScene, quick: boolean): Promise<Section> {
  const parts = [];
  for (const size of quick ? QUICK : SIZES) parts.push(await measureSize(scene, size));
  return {
    title: "Cold lists",
    how: "A list comes into the page whole, in one commit, after a navigation. Task: processor time of the task in which the page commits, with every observer that runs at its end; ways that draw later (animations, polling, frames) have their work elsewhere, which the whole main thread shows. The line of the budget is measured apart: the page, the bound and ours closely in turn. Waiting: rows whose badge stands in the first paint while its state is still on the way from the storage.",
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
  { rows: size, names, all, close }: Size,
): Promise<Pick<Section, "rows" | "verdicts">> {
  const tasks = new Ledger();
  const closely = new Ledger();
  const whole = new Ledger();
  const mountings = new Map<string, Mounting[]>();
  const opened = await withContenders(scene, names, async (contenders) => {
    const run = (into: Ledger, of: typeof contenders, { rounds, seconds }: Turns): Promise<void> =>
      interleaved(of, rounds + 1, seconds, async ({ name, page, meter, browser }, round) => {
        const mount = (count: number, patience: number) => window.bench.mountList(count, patience);
        const { value, all: spent } = await meter.during(() =>
          new Tracer(browser).during(() => page.evaluate(mount, size, name === "page" ? 0 : 3_000)),
        );
        // The first warms up the compiler.
        if (round === 0) return;
        into.note(name, value.tasks[0] ?? Number.NaN);
        mountings.set(name, [...(mountings.get(name) ?? []), value.value]);
        if (into === tasks) whole.note(name, spent);
      });
    await run(tasks, contenders, all);
    const three = contenders.filter(({ name }) => !isPeer(name));
    await run(closely, three, close);
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
  const inTime = opened.filter((name) => isPeer(name) && median(atPaint(name, "missing")) === 0);
  const { ratio, mark } = againstBound(closely.rounds, LIMIT);
  const over = (name: string): number => median(closely.of(name)) - median(closely.of("page"));
  const verdicts: Verdict[] = [
    {
      what: `${size} rows at once: added to the page's task, against a bound that is told each row`,
      budget: "≤ 1.2×",
      measured: `${sure(ratio, "×")}: ${digits(over("extension"))} against ${digits(over("bound"))} ms`,
      mark,
      short: `${size} rows at once, against being told each row`,
      why: WHY,
    },
    {
      what: `${size} rows at once: without a badge in the first paint`,
      budget: "0",
      measured: String(missing),
      mark: counted(missing === 0),
    },
  ];
  // Whoever takes less of the task than drawing takes has drawn elsewhere: in a frame, on an animation's event.
  const [best] = inTime
    .filter((name) => added(name) > added("bound") / 2)
    .toSorted((a, b) => added(a) - added(b));
  if (best !== undefined) {
    const ahead = estimate(tasks.rounds, (of) => of("extension") - of(best));
    verdicts.push({
      what: `${size} rows at once: our task less that of the fastest other way that draws in the same task (${titleOf(scene, best)})`,
      budget: "≤ 0 ms",
      measured: `${sure(ahead)} ms`,
      mark: atMost(ahead, 0),
      why: WHY_AHEAD,
    });
  }
  const [cheapest] = inTime.toSorted((a, b) => median(whole.of(a)) - median(whole.of(b)));
  if (cheapest !== undefined) {
    const more = estimate(whole.rounds, (of) => of("extension") - of(cheapest));
    verdicts.push({
      what: `${size} rows at once: our whole main thread less that of the cheapest other way, wherever it draws (${titleOf(scene, cheapest)})`,
      budget: "",
      measured: `${sure(more)} ms`,
      mark: "told",
    });
  }
  return { rows, verdicts };
}
