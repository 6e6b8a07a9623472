import { CARE_AGENTS, GROUPS, USERS } from "../tests/stage/stringeex/index.ts";
import { median } from "./bench/stats.ts";
import { observedAt, SHOP, settingsText } from "./simulate/shop.ts";
import { openBrowser } from "./simulate/world.ts";

/*
 * `npm run simulate`: a week of one admin of a shop with 50 pages and 20 admins, through the real worker, outbox, store
 * and client over a simulated clock; the year and the other admins follow by arithmetic. `--quick` is one day.
 */

const quick = process.argv.includes("--quick");
const days = quick ? 1 : SHOP.days;
const HOUR = 3_600_000;
const begin = Date.UTC(2026, 10, 23, 1);
const browser = await openBrowser(begin);
const from = { id: "sim", url: "chrome-extension://page-tickets/options.html" };
const portalOf = async (): Promise<string> => (await browser.deps.store.session.get()).grant?.portalId ?? "";
try {
  const { email, password } = USERS.onePortal;
  await browser.own.signIn({ email, password, baseUrl: "https://api.stringeex.com" }, from);
  const agents = CARE_AGENTS.map(({ id, name }) => ({ id, name }));
  await browser.own.importSettings({ text: settingsText(GROUPS.care.id, agents) }, from);
  browser.emulator.setOnline(agents.slice(0, 1).map(({ id }) => id));
  await browser.rest();
  browser.counts.calls.clear();
  browser.counts.alarms = 0;

  const share = (aWeek: number): number => Math.round((aWeek / SHOP.days / SHOP.admins) * SHOP.seenBy);
  const aDay = { comment: share(SHOP.commentsAWeek), message: share(SHOP.messagesAWeek) };
  let at = 0;
  let messages = 0;
  for (let day = 0; day < days; day += 1) {
    const morning = begin + day * 24 * HOUR;
    await browser.ringUntil(morning);
    // A token lives for a day.
    await browser.own.signIn({ email, password, baseUrl: "https://api.stringeex.com" }, from);
    await browser.rest();
    const count = aDay.comment + aDay.message;
    for (let index = 0; index < count; index += 1) {
      // Messages evenly among the comments, all of them over the day.
      const isMessage =
        Math.floor((index * aDay.message) / count) < Math.floor(((index + 1) * aDay.message) / count);
      await browser.ringUntil(
        Math.max(browser.clock.now, morning + Math.floor((index / count) * SHOP.hours * HOUR)),
      );
      const item = observedAt(at, browser.clock.now, isMessage ? "message" : "comment");
      await browser.facebook.observed({ items: [item] }, from);
      messages += 1;
      at += 1;
      await browser.rest();
    }
    await browser.ringUntil(morning + 24 * HOUR);
  }

  const database = await browser.deps.store.door.get();
  const sizes = new Map<string, { records: number; bytes: number }>();
  for (const name of database.objectStoreNames) {
    const records = await database.getAll(name);
    sizes.set(name, { records: records.length, bytes: Buffer.byteLength(JSON.stringify(records)) });
  }
  const badges = [...browser.kept].filter(([key]) => key.startsWith("badge:"));
  const badgeBytes = median(badges.map(([key, badge]) => Buffer.byteLength(key + JSON.stringify(badge))));
  const calls = [...browser.counts.calls].sort(([, a], [, b]) => b - a);
  const total = calls.reduce((sum, [, count]) => sum + count, 0);
  const tickets = sizes.get("tickets")?.records ?? 0;
  const weeks = days / SHOP.days;
  const each = (name: string): number => {
    const { records = 0, bytes = 0 } = sizes.get(name) ?? {};
    return records === 0 ? 0 : bytes / records;
  };
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const line = (what: string, value: string): void => console.log(`| ${what} | ${value} |`);
  console.log("| what | value |\n| --- | --: |");
  line(
    "simulated",
    `${days} working days of one of ${SHOP.admins} admins, ${SHOP.pages} pages, ${at} items on screen`,
  );
  line("tickets made", String(tickets));
  line("calls of the API, all", String(total));
  line("calls of the API an admin-hour", (total / (days * SHOP.hours)).toFixed(1));
  line("calls of the API a ticket", (total / Math.max(1, tickets)).toFixed(2));
  for (const [route, count] of calls.slice(0, 8)) line(`— ${route}`, String(count));
  line("alarms rung a day", (browser.counts.alarms / days).toFixed(1));
  line("messages from tabs a day", (messages / days).toFixed(0));
  line("writes to the mirror an item", (browser.counts.mirrorWrites / at).toFixed(1));
  for (const [name, { records, bytes }] of sizes) {
    if (records > 0)
      line(`store ${name}`, `${records} records, ${mb(bytes)}, ${(bytes / records).toFixed(0)} B each`);
  }
  line("a badge in the mirror", `${badgeBytes.toFixed(0)} B`);
  const states = new Map<string, number>();
  for (const entry of await browser.deps.outbox.open(await portalOf())) {
    const state = `${entry.state} ${entry.problem?.code ?? ""}`.trim();
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  for (const [state, count] of states) line(`work at the end: ${state}`, String(count));
  const growth = (name: string): number => ((sizes.get(name)?.records ?? 0) / weeks) * 52;
  line(
    "a year: work kept",
    `${growth("outbox").toFixed(0)} records, ${mb(growth("outbox") * each("outbox"))}`,
  );
  line(
    "a year: activities judged",
    `${growth("judged").toFixed(0)} records, ${mb(growth("judged") * each("judged"))}`,
  );
  line(
    "a year: decision log (at most 20 000)",
    mb(Math.min(20_000, growth("decisions")) * each("decisions")),
  );
  line(
    `${SHOP.knownTickets} known tickets`,
    `${mb(SHOP.knownTickets * each("tickets"))}, their badges ${mb(SHOP.knownTickets * badgeBytes)}`,
  );
  line("this process at the end", mb(process.memoryUsage().heapUsed));
  if (browser.reported.length > 0) {
    console.error(`${browser.reported.length} errors, the first:`, browser.reported[0]);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
