import type { Section } from "../report.ts";
import { type BenchScene, INBOX } from "../scene.ts";
import { digits, median, spreadOf, told } from "../stats.ts";
import { readEvents } from "../trace.ts";

/** What of the trace belongs to which of our scripts. */
const OURS = /chrome-extension:\/\/[^/]+\/(?:content-scripts\/)?(\w+)\.js/;
const STEPS: Readonly<Record<string, string>> = {
  "v8.compile": "compiled",
  EvaluateScript: "begun",
  FunctionCall: "called (observers, timers, answers)",
};

/** One cold load of the inbox with a list of 30 rows: where each millisecond of our scripts goes. */
export async function measureLoad(scene: BenchScene, quick: boolean): Promise<Section> {
  const rounds: Map<string, number>[] = [];
  const whole: number[] = [];
  for (let round = 0; round < (quick ? 5 : 15); round += 1) {
    const page = await scene.page(true);
    await page.bringToFront();
    const { events } = await readEvents(scene.driver.browser, ["devtools.timeline", "v8"], async () => {
      await page.goto(INBOX);
      await page.evaluate(() => window.bench.mountList(30, 2_000));
      await page.evaluate(() => window.bench.sleep(500));
    });
    const sums = new Map<string, number>();
    for (const { name, tdur = 0, args } of events) {
      const step = STEPS[name];
      const [, file] = OURS.exec(JSON.stringify(args ?? {})) ?? [];
      if (step === undefined || file === undefined) continue;
      const key = `${file}: ${step}`;
      sums.set(key, (sums.get(key) ?? 0) + tdur / 1000);
    }
    rounds.push(sums);
    whole.push([...sums].reduce((sum, [key, ms]) => (key.includes("compiled") ? sum : sum + ms), 0));
    await page.close();
  }
  const keys = [...new Set(rounds.flatMap((sums) => [...sums.keys()]))].sort();
  return {
    title: "One cold load of the inbox",
    how: "A new tab, the page loaded, 30 rows coming in; processor time of the main thread out of the browser's trace, by script of ours. Compiling is part of beginning, and of what is called for the first time.",
    head: ["", "ms"],
    rows: keys.map((key) => [key, told(spreadOf(rounds.map((sums) => sums.get(key) ?? 0)))]),
    verdicts: [
      {
        what: "a cold load of the inbox: all of our scripts",
        budget: "",
        measured: `${digits(median(whole))} ms`,
        met: null,
      },
    ],
  };
}
