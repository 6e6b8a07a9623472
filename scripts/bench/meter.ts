import type { CDPSession, Page } from "puppeteer-core";

/** What a tab keeps after its garbage was collected. */
export interface Kept {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a tab's main thread did, counted by the browser. */
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

  async #read(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  async kept(): Promise<Kept> {
    for (let round = 0; round < 4; round += 1) await this.#session.send("HeapProfiler.collectGarbage");
    const now = await this.#read();
    const of = (name: string): number => now.get(name) ?? Number.NaN;
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  }

  /** `all`: ms of the main thread's own processor time, for scripts of every world, style, layout and painting. */
  async during<T>(work: () => Promise<T>): Promise<{ readonly all: number; readonly value: T }> {
    const before = await this.#read();
    const value = await work();
    const after = await this.#read();
    const spent = (name: string): number => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
    return { value, all: spent("TaskDuration") };
  }
}
