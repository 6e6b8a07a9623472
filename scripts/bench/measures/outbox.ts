import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { bundle } from "../serve-page.ts";
import { spreadOf, told } from "../stats.ts";

declare const benchOutbox: typeof import("../page/outbox.ts");

/** What the worker asks of an outbox with a thousand entries, in the browser, over its own database. */
export async function measureOutbox(scene: BenchScene, quick: boolean): Promise<Section> {
  const script = await bundle(new URL("../page/outbox.ts", import.meta.url).pathname, "benchOutbox");
  const page = await scene.driver.openOwn("popup.html");
  try {
    await page.evaluate(`${script};globalThis.benchOutbox = benchOutbox;void 0`);
    const rounds = quick ? 12 : 40;
    const ask = (count: number) => benchOutbox.askOutbox(count);
    const empty = await page.evaluate(ask, rounds);
    await page.evaluate((count) => benchOutbox.fillOutbox(count), 1_000);
    const full = await page.evaluate(ask, rounds);
    const due = told(spreadOf(full["when the next is due"] ?? []));
    const all = told(spreadOf(full["what is due (all of them)"] ?? []));
    return {
      title: "An outbox with a thousand entries",
      how: "The product's own outbox in a page of the extension, over the browser's database on its disk. All thousand wait and are due: nobody's outbox is like that for long.",
      head: ["", "empty, ms", "a thousand entries, ms"],
      rows: Object.entries(full).map(([what, values]) => [
        what,
        told(spreadOf(empty[what] ?? [])),
        told(spreadOf(values)),
      ]),
      verdicts: [
        {
          what: "outbox with 1 000 entries: when the next is due / all that is due",
          budget: "",
          measured: `${due} / ${all} ms`,
          mark: "told",
          short: "outbox with 1 000 entries: when the next is due / all that is due",
        },
      ],
    };
  } finally {
    await page.close();
  }
}
