import type { ServerResponse } from "node:http";
import { build } from "esbuild";
import type { CDPSession, Page } from "puppeteer-core";
import { launchChromium } from "../../tests/e2e/driver/chromium.ts";
import type { Driver } from "../../tests/e2e/driver/driver.ts";
import { buildFor } from "../../tests/e2e/driver/launch.ts";
import { until } from "../../tests/e2e/driver/until.ts";
import type { StageHandler } from "../../tests/stage/handler.ts";
import { createEmulator, type Emulator } from "../../tests/stage/stringeex/index.ts";
import { startWorld, type World } from "../../tests/stage/world/index.ts";
import { expectedStatus } from "./page/expected.ts";
import { PAGE_ID, personAt } from "./page/rows.ts";

/** The browser with the production build, and a second context of the same browser that the extension is not in. */
export interface BenchScene {
  readonly driver: Driver;
  /** The build that is measured. */
  readonly directory: string;
  readonly world: World;
  readonly emulator: Emulator;
  /** A new tab with the extension, or (in another context of the same browser) without. */
  page(withExtension: boolean): Promise<Page>;
  /** One of the extension's own pages, for what a person would do there. */
  readonly own: Page;
  stop(): Promise<void>;
}

/** What the bench itself calls in the extension's own pages. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: {
      get(keys: string | string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

export const INBOX = `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE_ID}`;
/** People with a ticket in the mirror: all whom the lists and windows ever show. */
const PEOPLE = 20_040;

/** Where each TypeScript file of the bench's page is served, as one classic script. */
async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`./page/${file}.ts`, import.meta.url).pathname],
    ...{ bundle: true, write: false, format: "iife", target: "es2022", logLevel: "silent" },
  });
  return outputFiles[0]?.text ?? "";
}
export const annotators = (): Promise<string> => bundle("annotators");

const LAYOUT =
  "html,body{margin:0;height:100%;font:14px/1.35 sans-serif}.col{display:flex;flex-direction:column}.fx{display:flex}" +
  ".lp,.tp,.rp{height:760px;overflow:auto;contain:strict;flex:1}.row{height:72px;display:flex;align-items:center;" +
  "position:relative;border-bottom:1px solid #eee;contain:layout style}.av{width:48px;height:48px;overflow:hidden}" +
  ".nm,.pv{display:block;width:200px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}[role=article]{contain:content}";

function serveBench(script: string): StageHandler {
  const headers = {
    // Timers to 5 µs instead of 100.
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cache-control": "no-store",
  };
  const send = (response: ServerResponse, type: string, body: string): void => {
    response.writeHead(200, { ...headers, "content-type": `${type}; charset=utf-8` }).end(body);
  };
  return ({ url }, response) => {
    if (url.pathname === "/bench.js") return send(response, "text/javascript", script);
    const style = `<link rel="icon" href="data:,"><style>${LAYOUT}</style>`;
    const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8">${style}</head><body><div id="mount"></div><script src="/bench.js"></script></body></html>`;
    send(response, "text/html", html);
  };
}

export interface BenchOptions {
  /** The directory of another build than the usual one. */
  readonly extension?: string | undefined;
}

export async function openBench({ extension }: BenchOptions = {}): Promise<BenchScene> {
  const emulator = createEmulator();
  const bench = serveBench(await bundle("app"));
  const world = await startWorld({
    "business.facebook.com": bench,
    "www.facebook.com": bench,
    "web.facebook.com": bench,
    ...emulator.routes,
  });
  const directory = extension ?? buildFor("chromium");
  const driver = await launchChromium({
    world,
    extension: directory,
    args: [
      "--disable-background-timer-throttling",
      "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      "--enable-precise-memory-info",
    ],
  });
  const without = await driver.browser.createBrowserContext();
  const own = await driver.openOwn("popup.html");
  const scene: BenchScene = {
    driver,
    directory,
    world,
    emulator,
    page: (withExtension) => (withExtension ? driver.browser.newPage() : without.newPage()),
    own,
    async stop() {
      await driver.close();
      await world.stop();
    },
  };
  try {
    await addPage(scene);
    await fillMirror(scene, 0, PEOPLE);
  } catch (error) {
    await scene.stop();
    throw error;
  }
  return scene;
}

/** The page is added as a person adds it: by a message of our own page. */
async function addPage(scene: BenchScene): Promise<void> {
  await until("the page is added", () =>
    scene.own.evaluate(async (id) => {
      const input = { id, username: "", name: "Bench" };
      await chrome.runtime.sendMessage({ protocol: "page-tickets", name: "addPage", input });
      const { pages } = await chrome.storage.local.get("pages");
      return Array.isArray(pages) && pages.length > 0;
    }, PAGE_ID),
  );
}

/** Writes badges of people as the worker does, one key each. */
export async function fillMirror(scene: BenchScene, from: number, to: number): Promise<void> {
  const PART = 2_000;
  for (let at = from; at < to; at += PART) {
    const ids = Array.from({ length: Math.min(PART, to - at) }, (_, more) => personAt(at + more).id);
    const badges = ids.flatMap((id) => {
      const status = expectedStatus(id);
      const badge = { state: "created", status, ticket: id.slice(-5), at: 1_790_000_000_000, problem: null };
      return status === "" ? [] : [[`badge:${PAGE_ID}|message|${id}`, badge] as const];
    });
    await scene.own.evaluate((items) => chrome.storage.local.set(Object.fromEntries(items)), badges);
  }
}

/** What the main thread did, in ms of its own processor time; counted by the browser. */
export interface Work {
  /** Scripts of every world, style, layout, painting. */
  readonly all: number;
}

export class Meter {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Meter> {
    const session = await page.createCDPSession();
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Meter(session);
  }

  async read(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  /** After the garbage is collected. */
  async kept(): Promise<{ heap: number; nodes: number; listeners: number }> {
    for (let round = 0; round < 4; round += 1) await this.#session.send("HeapProfiler.collectGarbage");
    const now = await this.read();
    const of = (name: string): number => now.get(name) ?? Number.NaN;
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  }

  async during<T>(work: () => Promise<T>): Promise<Work & { readonly value: T }> {
    const before = await this.read();
    const value = await work();
    const after = await this.read();
    const spent = (name: string): number => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
    return { value, all: spent("TaskDuration") };
  }
}
