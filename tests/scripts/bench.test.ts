// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { circumstancesOf } from "../../scripts/bench/circumstances.ts";
import { sumOf } from "../../scripts/bench/heap.ts";
import { againstBound, atMost, counted } from "../../scripts/bench/judge.ts";
import { keep, nameOf, type Result, readKept } from "../../scripts/bench/kept.ts";
import { covered } from "../../scripts/bench/network.ts";
import { readOptions } from "../../scripts/bench/options.ts";
import { ownTimes } from "../../scripts/bench/own-time.ts";
import { quietness, workedBetween } from "../../scripts/bench/quiet.ts";
import { putBetween, type Section, table, writeReport, writeShort } from "../../scripts/bench/report.ts";
import { runAll } from "../../scripts/bench/run.ts";
import type { BenchScene } from "../../scripts/bench/scene.ts";
import { estimate, estimateOf, spreadOf, sure } from "../../scripts/bench/stats.ts";
import type { TraceEvent } from "../../scripts/bench/trace.ts";

const numbers = fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("what several runs say", () => {
  it("is their middle and the middle half of them, in whatever order they came", () => {
    expect(spreadOf([9, 1, 5, 3, 7])).toEqual({ median: 5, low: 3, high: 7 });
    expect(spreadOf([1, 2, 3, 4]).median).toBe(2.5);
    expect(spreadOf([]).median).toBeNaN();
  });

  it("is as sure as they are alike", () => {
    expect(estimateOf([4, 4, 4, 4])).toEqual({ value: 4, low: 4, high: 4 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { value, low, high } = estimateOf(values);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it("does not suffer from a slow minute that all of the compared went through", () => {
    const page = [10, 10, 10, 90, 10, 10, 80, 10];
    const rounds = new Map([
      ["page", page],
      ["extension", page.map((each) => each + 2)],
    ]);
    const added = estimate(rounds, (of) => of("extension") - of("page"));
    expect(added).toEqual({ value: 2, low: 2, high: 2 });
  });

  it("is no number where it cannot be made of every choice of rounds, or where a round is missing", () => {
    const bound = new Map([
      ["page", [5, 5, 5]],
      ["bound", [6, 5, 4]],
    ]);
    const ratio = estimate(bound, (of) => (of("bound") > of("page") ? 1 : Number.NaN));
    expect(ratio.low).toBeNaN();
    expect(estimate(new Map(), () => 1).value).toBeNaN();
    expect(sure(ratio)).toContain("–");
  });
});

describe("a budget's mark", () => {
  it("is given only where all of what it may be lies on one side", () => {
    expect(atMost({ value: 1, low: 0.9, high: 1.1 }, 1.2)).toBe("met");
    expect(atMost({ value: 1.3, low: 1.25, high: 1.4 }, 1.2)).toBe("missed");
    expect(atMost({ value: 1, low: 0.5, high: 1.3 }, 1.2)).toBe("open");
    expect(atMost({ value: 1, low: Number.NaN, high: Number.NaN }, 1.2)).toBe("open");
  });

  it("is not given to a run that cannot tell so little apart from nothing", () => {
    const noise = { value: -0.12, low: -0.2, high: -0.05 };
    expect(atMost(noise, 0.025)).toBe("met");
    expect(atMost(noise, 0.025, 0.05)).toBe("open");
    expect(atMost({ value: 0.3, low: 0.2, high: 0.4 }, 0.025, 0.05)).toBe("missed");
  });

  it("holds or does not where things are counted", () => {
    expect([counted(true), counted(false)]).toEqual(["met", "missed"]);
  });
});

describe("what is added, against the bound", () => {
  const rounds = (page: number[], bound: number[], extension: number[]) =>
    new Map(Object.entries({ page, bound, extension }));

  it("is judged by the difference, and told as a ratio", () => {
    const { ratio, mark } = againstBound(rounds([10, 10, 10], [12, 12, 12], [13, 13, 13]), 1.2);
    expect([ratio.value, mark]).toEqual([1.5, "missed"]);
    expect(againstBound(rounds([10, 10, 10], [12, 12, 12], [12.2, 12.2, 12.2]), 1.2).mark).toBe("met");
  });

  it("is missed all the same where the bound adds too little for a ratio, and open where nothing shows", () => {
    const missed = againstBound(rounds([10, 10, 10], [9, 11, 10], [40, 41, 42]), 1.2);
    expect(missed.ratio.high).toBe(Number.POSITIVE_INFINITY);
    expect(sure(missed.ratio, "×")).toContain("∞");
    expect(missed.mark).toBe("missed");
    expect(againstBound(rounds([10, 14, 12], [13, 11, 16], [14, 13, 12]), 1.2).mark).toBe("open");
  });
});

describe("the time of requests within a way", () => {
  it("counts what lies within it, and what they share once", () => {
    const way = { from: 100, to: 200 };
    expect(covered([{ from: 110, to: 130 }], way)).toBe(20);
    expect(
      covered(
        [
          { from: 150, to: 260 },
          { from: 50, to: 120 },
          { from: 110, to: 130 },
        ],
        way,
      ),
    ).toBe(80);
    expect(covered([{ from: 10, to: 20 }], way)).toBe(0);
    expect(covered([], way)).toBe(0);
  });
});

const event = (name: string, ts: number, ms: number, url = "", tid = 1): TraceEvent => ({
  ...{ name, ts, tid, pid: 1, ph: "X", cat: "devtools.timeline", dur: ms * 1_000, tdur: ms * 1_000 },
  args: { data: { url } },
});
const INBOX = "chrome-extension://abc/content-scripts/inbox.js";

describe("a script's own time in a trace", () => {
  it("takes each millisecond once, leaves out other scripts and threads, and gives garbage to whom it happens in", () => {
    const times = ownTimes(
      [
        event("FunctionCall", 0, 10, INBOX),
        event("v8.compile", 1_000, 3, INBOX),
        event("MinorGC", 5_000, 2),
        event("FunctionCall", 20_000, 4, "https://www.facebook.com/app.js"),
        event("MinorGC", 21_000, 1),
        event("FunctionCall", 30_000, 5, INBOX, 2),
        event("RunTask", 0, 40),
      ],
      { pid: 1, tid: 1 },
    );
    expect(times.map(({ file, step, ms }) => [file, step, ms])).toEqual([
      ["inbox", "called", 5],
      ["inbox", "compiling", 3],
      ["inbox", "garbage", 2],
    ]);
  });

  it("counts calls of ours within the page's own as ours", () => {
    const page = event("FunctionCall", 0, 10, "https://www.facebook.com/app.js");
    const [only] = ownTimes([page, event("FunctionCall", 2_000, 4, INBOX)], page);
    expect(only).toMatchObject({ file: "inbox", ms: 4 });
  });
});

const section: Section = {
  title: "Cold lists",
  how: "All at once.",
  head: ["", "ms"],
  rows: [["the page alone", "1.50"]],
  verdicts: [
    { what: "rows", budget: "≤ 1.2×", measured: "1.10×", mark: "met", short: "rows at once" },
    { what: "mutations", budget: "≤ 2.5 %", measured: "–12 %", mark: "open" },
    { what: "popup", budget: "", measured: "90 ms", mark: "told" },
    { what: "other", budget: "0", measured: "1", mark: "missed" },
    { what: "slow", budget: "0 ms", measured: "9 ms", mark: "missed", short: "slowness", why: "It waits." },
    {
      what: "noise",
      budget: "0 ms",
      measured: "1 ms",
      mark: "open",
      short: "noise",
      why: "It hardly shows.",
    },
  ],
};

describe("the report", () => {
  it("tells every verdict with its mark, and none where the run cannot tell", () => {
    const report = writeReport([section], ["a quiet machine"], ["load", "lists"]);
    const line = (what: string) => report.split("\n").find((each) => each.startsWith(`| ${what} `));
    expect(line("rows")).toContain("✓");
    expect(line("mutations")).toContain("cannot tell");
    expect(line("mutations")).not.toContain("✓");
    expect(line("popup")).not.toMatch(/✓|missed|cannot/);
    expect(line("other")).toContain("**missed**");
    expect(report).toContain("## Cold lists");
    expect(report).toContain("a quiet machine");
  });

  it("tells in the README whatever is missed, also what has no place there otherwise, and why", () => {
    const short = writeShort([section], ["a quiet machine"]);
    const lines = short.split("\n");
    expect(lines.filter((each) => each.includes("**missed**"))).toHaveLength(2);
    expect(lines).toContain("- Missed: other. No reason is known yet.");
    expect(lines).toContain("- Missed: slowness. It waits.");
    expect(lines).toContain("- Cannot tell: noise. It hardly shows.");
    expect(short).toContain("a quiet machine");
    expect(writeReport([section], [], [])).toContain("- Missed: slowness. It waits.");
  });

  it("lays tables out in columns of one width", () => {
    const lines = table(["", "ms"], [["the page alone", "1.50"], ["ours"]]).split("\n");
    expect(new Set(lines.map((each) => each.length)).size).toBe(1);
    expect(lines[1]).toMatch(/^\| -+ \| -+: \|$/);
  });

  it("puts the lines with a short name into the README, between its markers and nowhere else", () => {
    const short = writeShort([section], ["a quiet machine"]);
    expect(short).toContain("rows at once");
    expect(short).not.toContain("mutations");
    const begin = "<!-- bench: written by `npm run bench` -->";
    const before = `# A\n\n${begin}\n\nold\n\n<!-- /bench -->\n\n## B\n`;
    const after = putBetween(before, short);
    expect(after.startsWith(`# A\n\n${begin}\n\n|`)).toBe(true);
    expect(after.endsWith("<!-- /bench -->\n\n## B\n")).toBe(true);
    expect(after).not.toContain("old");
    expect(putBetween(after, short)).toBe(after);
    expect(() => putBetween("# A\n", short)).toThrow();
    expect(() => putBetween(`${before}${before}`, short)).toThrow();
  });
});

const result = (change: Partial<Result> = {}): Result => ({
  ...{ section, seconds: 60, at: Date.UTC(2026, 10, 22), others: 0.02 },
  ...change,
});

describe("the circumstances", () => {
  const run = { quick: false, shape: "linked", machine: "Chrome/1, 2 cores", failed: [], leftOut: [] };

  it("say how long it took, when, and that the machine was quiet", () => {
    const told = circumstancesOf({ ...run, results: [result(), result()] }).join("\n");
    expect(told).toContain("Chrome/1, 2 cores");
    expect(told).toMatch(/a full run, 2 minutes of measuring, 2026-11-22\n/);
    expect(told).toContain("a quiet machine");
    expect(told).not.toMatch(/failed|left out|shape/);
  });

  it("say of a busy machine that it was busy, in the README too", () => {
    const told = circumstancesOf({ ...run, results: [result(), result({ others: 0.8 })] });
    expect(told.join("\n")).toContain("**a busy machine**: before 1 of 2 measurements");
    expect(writeShort([section], told)).toContain("**a busy machine**");
    expect(quietness([]).isQuiet).toBe(true);
  });

  it("name what is missing, and over which days a run was put together", () => {
    const results = [result(), result({ at: Date.UTC(2026, 10, 24) })];
    const told = circumstancesOf({ ...run, results, failed: ["click"], leftOut: ["/x.js: not\n there"] });
    expect(told).toContain("**failed twice, and missing below: click**");
    expect(told).toContain("left out: /x.js: not there");
    expect(told.join("\n")).toContain("2026-11-22 to 2026-11-24");
  });

  it("tell how much others took of the processors", () => {
    expect(workedBetween({ idle: 100, all: 200 }, { idle: 175, all: 300 })).toBe(0.25);
    expect(workedBetween({ idle: 0, all: 0 }, { idle: 0, all: 0 })).toBe(0);
  });
});

describe("what a broken off run has kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-kept-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "deeper", "kept.json");

  it("is there for the next one over the same build, and for no other", () => {
    expect(readKept(file, "one")).toEqual({});
    keep(file, "one", { lists: result() });
    expect(readKept(file, "one")).toEqual({ lists: result() });
    expect(readKept(file, "another")).toEqual({});
  });

  it("is nothing where it was written half or is something else", () => {
    for (const text of ["{", "[]", JSON.stringify({ of: "one", results: { lists: { seconds: 1 } } })]) {
      writeFileSync(file, text);
      expect(readKept(file, "one")).toEqual({});
    }
  });

  it("is told by the build's bytes and the machine", () => {
    const build = join(folder, "build");
    mkdirSync(join(build, "chunks"), { recursive: true });
    writeFileSync(join(build, "chunks", "a.js"), "1");
    const before = nameOf(build, "here");
    expect(nameOf(build, "here")).toBe(before);
    expect(nameOf(build, "there")).not.toBe(before);
    writeFileSync(join(build, "chunks", "a.js"), "2");
    expect(nameOf(build, "here")).not.toBe(before);
  });
});

describe("the command line", () => {
  const measures = ["load", "lists", "recycled"];

  it("writes the documents only for a full run over the usual build and page", () => {
    const documents = { out: expect.stringMatching(/\/docs\/bench\.md$/), readme: true };
    expect(readOptions([], measures)).toMatchObject({ ...documents, measures, resume: false });
    expect(readOptions(["--resume"], measures)).toMatchObject({ ...documents, measures, resume: true });
    expect(readOptions(["--resume", "--only", "lists"], measures)).toMatchObject({
      ...documents,
      ...{ measures: ["lists"], named: true, keeps: true },
    });
    for (const words of [
      ["--quick"],
      ["--only", "lists"],
      ["--add", "peer.js"],
      ["--page", "grid"],
      ["--build", "/tmp/x"],
    ])
      expect(readOptions(words, measures)).toMatchObject({ out: null, readme: false });
    expect(readOptions(["--out", "/tmp/r.md"], measures)).toMatchObject({ out: "/tmp/r.md", readme: false });
  });

  it("takes several peers and measurements, these in their own order", () => {
    const { added, measures: wanted } = readOptions(
      ["--add", "a.js", "--add", "b,c.js", "--only", "recycled,load"],
      measures,
    );
    expect(added).toEqual(["a.js", "b", "c.js"].map((file) => resolve(file)));
    expect(wanted).toEqual(["load", "recycled"]);
  });

  it("refuses what it does not know, with what there is", () => {
    expect(() => readOptions(["--only", "lits"], measures)).toThrow(/lits.*load, lists/);
    expect(() => readOptions(["--page", "round"], measures)).toThrow(/round.*linked/);
    expect(() => readOptions(["--fast"], measures)).toThrow(/--fast/);
    expect(() => readOptions(["--resume", "--quick"], measures)).toThrow(/--resume.*full run/);
    expect(() => readOptions(["--out"], measures)).toThrow(/--out/);
    expect(() => readOptions(["--out", "--quick"], measures)).toThrow(/--out/);
  });
});

describe("a snapshot of the heap", () => {
  it("is added up by what its entries are: data apart from compiled code, the browser's own left out", () => {
    const snapshot = {
      meta: {
        node_fields: ["type", "name", "id", "self_size"],
        node_types: [
          ["hidden", "array", "string", "object", "code", "closure", "native", "object shape"],
        ] as [string[]],
      },
    };
    const entry = (type: number, size: number): number[] => [type, 0, 0, size];
    const nodes = [
      ...[entry(0, 1), entry(1, 10), entry(2, 100), entry(3, 1_000), entry(4, 2)],
      ...[entry(5, 10_000), entry(6, 7_777), entry(7, 4)],
    ].flat();
    expect(sumOf({ snapshot, nodes })).toEqual({ data: 11_110, compiled: 7 });
  });
});

describe("a run", () => {
  const closed: string[] = [];
  const tab = (name: string) => ({ close: async () => void closed.push(name) });
  const own = tab("own");
  // A stand-in for what a run itself needs of the browser.
  const scene = {
    ...{ own, driver: { browser: { pages: async () => [own, tab("left open")] } } },
  } as unknown as BenchScene;

  it("makes once more, after the others, what failed; what fails twice is named and costs none of the others", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    vi.spyOn(console, "log").mockReturnValue();
    const made: string[] = [];
    const measures = Object.fromEntries(
      ["flaky", "sound", "broken"].map((name) => [
        name,
        async () => {
          made.push(name);
          if (name === "broken" || (name === "flaky" && made.length === 1)) throw new Error("no frame came");
          return { ...section, title: name };
        },
      ]),
    );
    const told: string[][] = [];
    const { results, failed } = await runAll(
      scene,
      { measures, names: Object.keys(measures), quick: true, look: async () => 0.3 },
      (sofar) => told.push(Object.keys(sofar)),
    );
    expect(made).toEqual(["flaky", "sound", "broken", "flaky", "broken"]);
    expect(failed).toEqual(["broken"]);
    expect(Object.entries(results).map(([name, each]) => [name, each.section.title, each.others])).toEqual([
      ["sound", "sound", 0.3],
      ["flaky", "flaky", 0.3],
    ]);
    // Each is kept as soon as it is there.
    expect(told).toEqual([["sound"], ["sound", "flaky"]]);
    expect(new Set(closed)).toEqual(new Set(["left open"]));
    vi.restoreAllMocks();
  });
});
