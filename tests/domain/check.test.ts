import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  driftOf,
  emptyCheck,
  type Finding,
  lastTold,
  noted,
  type PageCheck,
  pageCheckSchema,
  passed,
  standingOf,
  started,
  worstStanding,
} from "@/lib/domain/check";

const DAY = 86_400_000;
const routing = (verdict: "ok" | "other-app" | "none" | "cannot-tell", app = ""): Finding => ({
  kind: "routing",
  verdict,
  app,
  reason: verdict === "cannot-tell" ? "unreadable" : "seen",
});
const seeing = (...findings: readonly [number, Finding][]): PageCheck =>
  findings.reduce((check, [at, finding]) => noted(check, finding, at, "r"), emptyCheck("1"));

describe("what is kept of a page's routing", () => {
  it("is one entry as long as nothing changes, with its first and last sighting", () => {
    const { routing: history } = seeing([1, routing("ok", "StringeeX")], [5, routing("ok", "StringeeX")]);
    expect(history).toEqual([{ finding: routing("ok", "StringeeX"), firstAt: 1, lastAt: 5, reader: "r" }]);
  });

  it("tells the change from the last two sightings that told something", () => {
    const { routing: history } = seeing(
      [1, routing("ok", "StringeeX")],
      [2, routing("cannot-tell")],
      [3, routing("other-app", "X")],
      [4, routing("cannot-tell")],
    );
    expect(driftOf(history)).toMatchObject({ before: { lastAt: 1 }, now: { lastAt: 3 } });
    expect(lastTold(history)?.finding.verdict).toBe("other-app");
  });

  it("tells no change where nothing changed, whatever could not be read in between", () => {
    const { routing: history } = seeing(
      [1, routing("ok", "S")],
      [2, routing("cannot-tell")],
      [3, routing("ok", "S")],
    );
    expect(driftOf(history)).toBeNull();
  });

  it("stays small and readable, and never loses the last sighting that told something", () => {
    const finding = fc.constantFrom<Finding>(
      routing("ok", "StringeeX"),
      routing("other-app", "X"),
      routing("none"),
      routing("cannot-tell"),
      { kind: "routing", verdict: "cannot-tell", app: "", reason: "loading" },
    );
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 120 }), (findings) => {
        const check = seeing(...findings.map((each, at): [number, Finding] => [at, each]));
        expect(check.routing.length).toBeLessThanOrEqual(20);
        expect(pageCheckSchema.parse(check)).toEqual(check);
        const told = findings.findLastIndex(({ verdict }) => verdict !== "cannot-tell");
        if (told !== -1) expect(lastTold(check.routing)?.lastAt).toBe(told);
      }),
    );
  });
});

describe("how a check stands", () => {
  it.each([
    ["never", [], 0],
    ["well", [[0, routing("ok", "S")]], 7 * DAY],
    ["due", [[0, routing("ok", "S")]], 7 * DAY + 1],
    ["bad", [[0, routing("other-app", "X")]], 1],
    ["bad", [[0, routing("none")]], 1],
    [
      "bad",
      [
        [0, routing("other-app", "X")],
        [1, routing("cannot-tell")],
      ],
      2,
    ],
    [
      "unsure",
      [
        [0, routing("ok", "S")],
        [1, routing("cannot-tell")],
      ],
      2,
    ],
    [
      "well",
      [
        [0, routing("other-app", "X")],
        [1, routing("ok", "S")],
      ],
      2,
    ],
  ] as const)("%s", (standing, findings, now) => {
    const check = seeing(...findings.map(([at, finding]): [number, Finding] => [at, finding]));
    expect(standingOf(check.routing, now, 7)).toBe(standing);
  });

  it("a page stands as its worse check", () => {
    expect(worstStanding(seeing([0, routing("ok", "S")]), 1, 7)).toBe("never");
    expect(worstStanding(seeing([0, routing("none")]), 1, 7)).toBe("bad");
  });
});

describe("the guide", () => {
  it("ticks steps off once, keeps when, and is not there before it was started", () => {
    expect(passed(emptyCheck("1"), ["settings"], 1).guide).toBeNull();
    const begun = passed(started(emptyCheck("1"), 1), ["settings"], 2);
    expect(passed(begun, ["settings"], 9).guide).toEqual({ startedAt: 1, passed: { settings: 2 } });
  });

  it("passes a check's step only where it is well", () => {
    const begun = started(emptyCheck("1"), 1);
    expect(noted(begun, routing("other-app", "X"), 2, "r").guide?.passed).toEqual({});
    expect(noted(begun, routing("ok", "S"), 3, "r").guide?.passed).toEqual({ routing: 3 });
  });
});
