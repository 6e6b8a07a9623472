import { everyComment, type PageSettings, type Settings } from "./settings";
import { diffSettings, type SettingsChange } from "./settings-diff";

/** What can be copied from one page to others, by the settings' labels. What makes a page that page is never copied. */
export const copyParts = {
  preferOnlineAgents: ["preferOnlineAgents"],
  emailNotification: ["emailNotification"],
  queue: ["queueId"],
  messages: ["messages"],
  postsAndComments: ["postsAndComments", "visitorPosts", "commentsWithKeywords"],
  keywords: ["keywords", "matchMarksExactly"],
  ownerCreatesTickets: ["ownerCreatesTickets"],
  reopen: ["reopenWithinHours"],
  creation: ["creation"],
  active: ["active"],
} as const satisfies Record<string, readonly (keyof PageSettings)[]>;
export type CopyPart = keyof typeof copyParts;

export const allCopyParts: readonly CopyPart[] = [
  "preferOnlineAgents",
  "emailNotification",
  "queue",
  "messages",
  "postsAndComments",
  "keywords",
  "ownerCreatesTickets",
  "reopen",
  "creation",
  "active",
];

/**
 * Chosen at first: everything but what depends on the single page — whether the portal already creates its tickets, and
 * whether it is on.
 */
export const usualCopyParts: readonly CopyPart[] = allCopyParts.filter(
  (part) => part !== "creation" && part !== "active",
);

/** The target with these parts of the source; its identity and the time of its activation stay its own. */
export function copyOnto(
  source: PageSettings,
  target: PageSettings,
  parts: ReadonlySet<CopyPart>,
): PageSettings {
  const fields = allCopyParts.filter((part) => parts.has(part)).flatMap((part) => [...copyParts[part]]);
  const copied = Object.fromEntries(fields.map((field) => [field, source[field]]));
  return { ...target, ...copied };
}

export interface CopyPlan {
  /** The pages that would become different, as they would be. */
  readonly pages: readonly PageSettings[];
  /** The chosen pages that have all of it already. */
  readonly same: readonly PageSettings[];
  readonly changes: readonly SettingsChange[];
  /** Names of pages that would lose all their keywords and make a ticket of every comment. */
  readonly emptied: readonly PageSettings[];
}

/** What copying would change, before anything is. A target that would stay as it is, is told apart. */
export function planCopy(
  settings: Settings,
  sourceId: string,
  targetIds: ReadonlySet<string>,
  parts: ReadonlySet<CopyPart>,
): CopyPlan {
  const source = settings.pages.find((page) => page.id === sourceId);
  if (source === undefined) return { pages: [], same: [], changes: [], emptied: [] };
  const targets = settings.pages.filter(({ id }) => targetIds.has(id) && id !== sourceId);
  const after = settings.pages.map((page) => (targets.includes(page) ? copyOnto(source, page, parts) : page));
  const changes = diffSettings(settings, { ...settings, pages: after });
  const changed = new Set(changes.map(({ id }) => id));
  const pages = after.filter(({ id }) => changed.has(id));
  const same = targets.filter(({ id }) => !changed.has(id));
  return { pages, same, changes, emptied: losingKeywords(settings.pages, pages) };
}

/** Those that had keywords and have none left where keywords decide: from then on every comment makes a ticket. */
export function losingKeywords(
  before: readonly PageSettings[],
  after: readonly PageSettings[],
): PageSettings[] {
  const had = new Set(before.filter((page) => page.keywords.length > 0).map(({ id }) => id));
  return after.filter((page) => everyComment(page) && had.has(page.id));
}
