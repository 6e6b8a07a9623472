import type { Browser, CDPSession } from "puppeteer-core";

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
}

/** The mark that the page sets in each task whose cost is wanted. */
const MARK = "commit";

/** Processor time of single tasks, out of the browser's own trace. */
export class Tracer {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(browser: Browser): Promise<Tracer> {
    return new Tracer(await browser.target().createCDPSession());
  }

  /** The tasks in which the page committed during some work, each whole, with its observers; in ms, in order. */
  async during<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly tasks: readonly number[] }> {
    const events: TraceEvent[] = [];
    const take = ({ value }: { value: unknown[] }): void => {
      for (const event of value) if (isTraceEvent(event)) events.push(event);
    };
    this.#session.on("Tracing.dataCollected", take);
    try {
      await this.#session.send("Tracing.start", {
        traceConfig: { includedCategories: ["toplevel", "blink.user_timing"], excludedCategories: ["*"] },
        transferMode: "ReportEvents",
      });
      const value = await work();
      const complete = new Promise((resolve) => this.#session.once("Tracing.tracingComplete", resolve));
      await this.#session.send("Tracing.end");
      await complete;
      return { value, tasks: tasksOf(events) };
    } finally {
      this.#session.off("Tracing.dataCollected", take);
    }
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
