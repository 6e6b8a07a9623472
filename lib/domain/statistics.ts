import type { Action, Gate } from "./decision";
import type { LoggedDecision } from "./logged-decision";
import type { Ticket } from "./ticket";

/** Upper edges of the waiting classes, in ms; what took longer falls into a last, open class. */
export const waitEdges = [10_000, 60_000, 600_000, 3_600_000, 86_400_000] as const;

export interface Statistics {
  /** The beginning of each day, oldest first, with the tickets made on it, by page id. */
  readonly days: readonly { readonly start: number; readonly byPage: ReadonlyMap<string, number> }[];
  /** The pages that made any, most first. */
  readonly pages: readonly string[];
  readonly tickets: number;
  /** How long from the rules' choice to the ticket: how many in each class of {@link waitEdges}, and the last one. */
  readonly waits: readonly number[];
  /** In ms; null where no ticket had a choice before it. */
  readonly medianWait: number | null;
  /** Tickets that a person made without the rules having chosen them. */
  readonly byHand: number;
  readonly actions: ReadonlyMap<Action, number>;
  /** What the rules ignored, by the gate that stopped it. */
  readonly ignored: ReadonlyMap<Gate, number>;
}

/** The beginning of a moment's day, in this computer's time zone. */
export function startOfDay(at: number): number {
  const date = new Date(at);
  return date.setHours(0, 0, 0, 0);
}

/** The beginnings of the last `count` days up to now's, oldest first. Days are counted on the calendar: some have 23 hours. */
export function lastDays(now: number, count: number): number[] {
  const today = new Date(startOfDay(now));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(today);
    return startOfDay(day.setDate(today.getDate() - (count - 1 - index)));
  });
}

/** Adds up what happened in the last `count` days. Work is in proportion to what is given, whatever its order. */
export function statisticsOf(
  tickets: readonly Pick<Ticket, "portalId" | "key" | "pageId" | "createdAt">[],
  decisions: readonly Pick<LoggedDecision, "portalId" | "key" | "at" | "action" | "path">[],
  now: number,
  count: number,
): Statistics {
  const starts = lastDays(now, count);
  const from = starts[0] ?? now;
  const isShown = (at: number): boolean => at >= from && at <= now;
  const days = starts.map((start) => ({ start, byPage: new Map<string, number>() }));
  const dayAt = new Map(days.map((day) => [day.start, day]));
  const perPage = new Map<string, number>();
  const shown = tickets.filter(({ createdAt }) => isShown(createdAt));
  for (const { createdAt, pageId } of shown) {
    add(dayAt.get(startOfDay(createdAt))?.byPage ?? new Map(), pageId);
    add(perPage, pageId);
  }

  const chosen = choices(decisions);
  const waited = shown.flatMap((ticket) => {
    const before = (chosen.get(itemOf(ticket)) ?? []).filter((at) => at <= ticket.createdAt);
    return before.length === 0 ? [] : [ticket.createdAt - Math.max(...before)];
  });
  const waits = [...waitEdges.map(() => 0), 0];
  for (const wait of waited) {
    const found = waitEdges.findIndex((edge) => wait < edge);
    const place = found === -1 ? waitEdges.length : found;
    waits[place] = (waits[place] ?? 0) + 1;
  }

  const actions = new Map<Action, number>();
  const ignored = new Map<Gate, number>();
  for (const { at, action, path } of decisions) {
    if (!isShown(at)) continue;
    add(actions, action);
    const gate = path.at(-1)?.gate;
    if (action === "ignore" && gate !== undefined) add(ignored, gate);
  }
  return {
    days,
    pages: [...perPage].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id),
    tickets: shown.length,
    waits,
    medianWait: median(waited),
    byHand: shown.length - waited.length,
    actions,
    ignored,
  };
}

const itemOf = ({ portalId, key }: { readonly portalId: string; readonly key: string }): string =>
  `${portalId} ${key}`;

/** When the rules chose each item. */
function choices(
  decisions: readonly Pick<LoggedDecision, "portalId" | "key" | "at" | "action">[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const decision of decisions) {
    if (decision.action !== "create" && decision.action !== "suggest") continue;
    const item = itemOf(decision);
    const known = found.get(item);
    if (known === undefined) found.set(item, [decision.at]);
    else known.push(decision.at);
  }
  return found;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
