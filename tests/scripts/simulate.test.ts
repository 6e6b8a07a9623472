// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disagreements, seenByPortal } from "../../scripts/simulate/cross-check.ts";
import { begin, HOUR, workDay } from "../../scripts/simulate/day.ts";
import { openBrowser, type SimulatedBrowser } from "../../scripts/simulate/world.ts";

const MONDAY = Date.UTC(2026, 10, 23, 1);

let browser: SimulatedBrowser;
beforeEach(async () => {
  browser = await openBrowser(MONDAY, {});
  await begin(browser);
});
afterEach(() => browser.close());

const plan = { hours: 2, looking: false, troubledHour: null };
const total = (): number => [...browser.counts.calls.values()].reduce((sum, count) => sum + count, 0);

describe("the simulated day", () => {
  it("asks what the work needs and no more (four times a ticket, once an hour, twice a day), as the other side counts it", async () => {
    const { items } = await workDay(browser, MONDAY, 0, plan);
    const tickets = browser.emulator.state.tickets.length - browser.counts.ticketsBefore;
    expect(tickets).toBeGreaterThan(items / 2);
    // A customer who is known has a value looked up in place of a contact made; then who is online, and the ticket.
    expect(total()).toBe(4 * tickets + plan.hours + 2);
    // By its own table of routes, and by what it has in the end.
    expect(seenByPortal(browser)).toEqual(browser.counts.calls);
    expect(disagreements(browser)).toEqual([]);
    expect(browser.counts.alarms).toBe(0);
    expect(browser.counts.starts).toBeLessThanOrEqual(items + 1);
    expect(browser.reported).toEqual([]);
  });

  it("knows what was refused on the way and never came there; nothing is lost or made twice by it", async () => {
    await workDay(browser, MONDAY, 0, { ...plan, hours: 1, troubledHour: 0 });
    const refused = [...browser.counts.refused.values()].reduce((sum, count) => sum + count, 0);
    expect(refused).toBeGreaterThan(0);
    expect(disagreements(browser)).toEqual([]);
    expect(browser.counts.alarms).toBeLessThanOrEqual(HOUR / 30_000);
    const keys = await (await browser.deps.store.door.get()).getAllKeys("tickets");
    expect(browser.emulator.state.tickets.length - browser.counts.ticketsBefore).toBe(keys.length);
  });

  it("would tell of one request too many or too few on either side", async () => {
    await workDay(browser, MONDAY, 0, { ...plan, hours: 1 });
    browser.counts.calls.set("POST /v1/ticket", (browser.counts.calls.get("POST /v1/ticket") ?? 0) + 1);
    browser.counts.contactsBefore += 1;
    expect(disagreements(browser)).toHaveLength(2);
  });
});
