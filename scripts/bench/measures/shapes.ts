import { interleaved, Ledger, withContenders } from "../contenders.ts";
import { counted, type Verdict } from "../judge.ts";
import type { Seen } from "../page/app.ts";
import { SHAPES, shapes } from "../page/rows.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, sure } from "../stats.ts";
import { Tracer } from "../trace.ts";

/** The other shapes of a list, on which nothing may be wrong or missing either. */
export async function measureShapes(scene: BenchScene, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const shape of shapes) {
    const tasks = new Ledger();
    const names = ["page", "bound", "extension"];
    const seen = await withContenders({ ...scene, shape, peers: [] }, names, async (contenders) => {
      await interleaved(contenders, quick ? 4 : 8, quick ? 4 : 12, async ({ name, page, browser }, round) => {
        // Where rows have no link nothing tells whose they are until a conversation is opened: none will be badged.
        const patience = name === "page" || shape === "linkless" ? 0 : 500;
        const mount = (ms: number) => window.bench.mountList(200, ms);
        const { tasks: costs } = await new Tracer(browser).during(() => page.evaluate(mount, patience));
        if (round > 0) tasks.note(name, costs[0] ?? Number.NaN);
      });
      const ours = contenders.find(({ name }) => name === "extension")?.page;
      await ours?.bringToFront();
      const count = quick ? 12 : 28;
      return ours?.evaluate((windows) => window.bench.windows(windows), count);
    });
    const none: Seen = { rows: 0, missing: -1, wrong: -1, doubled: -1, untold: -1 };
    const { missing, wrong, doubled } = seen ?? none;
    rows.push([
      `${shape}: ${SHAPES[shape]}`,
      digits(median(tasks.of("page"))),
      digits(median(tasks.of("bound")) - median(tasks.of("page"))),
      sure(estimate(tasks.rounds, (of) => of("extension") - of("page"))),
      shape === "linkless" ? "–" : String(missing),
      String(wrong),
      String(doubled),
    ]);
    verdicts.push({
      what: `${SHAPES[shape]}: rows recycled, in painted frames: without / with a wrong / with two badges`,
      budget: shape === "linkless" ? "– / 0 / 0" : "0 / 0 / 0",
      measured: `${shape === "linkless" ? "–" : missing} / ${wrong} / ${doubled}`,
      mark: counted((shape === "linkless" || missing === 0) && wrong === 0 && doubled === 0),
    });
  }
  return {
    title: "Other shapes of the same list",
    how: "200 rows at once, and windows of 30 rows changed as above. Where no row has a link, a row carries a badge only after its conversation was opened, and here none is.",
    head: [
      "",
      "the page's task, ms",
      "bound adds, ms",
      "ours adds, ms",
      "no badge",
      "wrong badge",
      "two badges",
    ],
    rows,
    verdicts,
  };
}
