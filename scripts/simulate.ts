import { median } from "./bench/stats.ts";
import { disagreements } from "./simulate/cross-check.ts";
import { begin, HOUR, workDay } from "./simulate/day.ts";
import { callLines, type Line, mb, print } from "./simulate/report.ts";
import { fill, heapKept } from "./simulate/scale.ts";
import { SHOP } from "./simulate/shop.ts";
import { openBrowser, type SimulatedBrowser } from "./simulate/world.ts";

/*
 * `npm run simulate`: a working week of one admin of a shop with 50 pages and 20 admins, through the real worker,
 * outbox, store and client over a simulated clock; then a day at a portal whose API reads tickets, a day with an hour in
 * which StringeeX refuses everything, and the database with 100 000 tickets and a year's log. The year's other figures
 * and the other admins follow by arithmetic. `--quick`: one day in place of the week.
 */

const days = process.argv.includes("--quick") ? 1 : SHOP.days;
/** A Monday at eight in Hanoi. */
const MONDAY = Date.UTC(2026, 10, 23, 1);
const READS = { ticketRead: true, ticketIdInAnswer: true, ticketSerialInAnswer: true };

async function inBrowser(
  switches: Parameters<typeof openBrowser>[1],
  work: (browser: SimulatedBrowser) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser(MONDAY, switches);
  try {
    await begin(browser);
    await work(browser);
    const wrong = disagreements(browser);
    for (const each of wrong) console.error(`The counts do not agree. ${each}`);
    if (browser.reported.length > 0)
      console.error(`${browser.reported.length} errors, the first:`, browser.reported[0]);
    if (wrong.length + browser.reported.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

const ticketsOf = async ({ deps }: SimulatedBrowser): Promise<number> =>
  (await deps.store.door.get()).count("tickets");

await inBrowser({}, async (browser) => {
  const kept = heapKept();
  let items = 0;
  let messages = 0;
  for (let day = 0; day < days; day += 1) {
    const plan = { looking: true, troubledHour: null };
    const sum = await workDay(browser, MONDAY + day * 24 * HOUR, items, plan);
    items += sum.items;
    messages += sum.messages;
  }
  const grown = heapKept() - kept;
  const { counts } = browser;
  const database = await browser.deps.store.door.get();
  const lines: Line[] = [
    ["items on screen", String(items)],
    ["tickets made", String(await ticketsOf(browser))],
    ...callLines(browser, days * SHOP.hours, await ticketsOf(browser)),
    ["alarms rung a day", (counts.alarms / days).toFixed(1)],
    ["the worker started a day, by whatever", (counts.starts / days).toFixed(0)],
    ["messages from tabs a day", (messages / days).toFixed(0)],
    ["writes to the mirror an item", (counts.mirrorWrites / items).toFixed(1)],
  ];
  const yearly = new Map<string, number>();
  for (const name of database.objectStoreNames) {
    const records = await database.getAll(name);
    if (records.length === 0) continue;
    const bytes = Buffer.byteLength(JSON.stringify(records));
    yearly.set(name, (bytes / days) * SHOP.days * 52);
    const each = (bytes / records.length).toFixed(0);
    lines.push([`store ${name}`, `${records.length} records, ${mb(bytes)}, ${each} B each`]);
  }
  const badges = [...browser.kept].filter(([key]) => key.startsWith("badge:"));
  const badgeBytes = median(badges.map(([key, badge]) => Buffer.byteLength(key + JSON.stringify(badge))));
  lines.push(["a badge in the mirror", `${badgeBytes.toFixed(0)} B`]);
  // The database, the mirror and StringeeX itself lie in this process too: an upper bound.
  lines.push(["this process grew by, all stand-ins within it", mb(grown)]);
  for (const name of ["outbox", "judged", "tickets"])
    lines.push([`a year of store ${name}`, mb(yearly.get(name) ?? 0)]);
  lines.push(["a year of badges", mb(((badgeBytes * badges.length) / days) * SHOP.days * 52)]);
  print(`${days} working days of one of ${SHOP.admins} admins, ${SHOP.pages} pages`, lines);

  const scale = await fill(browser);
  print(`${SHOP.knownTickets} known tickets and a year's log`, [
    ["tickets in the database", `${scale.tickets}, ${mb(scale.tickets * scale.ticketBytes)}`],
    ["their badges for content scripts", mb(scale.tickets * scale.badgeBytes)],
    [
      "lines of the log after 25 000 more",
      `${scale.decisions}, ${mb(scale.decisions * scale.decisionBytes)}`,
    ],
    ["of those, whose words are then forgotten", String(scale.emptied)],
    ["held at the most while all badges are written anew", mb(scale.most)],
    ["of that still held afterwards", mb(scale.stayed)],
  ]);
});

await inBrowser(READS, async (browser) => {
  const { items } = await workDay(browser, MONDAY, 0, { looking: true, troubledHour: null });
  print("A day where the portal's API reads tickets", [
    [
      "looked at",
      `${SHOP.lookedAt} minutes of each hour, ${SHOP.onScreen} tickets on screen, every ${SHOP.closedEvery}nd one closed`,
    ],
    ["items on screen", String(items)],
    ...callLines(browser, SHOP.hours, await ticketsOf(browser)),
    ["alarms rung", String(browser.counts.alarms)],
    ["the worker started, by whatever", String(browser.counts.starts)],
  ]);
});

await inBrowser({ ...READS, ticketSearch: true }, async (browser) => {
  await workDay(browser, MONDAY, 0, { looking: false, troubledHour: null });
  print("A day where the portal's API searches tickets: somebody else's is looked for", [
    ...callLines(browser, SHOP.hours, await ticketsOf(browser)),
  ]);
});

await inBrowser({}, async (browser) => {
  const { items } = await workDay(browser, MONDAY, 0, { looking: true, troubledHour: 2 });
  print("A day with an hour in which StringeeX refuses everything", [
    ["items on screen", String(items)],
    ["tickets made in the end", String(await ticketsOf(browser))],
    ...callLines(browser, SHOP.hours, await ticketsOf(browser)),
    ["alarms rung", String(browser.counts.alarms)],
  ]);
});
