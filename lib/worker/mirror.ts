import * as z from "zod/mini";
import { badgeOf, type Entry } from "@/lib/domain/entry";
import {
  type Badge,
  badgeSchema,
  type KnownPages,
  keyOfMirror,
  LANGUAGE_MIRROR,
  mirrorKeyOf,
  PAGES_MIRROR,
  REHEARSAL_MIRROR,
  REHEARSED_MIRROR,
  type Rehearsal,
} from "@/lib/domain/mirror";
import type { Language } from "@/lib/domain/preferences";
import type { Settings } from "@/lib/domain/settings";
import type { Ticket } from "@/lib/domain/ticket";

/** `storage.local` as far as the mirror needs it. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What content scripts may read, written here and nowhere else. Every tab hears of a change by the browser itself. */
export interface Mirror {
  badges(badges: ReadonlyMap<string, Badge>): Promise<void>;
  isSuggested(key: string): Promise<boolean>;
  pages(settings: Settings): Promise<void>;
  language(language: Language | null): Promise<void>;
  rehearsal(rehearsal: Rehearsal): Promise<void>;
  rehearsed(count: number): Promise<void>;
  /** Writes every badge of a portal anew and takes out those of others. */
  rebuild(tickets: readonly Ticket[], entries: readonly Entry[], now: number): Promise<void>;
}

export function createMirror(area: Area): Mirror {
  return {
    badges: async (badges) => {
      if (badges.size === 0) return;
      await area.set(Object.fromEntries([...badges].map(([key, badge]) => [mirrorKeyOf(key), badge])));
    },
    isSuggested: async (key) => {
      const name = mirrorKeyOf(key);
      const badge = z.safeParse(badgeSchema, (await area.get([name]))[name]);
      return badge.success && badge.data.state === "suggested";
    },
    pages: (settings) => {
      const pages: KnownPages = settings.pages.map(({ id, username, name, active }) => ({
        id,
        username,
        name,
        active,
      }));
      return area.set({ [PAGES_MIRROR]: pages });
    },
    language: (language) => area.set({ [LANGUAGE_MIRROR]: language }),
    rehearsal: (rehearsal) => area.set({ [REHEARSAL_MIRROR]: rehearsal }),
    rehearsed: (count) => area.set({ [REHEARSED_MIRROR]: count }),
    rebuild: async (tickets, entries, now) => {
      const badges: Record<string, Badge> = {};
      for (const ticket of tickets) badges[mirrorKeyOf(ticket.key)] = badgeOf(ticket, null, now);
      const ticketOf = new Map(tickets.map((ticket) => [ticket.key, ticket]));
      for (const entry of entries) {
        badges[mirrorKeyOf(entry.key)] = badgeOf(ticketOf.get(entry.key) ?? null, entry, now);
      }
      const there = Object.keys(await area.get(null));
      const stale = there.filter((name) => keyOfMirror(name) !== null && !Object.hasOwn(badges, name));
      await area.remove(stale);
      await area.set(badges);
    },
  };
}
