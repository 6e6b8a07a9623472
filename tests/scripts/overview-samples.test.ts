import { describe, expect, test } from "vitest";
import { itemKeySchema } from "@/lib/domain/key-schema";
import { statisticsOf } from "@/lib/domain/statistics";
import { decisionsEnd, ticketTimes } from "../e2e/pictures/overview-samples";
import { decisions } from "../e2e/pictures/work-samples";

/** What the overview shows of its samples at an hour of a day. */
function shownAt(hour: number, minute: number) {
  const now = new Date(2026, 10, 18, hour, minute).getTime();
  const tickets = ticketTimes(190, now).map((createdAt, index) => ({
    portalId: "PT1",
    key: itemKeySchema.parse(`100000000000901|message|${100010000000000 + index}`),
    pageId: "100000000000901",
    createdAt,
  }));
  const made = decisions(240, decisionsEnd(now)).map((each) => ({ ...each, portalId: "PT1" }));
  const { days, ...rest } = statisticsOf(tickets, made, now, 14);
  return { ...rest, days: days.map(({ byPage }) => [...byPage.values()]) };
}

describe("the overview's samples", () => {
  const noon = shownAt(13, 0);
  test.each([
    [0, 0],
    [1, 0],
    [7, 45],
    [23, 59],
  ])("at %i:%i are the same as at any other hour", (hour, minute) => {
    expect(shownAt(hour, minute)).toEqual(noon);
  });

  test("have tickets on each of their days, today among them", () => {
    expect(noon.tickets).toBe(190);
    expect(noon.days.at(-1)?.[0]).toBeGreaterThan(0);
    expect(noon.byHand).toBeLessThan(190);
  });
});
