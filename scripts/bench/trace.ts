import type { Browser } from "puppeteer-core";

export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, in µs: what others do on the machine does not count. */
  readonly tdur?: number;
  readonly args?: unknown;
}

/** The mark that the page sets in each task whose cost is wanted. */
export const MARK = "commit";

/** Everything that the browser's own trace tells of some categories while some work is done. */
export async function readEvents<T>(
  browser: Browser,
  categories: readonly string[],
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly events: readonly TraceEvent[] }> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }: { value: unknown[] }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  });
  try {
    await session.send("Tracing.start", {
      traceConfig: { includedCategories: [...categories], excludedCategories: ["*"] },
      transferMode: "ReportEvents",
    });
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    // A trace that is left running would refuse the next one.
    const value = await work().finally(async () => {
      await session.send("Tracing.end");
      await complete;
    });
    return { value, events };
  } finally {
    await session.detach();
  }
}

/** Processor time of single tasks: those in which the page committed during some work, with their observers; in ms. */
export class Tracer {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async during<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly tasks: readonly number[] }> {
    const { value, events } = await readEvents(this.#browser, ["toplevel", "blink.user_timing"], work);
    return { value, tasks: tasksOf(events) };
  }
}

const isTraceEvent = (event: unknown): event is TraceEvent =>
  typeof event === "object" && event !== null && "name" in event && "ts" in event && "ph" in event;

/** The task in which an instant lies, as an extent on the trace's clock in µs; the instant alone if there is none. */
export function taskAround(
  events: readonly TraceEvent[],
  { pid, tid, ts }: TraceEvent,
): { readonly from: number; readonly to: number; readonly ms: number } {
  const around = events.filter(
    (task) =>
      task.ph === "X" &&
      task.name.includes("RunTask") &&
      task.pid === pid &&
      task.tid === tid &&
      task.ts <= ts &&
      ts <= task.ts + (task.dur ?? 0),
  );
  const [longest] = around.toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
  if (longest === undefined) return { from: ts, to: ts, ms: Number.NaN };
  return { from: longest.ts, to: longest.ts + (longest.dur ?? 0), ms: (longest.tdur ?? Number.NaN) / 1000 };
}

function tasksOf(events: readonly TraceEvent[]): number[] {
  const tasks = events.filter(({ name }) => name.includes("RunTask"));
  return events
    .filter(({ name, cat }) => name === MARK && cat.includes("user_timing"))
    .map((mark) => taskAround(tasks, mark).ms)
    .filter(Number.isFinite);
}
