import type { Page } from "puppeteer-core";
import type { Driver } from "../../../tests/e2e/driver/driver.ts";
import { Ledger } from "../contenders.ts";
import { withEmpty } from "../empty.ts";
import { counted } from "../judge.ts";
import { Meter } from "../meter.ts";
import { ownTimes } from "../own-time.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, kilobytes, median, sure } from "../stats.ts";
import { readEvents } from "../trace.ts";

const ADDRESSES = ["https://www.facebook.com/marketplace/", "https://business.facebook.com/latest/ads"];
const LIMIT = 8_000;
const OURS = "chrome-extension://";

/** Facebook's screens that are none of ours: what is parsed, what runs, what is kept. */
export const measureElsewhere = (scene: BenchScene, quick: boolean): Promise<Section> =>
  withEmpty(scene, (empty) => measureBeside(scene, empty, quick));

const SIDES = ["page", "extension", "empty"] as const;

async function measureBeside(scene: BenchScene, empty: Driver, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  let most = 0;
  let calls = 0;
  const kept: string[] = [];
  for (const address of ADDRESSES) {
    const costs = new Ledger();
    const heap = new Ledger();
    const listeners = new Ledger();
    let bytes = 0;
    for (let round = 0; round < (quick ? 4 : 16); round += 1) {
      for (const name of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
        const page =
          name === "empty" ? await empty.browser.newPage() : await scene.page(name === "extension");
        try {
          const meter = await Meter.on(page);
          const { all } = await meter.during(async () => {
            await page.goto(address);
            await page.evaluate(() => window.bench.sleep(300));
          });
          const stays = await meter.kept();
          if (round === 0) continue;
          costs.note(name, all);
          heap.note(name, stays.heap);
          listeners.note(name, stays.listeners);
        } finally {
          await page.close();
        }
      }
    }
    const page = await scene.page(true);
    try {
      bytes = await parsedBytes(page, address);
      const idle = await idleCalls(scene, page);
      calls += idle;
      most = Math.max(most, bytes);
      const added = (ledger: Ledger, by = "extension") =>
        estimate(ledger.rounds, (of) => of(by) - of("page"));
      const kib = (by: string): string => digits(added(heap, by).value / 1024);
      kept.push(`${digits(added(costs).value)} ms, ${kib("extension")} (${kib("empty")}) KiB`);
      rows.push([
        new URL(address).host + new URL(address).pathname,
        kilobytes(bytes),
        digits(median(costs.of("page"))),
        sure(added(costs)),
        kib("extension"),
        kib("empty"),
        digits(added(listeners).value),
        String(idle),
      ]);
    } finally {
      await page.close();
    }
  }
  return {
    title: "Screens that are not ours",
    how: "A whole load of the page, without any extension, with ours, and with one whose content script is empty, in turns; script parsed as the browser's debugger tells it, memory after collecting garbage. At rest: five seconds later, ten thousand changes and three seconds in which nothing happens; calls of our scripts in the browser's trace.",
    head: [
      "",
      "script parsed",
      "the page alone, ms",
      "a load: added, ms",
      "heap added, KiB",
      "by an empty content script, KiB",
      "listeners added",
      "calls at rest",
    ],
    rows,
    verdicts: [
      {
        what: `a load of a screen that is not ours (${ADDRESSES.map((each) => new URL(each).pathname).join(", ")}): main thread, memory (that of an empty content script)`,
        budget: "",
        measured: kept.join("; "),
        mark: "told",
        short:
          "a load of a Facebook screen that is not ours: main thread, memory (an empty content script's)",
      },
      {
        what: "script parsed on screens that are not ours",
        budget: "≤ 8 kB",
        measured: kilobytes(most),
        mark: counted(most <= LIMIT),
        short: "script parsed on Facebook screens that are not ours",
      },
      {
        what: "calls of our scripts on screens that are not ours, at rest and during 10 000 changes",
        budget: "0",
        measured: String(calls),
        mark: counted(calls === 0),
      },
    ],
  };
}

async function parsedBytes(page: Page, address: string): Promise<number> {
  const session = await page.createCDPSession();
  let bytes = 0;
  session.on("Debugger.scriptParsed", ({ url, length }) => {
    if (url.startsWith(OURS)) bytes += length ?? 0;
  });
  await session.send("Debugger.enable");
  await page.goto(address);
  await page.evaluate(() => window.bench.sleep(300));
  await session.send("Debugger.disable");
  await session.detach();
  return bytes;
}

async function idleCalls({ driver }: BenchScene, page: Page): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => window.bench.sleep(5_000));
  const { events } = await readEvents(driver.browser, ["devtools.timeline", "blink.user_timing"], () =>
    page.evaluate(async () => {
      performance.mark("commit");
      await window.bench.noise(100);
      await window.bench.sleep(3_000);
    }),
  );
  const mark = events.find(({ name }) => name === "commit");
  if (mark === undefined) throw new Error("The trace does not tell which thread is the page's.");
  return ownTimes(events, mark).length;
}
