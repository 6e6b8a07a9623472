import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page, Target } from "puppeteer-core";
import { until } from "../../../tests/e2e/driver/until.ts";
import { PAGE_ID, personAt } from "../page/rows.ts";
import type { Section } from "../report.ts";
import { type BenchScene, fillMirror, Meter } from "../scene.ts";
import { digits, kilobytes, median, spreadOf, told } from "../stats.ts";

declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { get(keys: string[]): Promise<Record<string, unknown>> } };
};

/** Ends the worker; a page of ours that listens may have it started again at once. */
async function endWorker({ driver }: BenchScene): Promise<void> {
  const isWorker = (target: Target): boolean =>
    target.type() === "service_worker" && target.url().startsWith(driver.origin);
  const running = await driver.browser.targets().find(isWorker)?.worker();
  // It may have ended by itself in the meantime.
  await running?.close().catch(() => undefined);
  await until("it is gone", () => !driver.browser.targets().some(isWorker), 2_000).catch(() => undefined);
}

const ELSEWHERE = ["https://www.facebook.com/marketplace/", "https://business.facebook.com/latest/ads"];

/** Facebook's screens that are none of ours: what is parsed, what runs, what listens. */
export async function measureElsewhere(scene: BenchScene, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  let most = 0;
  for (const address of ELSEWHERE) {
    const costs = new Map<boolean, number[]>();
    let bytes = 0;
    let listeners = 0;
    for (let round = 0; round < (quick ? 4 : 12); round += 1) {
      for (const ours of round % 2 === 0 ? [true, false] : [false, true]) {
        const page = await scene.page(ours);
        const meter = await Meter.on(page);
        const session = await page.createCDPSession();
        const parsed: number[] = [];
        session.on("Debugger.scriptParsed", ({ url, length }) => {
          if (url.startsWith("chrome-extension://")) parsed.push(length ?? 0);
        });
        await session.send("Debugger.enable");
        const { all } = await meter.during(async () => {
          await page.goto(address);
          await page.evaluate(() => window.bench.sleep(300));
        });
        costs.set(ours, [...(costs.get(ours) ?? []), all]);
        if (ours) {
          bytes = parsed.reduce((sum, each) => sum + each, 0);
          listeners = (await meter.kept()).listeners;
        } else listeners -= (await meter.kept()).listeners;
        await page.close();
      }
    }
    most = Math.max(most, bytes);
    const added = median(costs.get(true) ?? []) - median(costs.get(false) ?? []);
    rows.push([
      new URL(address).host + new URL(address).pathname,
      kilobytes(bytes),
      told(spreadOf(costs.get(false) ?? [])),
      digits(added),
      String(Math.abs(listeners)),
    ]);
  }
  return {
    title: "Screens that are not ours",
    how: "A whole load of the page, with and without the extension in turns; script parsed as the browser's debugger tells it.",
    head: ["", "script parsed", "the page alone, ms", "added, ms", "listeners added"],
    rows,
    verdicts: [
      {
        what: "script parsed on screens that are not ours",
        budget: "≤ 8 kB",
        measured: kilobytes(most),
        met: most <= 8_000,
      },
    ],
  };
}

/** 30 rows out of 100 000 tickets, read as a content script reads them, and the worker's start. */
export async function measureLookups(scene: BenchScene, quick: boolean): Promise<Section> {
  const tickets = quick ? 20_000 : 100_000;
  await fillMirror(scene, 0, tickets * 2);
  const runs: number[] = [];
  for (let round = 0; round < (quick ? 20 : 60); round += 1) {
    const from = (round * 6_113) % (tickets * 2 - 30);
    const keys = Array.from({ length: 30 }, (_, at) => `badge:${PAGE_ID}|message|${personAt(from + at).id}`);
    const took = await scene.own.evaluate(async (names) => {
      const start = performance.now();
      await chrome.storage.local.get(names);
      return performance.now() - start;
    }, keys);
    runs.push(took);
  }
  const asleep: number[] = [];
  const awake: number[] = [];
  const ask = () =>
    scene.own.evaluate(async () => {
      const start = performance.now();
      await chrome.runtime.sendMessage({ protocol: "page-tickets", name: "session" });
      return performance.now() - start;
    });
  for (let round = 0; round < (quick ? 4 : 12); round += 1) {
    await endWorker(scene);
    asleep.push(await ask());
    awake.push(await ask());
  }
  const look = spreadOf(runs);
  return {
    title: "Look-ups and the worker",
    how: `The mirror holds ${tickets} tickets. A worker asleep: ended by the browser before each question.`,
    head: ["", "ms"],
    rows: [
      ["30 rows by key", told(look)],
      ["a question to the worker, asleep", told(spreadOf(asleep))],
      ["a question to the worker, awake", told(spreadOf(awake))],
    ],
    verdicts: [
      {
        what: `status of 30 rows among ${tickets} tickets`,
        budget: "≤ 3 ms",
        measured: `${told(look)} ms`,
        met: look.median <= 3,
      },
      {
        what: "a question to a sleeping worker (start included)",
        budget: "",
        measured: `${told(spreadOf(asleep))} ms`,
        met: null,
      },
    ],
  };
}

/** Until our own pages draw something. */
export async function measurePages(scene: BenchScene, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  for (const path of ["popup.html", "options.html", "welcome.html"]) {
    const paints: number[] = [];
    for (let round = 0; round < (quick ? 3 : 10); round += 1) {
      await endWorker(scene);
      const page = await scene.driver.openOwn(path);
      paints.push(await until("something is drawn", () => firstPaint(page)));
      await page.close();
    }
    rows.push([path, told(spreadOf(paints))]);
  }
  return {
    title: "Our own pages",
    how: "First contentful paint of the page opened as a tab while the worker is asleep, from the start of its navigation.",
    head: ["", "ms"],
    rows,
    verdicts: rows.slice(0, 2).map(([path = "", ms = ""]) => ({
      what: `${path}: first paint, worker asleep`,
      budget: "",
      measured: `${ms} ms`,
      met: null,
    })),
  };
}

const firstPaint = (page: Page): Promise<number | null> =>
  page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null);

/** Bytes of each entrypoint with everything that it loads, as built. */
export async function measureSizes({ directory }: BenchScene): Promise<Section> {
  const root = directory;
  const sizeOf = (file: string): number => statSync(join(root, file)).size;
  const page = (file: string): number => {
    const html = readFileSync(join(root, file), "utf8");
    const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = ""]) => path);
    return sizeOf(file) + [...new Set(loaded)].reduce((sum, path) => sum + sizeOf(path), 0);
  };
  const scripts = readdirSync(join(root, "content-scripts")).map((file) => `content-scripts/${file}`);
  const sizes = [...scripts, "background.js"].map((file): [string, number] => [file, sizeOf(file)]);
  const pages = ["popup.html", "options.html", "welcome.html"].map((file): [string, number] => [
    file,
    page(file),
  ]);
  return {
    title: "Sizes",
    how: "Bytes as built, minified; pages with all scripts and styles they load at once. `npm test` keeps them within their budgets.",
    head: ["", "size"],
    rows: [...sizes, ...pages].map(([file, size]) => [file, kilobytes(size)]),
    verdicts: [],
  };
}
