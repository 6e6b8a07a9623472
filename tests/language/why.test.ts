import { describe, expect, test } from "vitest";
import { gateCodes, type Step, stepSchema } from "@/lib/domain/decision";
import { languages } from "@/lib/domain/preferences";
import { whySentence } from "@/lib/language/why";

const at = Date.UTC(2026, 10, 22);
const values = {
  activeSince: at,
  from: at,
  to: at,
  match: { keyword: "giá", start: 0, end: 3, matched: "gia" },
  count: 3,
  partial: true,
  ticket: "#77",
  status: "solved",
  lastActivityAt: at,
  reopenWithinHours: 24,
};
const nothing = { ...values, activeSince: null, from: null, to: null, match: null, ticket: "", status: null };
const every: [string, Step][] = Object.entries(gateCodes).flatMap(([gate, codes]) =>
  codes.flatMap((code) =>
    [values, nothing, { ...values, reopenWithinHours: null }, { ...values, reopenWithinHours: 0 }].map(
      (each): [string, Step] => [`${gate}/${code}`, stepSchema.parse({ gate, code, ...each })],
    ),
  ),
);

describe.each(languages)("why, in %s", (language) => {
  test.each(every)("%s is one sentence", (_, step) => {
    const sentence = whySentence(step, language);
    expect(sentence).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\s{2}/);
  });

  test("no two codes of a gate say the same", () => {
    const said = Object.entries(gateCodes).flatMap(([gate, codes]) =>
      codes.map((code) => `${gate}: ${whySentence(stepSchema.parse({ gate, code, ...values }), language)}`),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  test("names the keyword and what it found", () => {
    const step = stepSchema.parse({ gate: "keywords", code: "found", ...values });
    expect(whySentence(step, language)).toMatch(/giá.*gia/);
  });
});
