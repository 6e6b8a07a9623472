import { isItemKey } from "../../lib/domain/key.ts";
import { badgeSchema } from "../../lib/domain/mirror.ts";
import { mirrorKeyOf, READABLE_MIRROR } from "../../lib/domain/mirror-names.ts";
import { CARE_AGENTS, GROUPS, USERS } from "../../tests/stage/stringeex/index.ts";
import { observedAt, SHOP, settingsText } from "./shop.ts";
import type { SimulatedBrowser } from "./world.ts";

export const HOUR = 3_600_000;
const MINUTE = 60_000;
export const FROM = { id: "sim", url: "chrome-extension://page-tickets/options.html" };
const { email, password } = USERS.onePortal;

const share = (aWeek: number): number => Math.round((aWeek / SHOP.days / SHOP.admins) * SHOP.seenBy);
const A_DAY = { comment: share(SHOP.commentsAWeek), message: share(SHOP.messagesAWeek) };

const signIn = (browser: SimulatedBrowser): Promise<unknown> =>
  browser.own.signIn({ email, password, baseUrl: "https://api.stringeex.com" }, FROM);

/** The shop's settings, an admin who is signed in, and nothing counted yet. */
export async function begin(browser: SimulatedBrowser): Promise<void> {
  await signIn(browser);
  const agents = CARE_AGENTS.map(({ id, name }) => ({ id, name }));
  const from = settingsText(GROUPS.care.id, agents);
  await browser.own.importSettings({ from, shown: null }, FROM);
  browser.emulator.setOnline(agents.slice(0, 1).map(({ id }) => id));
  await browser.rest();
  const { counts, emulator } = browser;
  counts.calls.clear();
  counts.refused.clear();
  counts.seenBefore = emulator.state.requests.length;
  counts.ticketsBefore = emulator.state.tickets.length;
  counts.contactsBefore = emulator.state.contacts.length;
  counts.alarms = 0;
  counts.starts = 0;
}

export interface DayPlan {
  /** How many hours of the day are worked; all of them where it is left out. */
  readonly hours?: number;
  /** Whether tickets on screen have their status read again. */
  readonly looking: boolean;
  /** An hour of the day in which StringeeX refuses everything; null: none. */
  readonly troubledHour: number | null;
}

/** What happened in one of its hours. */
export interface DaySum {
  readonly items: number;
  readonly messages: number;
}

/** One admin's working day: what comes on screen minute by minute, and a sign-in in the morning. */
export async function workDay(
  browser: SimulatedBrowser,
  morning: number,
  from: number,
  plan: DayPlan,
): Promise<DaySum> {
  await browser.ringUntil(morning);
  browser.wake();
  // A token lives for a day.
  await signIn(browser);
  await browser.rest();
  const count = A_DAY.comment + A_DAY.message;
  const minutes = SHOP.hours * 60;
  const worked = (plan.hours ?? SHOP.hours) * 60;
  const onScreen: string[] = [];
  const closed = new Set<string>();
  let items = 0;
  let messages = 0;
  for (let minute = 0; minute < worked; minute += 1) {
    await browser.ringUntil(Math.max(browser.clock.now, morning + minute * MINUTE));
    if (plan.looking && minute % 60 === 0) close(browser, closed);
    browser.trouble.refusing = plan.troubledHour === Math.floor(minute / 60);
    for (; items < Math.floor(((minute + 1) * count) / minutes); items += 1) {
      // Messages evenly among the comments.
      const isMessage =
        Math.floor((items * A_DAY.message) / count) < Math.floor(((items + 1) * A_DAY.message) / count);
      const item = observedAt(from + items, browser.clock.now, isMessage ? "message" : "comment");
      browser.wake();
      await browser.facebook.observed({ items: [item] }, FROM);
      messages += 1;
      await browser.rest();
      onScreen.unshift(item.activity.key);
    }
    if (plan.looking && minute % 60 < SHOP.lookedAt && (await look(browser, onScreen))) messages += 1;
  }
  browser.trouble.refusing = false;
  await browser.ringUntil(morning + 24 * HOUR);
  return { items, messages };
}

/** Somebody in the portal closes tickets that were made. */
function close({ emulator }: SimulatedBrowser, closed: Set<string>): void {
  for (const [at, { id }] of emulator.state.tickets.entries()) {
    if (at % SHOP.closedEvery !== 0 || closed.has(id)) continue;
    closed.add(id);
    emulator.setStatus(id, 3);
  }
}

/** What the content script does once a minute: it names the tickets on screen whose status is due to be read again. */
async function look(browser: SimulatedBrowser, newest: readonly string[]): Promise<boolean> {
  if (browser.kept.get(READABLE_MIRROR) === false) return false;
  const keys = newest.filter(isItemKey).flatMap((key) => {
    const badge = badgeSchema.safeParse(browser.kept.get(mirrorKeyOf(key)));
    const isTicket = badge.success && badge.data.state === "created";
    return isTicket ? [{ key, again: badge.data.again ?? Number.POSITIVE_INFINITY }] : [];
  });
  const stale = keys.slice(0, SHOP.onScreen).filter(({ again }) => browser.clock.now >= again);
  if (stale.length === 0) return false;
  browser.wake();
  await browser.facebook.seen({ keys: stale.map(({ key }) => key) }, FROM);
  await browser.rest();
  return true;
}
