import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  driftOf,
  emptyCheck,
  type Finding,
  lastTold,
  noted,
  type PageCheck,
  passed,
  started,
  withdrawn,
} from "@/lib/domain/check";
import { pageCheckSchema } from "@/lib/domain/check-schema";
import { asksFor, standingOf } from "@/lib/domain/check-standing";

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

  it("looking again in vain makes a check no younger", () => {
    const { routing: history } = seeing([0, routing("ok", "S")], [8 * DAY, routing("cannot-tell")]);
    expect(standingOf(history, 8 * DAY, 7)).toBe("due");
    const never = seeing([0, routing("cannot-tell")]);
    expect(standingOf(never.routing, 7 * DAY, 7)).toBe("unsure");
    expect(standingOf(never.routing, 7 * DAY + 1, 7)).toBe("due");
  });

  it("a page asks for what is worst in it: also where the other check was never made", () => {
    expect(asksFor(seeing([0, routing("ok", "S")]), 1, 7)).toBeNull();
    expect(asksFor(seeing([0, routing("ok", "S")]), 7 * DAY + 1, 7)).toBe("due");
    expect(asksFor(seeing([0, routing("none")]), 7 * DAY + 1, 7)).toBe("bad");
    expect(asksFor(emptyCheck("1"), 1, 7)).toBeNull();
  });
});

describe("a record for the wrong page is taken back", () => {
  it("leaves what stood before as it was first seen, and nothing of the wrong press", () => {
    const before = seeing([1, routing("ok", "S")]);
    expect(withdrawn(noted(before, routing("none"), 5, "r"), "routing", 5)).toEqual(before);
    expect(withdrawn(noted(before, routing("ok", "S"), 5, "r"), "routing", 5)).toEqual(before);
  });

  it("touches nothing that was recorded since, or of the other check", () => {
    const later = noted(seeing([5, routing("none")]), routing("ok", "S"), 6, "r");
    expect(withdrawn(later, "routing", 5)).toEqual(later);
    expect(withdrawn(later, "permissions", 6)).toEqual(later);
  });

  it("takes the ticks of that press with it", () => {
    const begun = passed(started(emptyCheck("1"), 1), ["settings"], 2);
    expect(withdrawn(noted(begun, routing("ok", "S"), 5, "r"), "routing", 5)).toEqual(begun);
  });
});

describe("the guide", () => {
  it("ticks steps off once, keeps when, and is not there before it was started", () => {
    expect(passed(emptyCheck("1"), ["settings"], 1).guide).toBeNull();
    const begun = passed(started(emptyCheck("1"), 1), ["settings"], 2);
    expect(passed(begun, ["settings"], 9).guide).toEqual({ startedAt: 1, passed: { settings: 2 } });
  });

  it("passes a check's step only where it is well, and the way to its screen in any case", () => {
    const begun = started(emptyCheck("1"), 1);
    const wrong = noted(begun, routing("other-app", "X"), 2, "r");
    expect(wrong.guide?.passed).toEqual({ settings: 2, messaging: 2 });
    expect(noted(wrong, routing("ok", "S"), 3, "r").guide?.passed).toEqual({
      settings: 2,
      messaging: 2,
      routing: 3,
    });
  });
});
