// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import {
  guideSteps,
  permissionReasons,
  permissions,
  permissionVerdicts,
  routingReasons,
  routingVerdicts,
} from "@/lib/domain/check";
import { pageCheckSchema } from "@/lib/domain/check-schema";
import { isChecksMirror, isPageCheck } from "@/lib/domain/guards/check";
import { isBadge, isKnownPages, isProblem, isRehearsal } from "@/lib/domain/guards/mirror";
import type { Is } from "@/lib/domain/guards/shape";
import { badgeSchema } from "@/lib/domain/mirror";
import { problemCodes } from "@/lib/domain/problem";
import { problemSchema } from "@/lib/domain/problem-schema";
import { itemStates, ticketStatuses } from "@/lib/domain/ticket";

const instant = fc.nat();
const word = fc.string({ maxLength: 40 });
const one = <T>(all: readonly T[]) => fc.constantFrom(...all);
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: null });

const problem = fc.record({ code: one(problemCodes), detail: word, retryAt: maybe(instant) });
const badge = fc.record(
  {
    state: one(itemStates),
    status: maybe(one(ticketStatuses)),
    ticket: word,
    at: instant,
    again: instant,
    problem: maybe(problem),
    local: fc.boolean(),
  },
  { requiredKeys: ["state", "status", "ticket", "at", "problem"] },
);
const seen = <T>(finding: fc.Arbitrary<T>) =>
  fc.array(fc.record({ finding, firstAt: instant, lastAt: instant, reader: word }), { maxLength: 3 });
const pageCheck = fc.record({
  pageId: word,
  routing: seen(
    fc.record({
      kind: fc.constant("routing"),
      verdict: one(routingVerdicts),
      app: word,
      reason: one(routingReasons),
    }),
  ),
  permissions: seen(
    fc.record({
      kind: fc.constant("permissions"),
      verdict: one(permissionVerdicts),
      missing: fc.subarray([...permissions]),
      unsure: fc.subarray([...permissions]),
      reason: one(permissionReasons),
    }),
  ),
  guide: maybe(
    fc.record({
      startedAt: instant,
      passed: fc
        .subarray([...guideSteps])
        .map((steps) => Object.fromEntries(steps.map((step, at) => [step, at]))),
    }),
  ),
});

/** Anything else than what belongs there; `undefined` stands for a field that is left out. */
const junk = fc.constantFrom<unknown>(undefined, null, "", "none", -1, 1.5, Number.NaN, true, {}, [], [{}]);

/** A value with one of its parts, or itself, put in the place of another. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value) && value.length > 0)
    return fc.oneof(
      junk,
      fc.nat(value.length - 1).chain((at) => spoilt(value[at]).map((part) => value.with(at, part))),
    );
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const names = Object.keys(value);
    if (names.length > 0)
      return fc.oneof(
        junk,
        one(names).chain((name) =>
          spoilt(Reflect.get(value, name)).map((part) => {
            const { [name]: _, ...rest } = { ...value, [name]: part };
            return part === undefined ? rest : { ...value, [name]: part };
          }),
        ),
      );
  }
  return junk;
}

describe.each<[string, Is<unknown>, z.ZodMiniType, fc.Arbitrary<unknown>]>([
  ["a problem", isProblem, problemSchema, problem],
  ["a badge", isBadge, badgeSchema, badge],
  ["what is kept of a page's checks", isPageCheck, pageCheckSchema, pageCheck],
])("%s", (_, is, schema, sound) => {
  it("is taken as the worker's schema has it", () => {
    fc.assert(fc.property(sound, (value) => is(value) && schema.safeParse(value).success));
  });

  it("is refused where the schema refuses it, whatever is wrong in it, and never throws", () => {
    fc.assert(
      fc.property(
        sound.chain((value) => spoilt(value)),
        (value) => {
          expect(is(value)).toBe(schema.safeParse(value).success);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("what only content scripts read", () => {
  const page = { id: "1", username: "", name: "Cửa Hàng", active: true };
  const checks = {
    settings: { acceptedApps: ["StringeeX"], everyDays: 7, quietPages: [] },
    routing: { "1": { verdict: "ok", app: "StringeeX", at: 1 } },
  };

  it.each<[string, Is<unknown>, unknown]>([
    ["no page", isKnownPages, []],
    ["pages", isKnownPages, [page]],
    ["a rehearsal", isRehearsal, { pageId: "1", turn: 2 }],
    ["no rehearsal", isRehearsal, null],
    ["the checks", isChecksMirror, checks],
    ["the checks of no page", isChecksMirror, { ...checks, routing: {} }],
  ])("%s is taken", (_, is, value) => {
    expect(is(value)).toBe(true);
  });

  it.each<[string, Is<unknown>, unknown]>([
    ["no list of pages", isKnownPages, { 0: page }],
    ["a page without a name", isKnownPages, [page, { ...page, name: undefined }]],
    ["a rehearsal of nothing", isRehearsal, {}],
    ["nothing", isRehearsal, undefined],
    [
      "a verdict that nobody knows",
      isChecksMirror,
      { ...checks, routing: { "1": { ...checks.routing["1"], verdict: "so-so" } } },
    ],
    ["a list in the place of verdicts", isChecksMirror, { ...checks, routing: [] }],
    ["checks without settings", isChecksMirror, { routing: {} }],
  ])("%s is refused", (_, is, value) => {
    expect(is(value)).toBe(false);
  });
});
