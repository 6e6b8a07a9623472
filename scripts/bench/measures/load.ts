import { Ledger } from "../contenders.ts";
import { Meter } from "../meter.ts";
import { ownTimes } from "../own-time.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { INBOX } from "../serve-page.ts";
import { estimate, spreadOf, sure, told } from "../stats.ts";
import { MARK, readEvents, type TraceEvent, taskAround } from "../trace.ts";

const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "blink.user_timing"];

const TOLD = "from the list's coming until all rows tell their state";

/** One cold load of the inbox with a list of 30 rows: where each millisecond of our scripts goes, and when. */
export async function measureLoad(scene: BenchScene, quick: boolean): Promise<Section> {
  const steps: ReadonlyMap<string, number>[] = [];
  const whole = new Ledger();
  const instants = new Ledger();
  for (let round = 0; round < (quick ? 4 : 13); round += 1) {
    // The page alone beside it, for what no script of ours is named for.
    for (const ours of round % 2 === 0 ? [true, false] : [false, true]) {
      const page = await scene.page(ours);
      try {
        const meter = await Meter.on(page);
        await page.bringToFront();
        const load = async (): Promise<number | null> => {
          await page.goto(INBOX);
          const wait = ours ? 2_000 : 0;
          const { told: after } = await page.evaluate((ms) => window.bench.mountList(30, ms), wait);
          await page.evaluate(() => window.bench.sleep(500));
          return after;
        };
        const { all, value } = await meter.during(() =>
          readEvents(scene.driver.browser, ours ? CATEGORIES : ["toplevel"], load),
        );
        // A first load reads everything from the disk.
        if (round === 0) continue;
        whole.note(ours ? "extension" : "page", all);
        if (!ours) continue;
        if (value.value !== null) instants.note(TOLD, value.value);
        steps.push(stepsOf(value.events, instants));
      } finally {
        await page.close();
      }
    }
  }
  const keys = [...new Set(steps.flatMap((step) => [...step.keys()]))].sort();
  const sums = steps.map((step) => [...step.values()].reduce((sum, ms) => sum + ms, 0));
  return {
    title: "One cold load of the inbox",
    how: "A new tab, the page loaded, 30 rows coming in; processor time of the main thread out of the browser's trace, by script of ours, each millisecond once. The list's task is the one in which the page puts its rows in. Last, instants: ms on the clock.",
    head: ["", "ms"],
    rows: [
      ...keys.map((key) => [key, told(spreadOf(steps.map((step) => step.get(key) ?? 0)))]),
      ["**all of it**", told(spreadOf(sums))],
      [
        "the whole load beside one without the extension, traced",
        sure(estimate(whole.rounds, (of) => of("extension") - of("page"))),
      ],
      ...[...instants.rounds].map(([what, values]) => [what, told(spreadOf(values))]),
    ],
    verdicts: [
      {
        what: "a cold load of the inbox with 30 rows: all of our scripts",
        budget: "",
        measured: `${told(spreadOf(sums))} ms`,
        mark: "told",
        short: "a cold load of the inbox with 30 rows, all of our scripts",
      },
    ],
  };
}

/** A load's own times by script, step and where it stands to the list's coming. */
function stepsOf(events: readonly TraceEvent[], instants: Ledger): ReadonlyMap<string, number> {
  const mark = events.find(({ name, cat }) => name === MARK && cat.includes("user_timing"));
  if (mark === undefined) throw new Error("The trace does not tell when the list came.");
  const task = taskAround(events, mark);
  const times = ownTimes(events, mark);
  const began = (file: string): number =>
    Math.min(...times.filter((time) => time.file === file && time.step === "beginning").map(({ ts }) => ts));
  const loading = events
    .filter(({ name, pid, ts }) => name === "navigationStart" && pid === mark.pid && ts < began("gate"))
    .map(({ ts }) => ts);
  const start = Math.max(...loading);
  for (const file of new Set(times.map((time) => time.file))) {
    const after = (began(file) - start) / 1000;
    if (Number.isFinite(after)) instants.note(`${file} begins after the navigation`, after);
  }
  const sums = new Map<string, number>();
  for (const { file, step, ts, ms } of times) {
    const when = ts < task.from ? "before the list" : ts <= task.to ? "in the list's task" : "after it";
    const key = step === "beginning" || ts < task.from ? `${file}: ${step}` : `${file}: ${step}, ${when}`;
    sums.set(key, (sums.get(key) ?? 0) + ms);
  }
  return sums;
}
