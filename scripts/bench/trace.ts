import type { Browser } from "puppeteer-core";

interface TraceEvent {
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
const MARK = "commit";

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
    const value = await work();
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    return { value, events };
  } finally {
    await session.detach();
  }
}

/** Processor time of single tasks: those in which the page committed during some work, with their observers; in ms. */
export class Tracer {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async on(browser: Browser): Promise<Tracer> {
    return new Tracer(browser);
  }

  async during<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly tasks: readonly number[] }> {
    const { value, events } = await readEvents(this.#browser, ["toplevel", "blink.user_timing"], work);
    return { value, tasks: tasksOf(events) };
  }
}

const isTraceEvent = (event: unknown): event is TraceEvent =>
  typeof event === "object" && event !== null && "name" in event && "ts" in event && "ph" in event;

function tasksOf(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name, cat }) => name === MARK && cat.includes("user_timing"));
  const tasks = events.filter(({ name, ph }) => ph === "X" && /RunTask/.test(name));
  return marks.flatMap((mark) => {
    const around = tasks.filter(
      ({ pid, tid, ts, dur = 0 }) =>
        pid === mark.pid && tid === mark.tid && ts <= mark.ts && mark.ts <= ts + dur,
    );
    const tdur = Math.max(...around.map((task) => task.tdur ?? Number.NaN));
    return Number.isFinite(tdur) ? [tdur / 1000] : [];
  });
}
