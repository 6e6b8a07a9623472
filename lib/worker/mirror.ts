import * as z from "zod/mini";
import type { ChecksMirror } from "@/lib/domain/check";
import {
  type Badge,
  badgeSchema,
  type KnownPages,
  type Rehearsal,
  type WorkMirror,
} from "@/lib/domain/mirror";
import {
  CHECKS_MIRROR,
  DISCREET_MIRROR,
  keyOfMirror,
  LANGUAGE_MIRROR,
  mirrorKeyOf,
  PAGES_MIRROR,
  READABLE_MIRROR,
  REHEARSAL_MIRROR,
  REHEARSED_MIRROR,
  SETTINGS_TURN_MIRROR,
  SIGNED_IN_MIRROR,
  WORK_MIRROR,
} from "@/lib/domain/mirror-names";
import type { Language } from "@/lib/domain/preferences";
import type { Settings } from "@/lib/domain/settings";

/** `storage.local` as far as the mirror needs it. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
  /** Newer browsers only: the names without the values. */
  getKeys?(): Promise<string[]>;
}

const PART = 500;

/** A browser gives a record's fields back in an order of its own. */
function isSame(stored: unknown, badge: Badge): boolean {
  const parsed = z.safeParse(badgeSchema, stored);
  if (!parsed.success) return false;
  const { problem, ...shown } = parsed.data;
  const { problem: why, ...wanted } = badge;
  const textOf = (fields: object | null): string => JSON.stringify(Object.entries(fields ?? {}).sort());
  return textOf(shown) === textOf(wanted) && textOf(problem) === textOf(why);
}

/** What content scripts may read, written here and nowhere else. Every tab hears of a change by the browser itself. */
export interface Mirror {
  badges(badges: ReadonlyMap<string, Badge>): Promise<void>;
  /** Many at once, most of which stand there as they are: only the others are written. */
  renew(badges: ReadonlyMap<string, Badge>): Promise<void>;
  isSuggested(key: string): Promise<boolean>;
  pages(settings: Settings): Promise<void>;
  /** The settings' revision: written whenever they have changed. */
  settingsTurn(revision: number): Promise<void>;
  /** Somebody has signed in: tabs tell anew what is on screen. */
  signedIn(at: number): Promise<void>;
  language(language: Language | null): Promise<void>;
  discreet(on: boolean): Promise<void>;
  isDiscreet(): Promise<boolean>;
  checks(checks: ChecksMirror): Promise<void>;
  work(work: WorkMirror): Promise<void>;
  /** Whether the portal's API reads tickets: where it does not, nobody need ask. */
  readable(can: boolean): Promise<void>;
  rehearsal(rehearsal: Rehearsal): Promise<void>;
  rehearsed(count: number): Promise<void>;
  /** Takes out the badges of everything but these items, some hundreds at a time. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
  /** Takes out everything. */
  clear(): Promise<void>;
}

export function createMirror(area: Area): Mirror {
  return {
    badges: async (badges) => {
      if (badges.size === 0) return;
      await area.set(Object.fromEntries([...badges].map(([key, badge]) => [mirrorKeyOf(key), badge])));
    },
    renew: async (badges) => {
      const all = [...badges].map(([key, badge]) => ({ name: mirrorKeyOf(key), badge }));
      const there = await area.get(all.map(({ name }) => name));
      const changed = all.filter(({ name, badge }) => !isSame(there[name], badge));
      if (changed.length > 0)
        await area.set(Object.fromEntries(changed.map(({ name, badge }) => [name, badge])));
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
    settingsTurn: (revision) => area.set({ [SETTINGS_TURN_MIRROR]: revision }),
    signedIn: (at) => area.set({ [SIGNED_IN_MIRROR]: at }),
    language: (language) => area.set({ [LANGUAGE_MIRROR]: language }),
    discreet: (on) => area.set({ [DISCREET_MIRROR]: on }),
    isDiscreet: async () => (await area.get([DISCREET_MIRROR]))[DISCREET_MIRROR] === true,
    checks: (checks) => area.set({ [CHECKS_MIRROR]: checks }),
    readable: (can) => area.set({ [READABLE_MIRROR]: can }),
    work: (work) => area.set({ [WORK_MIRROR]: work }),
    rehearsal: (rehearsal) => area.set({ [REHEARSAL_MIRROR]: rehearsal }),
    rehearsed: (count) => area.set({ [REHEARSED_MIRROR]: count }),
    keepOnly: async (keys) => {
      const there = area.getKeys === undefined ? Object.keys(await area.get(null)) : await area.getKeys();
      const stale = there.filter((name) => {
        const key = keyOfMirror(name);
        return key !== null && !keys.has(key);
      });
      for (let at = 0; at < stale.length; at += PART) await area.remove(stale.slice(at, at + PART));
    },
    clear: () => area.clear(),
  };
}
