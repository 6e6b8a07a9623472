import type { TraceEvent } from "./trace.ts";

/** A file of an extension in the arguments of a trace event. */
const FILE = /chrome-extension:\/\/[^/]+\/(?:content-scripts\/)?([\w-]+)\.js/;

/** What of the trace is told apart within what a script does; the rest is part of whatever it happens in. */
const STEPS: Readonly<Record<string, string>> = {
  "v8.compile": "compiling",
  "V8.CompileCode": "compiling",
  "V8.CompileLazy": "compiling",
  EvaluateScript: "beginning",
  FunctionCall: "called",
  MinorGC: "garbage",
  MajorGC: "garbage",
  UpdateLayoutTree: "style and layout asked for",
  Layout: "style and layout asked for",
};

export interface OwnTime {
  /** The script's name without its ending. */
  readonly file: string;
  readonly step: string;
  /** When it began, on the trace's clock in µs. */
  readonly ts: number;
  /** Processor time in ms, without that of the steps within it. */
  readonly ms: number;
}

/**
 * What an extension's scripts take of one thread, step by step, each millisecond once: a step within another is taken
 * off that one, and what names no script belongs to the one it happens in.
 */
export function ownTimes(events: readonly TraceEvent[], thread: Pick<TraceEvent, "pid" | "tid">): OwnTime[] {
  const mine = events
    .filter(
      ({ pid, tid, ph, name }) => pid === thread.pid && tid === thread.tid && ph === "X" && name in STEPS,
    )
    // Of two that begin at once the longer is around the other.
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const open: { end: number; file: string | null; entry: { ms: number } }[] = [];
  const times: { file: string | null; step: string; ts: number; ms: number }[] = [];
  for (const { name, ts, dur = 0, tdur = 0, args } of mine) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const around = open.at(-1);
    const file = FILE.exec(JSON.stringify(args ?? {}))?.[1] ?? around?.file ?? null;
    const entry = { file, step: STEPS[name] ?? name, ts, ms: tdur / 1000 };
    if (around !== undefined) around.entry.ms -= entry.ms;
    times.push(entry);
    open.push({ end: ts + dur, file, entry });
  }
  return times.flatMap(({ file, ...time }) => (file === null ? [] : [{ ...time, file }]));
}
