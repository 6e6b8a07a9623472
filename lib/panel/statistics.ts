import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import { type Statistics, statisticsOf } from "@/lib/domain/statistics";
import type { Ticket } from "@/lib/domain/ticket";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createLoaded, type Loaded } from "./loaded";

export const spans = [7, 14, 30, 90] as const;
export type Span = (typeof spans)[number];

type Made = Pick<Ticket, "portalId" | "key" | "pageId" | "createdAt">;

export interface StatisticsModel {
  /** null until everything has been read. */
  readonly value: ReadonlySignal<Statistics | null>;
  readonly loaded: Loaded<unknown>;
  readonly span: ReadonlySignal<Span>;
  choose(span: Span): void;
}

/** What happened, added up from the tickets and the decisions that are kept in this browser. */
export function createStatistics(options: {
  readonly ask: Ask<OwnMessages>;
  /** The tickets of the portal that is signed in to, in parts. */
  readonly tickets: (portalId: string) => AsyncIterable<{ readonly tickets: readonly Ticket[] }>;
  readonly portalId: () => string | null;
  readonly now: () => number;
}): StatisticsModel {
  const span = signal<Span>(14);
  const loaded = createLoaded(async () => {
    const portalId = options.portalId();
    const decisions: readonly LoggedDecision[] = await options.ask("decisions", { limit: 20_000 });
    const tickets: Made[] = [];
    if (portalId !== null)
      // Only what is counted stays in memory: a portal may have a hundred thousand.
      for await (const part of options.tickets(portalId))
        for (const { key, pageId, createdAt } of part.tickets)
          tickets.push({ portalId, key, pageId, createdAt });
    return { decisions, tickets, now: options.now() };
  });
  return {
    loaded,
    span,
    choose(chosen) {
      span.value = chosen;
    },
    value: computed(() => {
      const read = loaded.value.value;
      return read === null ? null : statisticsOf(read.tickets, read.decisions, read.now, span.value);
    }),
  };
}
