import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAttempt } from "@/lib/domain/backoff";

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test.each([
  [1, 0.5, 15_000],
  [2, 0.5, 30_000],
  [3, 0.5, 60_000],
  [8, 0.5, HOUR / 2],
  [1000, 0.5, HOUR / 2],
  [1, 0, 1000],
  [0, 0.5, 15_000],
])("after %i attempts, chance %d: %i ms", (attempts, chance, ms) => {
  expect(nextAttempt(attempts, null, NOW, () => chance)).toBe(NOW + ms);
});

test.each([
  [1, 0, 1000],
  [1, -5, 1000],
  [5, 0, 16_000],
  [5, -5, 16_000],
  [1000, 0, HOUR],
  [5, 120_000, 120_000],
  [5, HOUR * 23, HOUR * 23],
  [5, HOUR * 1000, HOUR * 24],
])("after %i attempts, asked to wait %i ms: %i ms", (attempts, asked, ms) => {
  expect(nextAttempt(attempts, asked, NOW, () => 0.9)).toBe(NOW + ms);
});

test("an answer that is no number counts as none", () => {
  expect(nextAttempt(1, Number.NaN, NOW, () => 0.5)).toBe(NOW + 15_000);
});

test("a whole instant, between a second and an hour away, and spread over the whole span", () => {
  fc.assert(
    fc.property(fc.nat(100_000), random, random, (attempts, one, other) => {
      const at = nextAttempt(attempts, null, NOW, () => one);
      expect(Number.isInteger(at)).toBe(true);
      expect(at - NOW).toBeGreaterThanOrEqual(1000);
      expect(at - NOW).toBeLessThanOrEqual(HOUR);
      const later = nextAttempt(attempts, null, NOW, () => Math.max(one, other));
      expect(later).toBeGreaterThanOrEqual(at);
    }),
  );
});
