import type { Driver } from "../../../tests/e2e/driver/driver.ts";
import { until } from "../../../tests/e2e/driver/until.ts";
import { Ledger } from "../contenders.ts";
import { endWorker, withEmpty } from "../empty.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, median, spreadOf, sure, told } from "../stats.ts";

const PAGES = ["popup.html", "options.html", "welcome.html"];
const EMPTY = "an extension with nothing in it";

/** Until our own pages draw something, in turns with the page of an extension that has nothing in it. */
export async function measurePages(scene: BenchScene, quick: boolean): Promise<Section> {
  const paints = new Ledger();
  await withEmpty(scene, async (empty) => {
    const paint = async (driver: Driver, path: string, name: string): Promise<void> => {
      await endWorker(driver);
      const page = await driver.openOwn(path);
      try {
        paints.note(
          name,
          await until("something is drawn", () =>
            page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null),
          ),
        );
      } finally {
        await page.close();
      }
    };
    for (let round = 0; round < (quick ? 4 : 14); round += 1) {
      for (const path of round % 2 === 0 ? PAGES : PAGES.toReversed()) await paint(scene.driver, path, path);
      await paint(empty, "popup.html", EMPTY);
    }
  });
  const more = (path: string): string => sure(estimate(paints.rounds, (of) => of(path) - of(EMPTY)));
  return {
    title: "Our own pages",
    how: "First contentful paint of the page opened as a tab while the worker is asleep, from the start of its navigation; in turns with the page of an extension that has nothing in it but a word.",
    head: ["", "ms", "more than the empty one, ms"],
    rows: [
      ...PAGES.map((path) => [path, told(spreadOf(paints.of(path))), more(path)]),
      [EMPTY, told(spreadOf(paints.of(EMPTY))), ""],
    ],
    verdicts: PAGES.slice(0, 2).map((path) => ({
      what: `${path}: first paint, worker asleep (an empty extension's: ${digits(median(paints.of(EMPTY)))} ms)`,
      budget: "",
      measured: `${told(spreadOf(paints.of(path)))} ms`,
      mark: "told" as const,
      short: `${path}: first paint, worker asleep`,
    })),
  };
}
