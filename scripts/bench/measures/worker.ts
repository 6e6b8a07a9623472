import type { Page } from "puppeteer-core";
import type { Driver } from "../../../tests/e2e/driver/driver.ts";
import { Ledger } from "../contenders.ts";
import { endWorker, withEmpty } from "../empty.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, spreadOf, sure, told } from "../stats.ts";

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A question to the worker, asleep and awake, in turns with that of an extension that has nothing in it. */
export async function measureWorker(scene: BenchScene, quick: boolean): Promise<Section> {
  const asked = new Ledger();
  await withEmpty(scene, async (empty) => {
    const page = await empty.openOwn("popup.html");
    const ask = (own: Page): Promise<number> =>
      own.evaluate(async () => {
        const start = performance.now();
        await chrome.runtime.sendMessage({ protocol: "page-tickets", name: "session" });
        return performance.now() - start;
      });
    const sides: [string, Driver, Page][] = [
      ["ours", scene.driver, scene.own],
      ["empty", empty, page],
    ];
    for (let round = 0; round < (quick ? 6 : 24); round += 1) {
      for (const [name, driver, own] of round % 2 === 0 ? sides : sides.toReversed()) {
        await endWorker(driver);
        asked.note(`${name} asleep`, await ask(own));
        asked.note(`${name} awake`, await ask(own));
      }
    }
  });
  const line = (name: string): string => told(spreadOf(asked.of(name)));
  const more = estimate(asked.rounds, (of) => of("ours asleep") - of("empty asleep"));
  return {
    title: "The worker's start",
    how: "A question from a page of the extension until it is answered: the worker ended by the browser before it, and awake; in turns with an extension whose worker can do nothing but answer.",
    head: ["", "ours, ms", "empty, ms"],
    rows: [
      ["asleep", line("ours asleep"), line("empty asleep")],
      ["awake", line("ours awake"), line("empty awake")],
    ],
    verdicts: [
      {
        what: `a question to a sleeping worker, more than to an empty one's (${digits(median(asked.of("empty asleep")))} ms)`,
        budget: "",
        measured: `${sure(more)} ms`,
        mark: "told",
        short: "the worker's start, more than an empty extension's",
      },
    ],
  };
}
