import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actions, type Step } from "@/lib/domain/decision";
import { messageKey } from "@/lib/domain/key";
import { lastDays, startOfDay, statisticsOf, waitEdges } from "@/lib/domain/statistics";

const NOW = new Date(2026, 10, 22, 15, 30).getTime();
const HOUR = 3_600_000;
const ticket = (page: string, thread: string, createdAt: number) => ({
  portalId: "P",
  key: messageKey(page, thread),
  pageId: page,
  createdAt,
});
const off: Step = { gate: "kind", code: "messages-off" };
const decision = (thread: string, at: number, action: (typeof actions)[number]) => ({
  portalId: "P",
  key: messageKey("901", thread),
  at,
  action,
  path: [off],
});

const anyTime = fc.integer({ min: NOW - 100 * 24 * HOUR, max: NOW + 24 * HOUR });
const anyTickets = fc.array(
  fc
    .record({
      page: fc.constantFrom("901", "902", "903"),
      thread: fc.integer({ min: 1, max: 9 }),
      at: anyTime,
    })
    .map(({ page, thread, at }) => ticket(page, String(thread), at)),
);
const anyDecisions = fc.array(
  fc
    .record({ thread: fc.integer({ min: 1, max: 9 }), at: anyTime, action: fc.constantFrom(...actions) })
    .map(({ thread, at, action }) => decision(String(thread), at, action)),
);
const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

describe("statistics", () => {
  it("count each ticket once: by day, by page, by waiting", () => {
    fc.assert(
      fc.property(anyTickets, anyDecisions, fc.integer({ min: 1, max: 90 }), (tickets, decisions, count) => {
        const seen = statisticsOf(tickets, decisions, NOW, count);
        const from = seen.days[0]?.start ?? NOW;
        const inside = tickets.filter(({ createdAt }) => createdAt >= from && createdAt <= NOW);
        expect(seen.days).toHaveLength(count);
        expect(seen.tickets).toBe(inside.length);
        expect(sum(seen.days.flatMap(({ byPage }) => [...byPage.values()]))).toBe(inside.length);
        expect(sum(seen.waits) + seen.byHand).toBe(inside.length);
        expect(new Set(seen.pages)).toEqual(new Set(inside.map(({ pageId }) => pageId)));
        expect(seen.medianWait === null).toBe(sum(seen.waits) === 0);
      }),
    );
  });

  it("count each decision once, and each ignored one at the gate that stopped it", () => {
    fc.assert(
      fc.property(anyDecisions, fc.integer({ min: 1, max: 90 }), (decisions, count) => {
        const seen = statisticsOf([], decisions, NOW, count);
        const from = seen.days[0]?.start ?? NOW;
        const inside = decisions.filter(({ at }) => at >= from && at <= NOW);
        expect(sum(seen.actions.values())).toBe(inside.length);
        expect(seen.ignored.get("kind") ?? 0).toBe(seen.actions.get("ignore") ?? 0);
      }),
    );
  });

  it("do not depend on the order of what is stored", () => {
    fc.assert(
      fc.property(anyTickets, anyDecisions, (tickets, decisions) => {
        expect(statisticsOf(tickets.toReversed(), decisions.toReversed(), NOW, 30)).toEqual(
          statisticsOf(tickets, decisions, NOW, 30),
        );
      }),
    );
  });

  it("measure from the rules' last choice before the ticket", () => {
    const seen = statisticsOf(
      [ticket("901", "1", NOW - HOUR), ticket("901", "2", NOW - HOUR), ticket("901", "3", NOW - HOUR)],
      [
        decision("1", NOW - 30 * HOUR, "create"),
        decision("1", NOW - HOUR - 5_000, "suggest"),
        decision("1", NOW, "suggest"),
        decision("2", NOW - 3 * HOUR, "create"),
        decision("3", NOW - 2 * HOUR, "ignore"),
      ],
      NOW,
      7,
    );
    expect(seen.waits).toEqual([1, 0, 0, 0, 1, 0]);
    expect(seen.waits).toHaveLength(waitEdges.length + 1);
    expect(seen.medianWait).toBe((5_000 + 2 * HOUR) / 2);
    expect(seen.byHand).toBe(1);
  });

  it.each(waitEdges.map((edge, place) => [edge, place] as const))(
    "count a wait of %d ms to the class above that edge",
    (edge, place) => {
      const seen = statisticsOf([ticket("901", "1", NOW)], [decision("1", NOW - edge, "create")], NOW, 7);
      expect(seen.waits.indexOf(1)).toBe(place + 1);
    },
  );

  it("has a day for every day, though clocks are put back and forth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 1, max: 400 }), (now, count) => {
        const days = lastDays(now, count);
        expect(days.at(-1)).toBe(startOfDay(now));
        expect(new Set(days).size).toBe(count);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }),
    );
  });
});
