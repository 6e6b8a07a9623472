import * as z from "zod/mini";
import type { PageSettings, Queue, Settings } from "./settings";

/** The fields of a page whose change is told as "before → after"; keywords are told word by word. */
export const pageFields = [
  "name",
  "username",
  "active",
  "activeSince",
  "preferOnlineAgents",
  "emailNotification",
  "queueId",
  "ownerCreatesTickets",
  "postsAndComments",
  "visitorPosts",
  "commentsWithKeywords",
  "matchMarksExactly",
  "messages",
  "creation",
  "reopenWithinHours",
] as const satisfies readonly (keyof PageSettings)[];
export type PageField = (typeof pageFields)[number];

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type FieldValue = z.infer<typeof value>;
const named = { id: z.string(), name: z.string() };
const words = z.array(z.string());

/** One difference between two settings, free of language. A queue is named as it was called then. */
export const settingsChangeSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("page-added"), ...named }),
  z.object({ what: z.literal("page-removed"), ...named }),
  z.object({
    what: z.literal("page"),
    ...named,
    field: z.enum(pageFields),
    before: value,
    after: value,
  }),
  z.object({ what: z.literal("keywords"), ...named, added: words, removed: words }),
  z.object({ what: z.literal("queue-added"), ...named }),
  z.object({ what: z.literal("queue-removed"), ...named }),
  z.object({
    what: z.literal("queue"),
    ...named,
    field: z.enum(["name", "groupId"]),
    before: value,
    after: value,
  }),
  z.object({ what: z.literal("agents"), ...named, added: words, removed: words }),
]);
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What has to change to get from the one to the other, pages first; empty when both mean the same. */
export function diffSettings(before: Settings, after: Settings): SettingsChange[] {
  return [
    ...eachPair(before.pages, after.pages, {
      added: ({ id, name }) => [{ what: "page-added", id, name }],
      removed: ({ id, name }) => [{ what: "page-removed", id, name }],
      both: (old, now) => pageChanges(old, now, before.queues, after.queues),
    }),
    ...eachPair(before.queues, after.queues, {
      added: ({ id, name }) => [{ what: "queue-added", id, name }],
      removed: ({ id, name }) => [{ what: "queue-removed", id, name }],
      both: queueChanges,
    }),
  ];
}

function eachPair<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  how: {
    added: (item: T) => SettingsChange[];
    removed: (item: T) => SettingsChange[];
    both: (old: T, now: T) => SettingsChange[];
  },
): SettingsChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map((item) => item.id));
  return [
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      return was === undefined ? how.added(item) : how.both(was, item);
    }),
    ...before.flatMap((item) => (now.has(item.id) ? [] : how.removed(item))),
  ];
}

function pageChanges(
  old: PageSettings,
  now: PageSettings,
  oldQueues: readonly Queue[],
  nowQueues: readonly Queue[],
): SettingsChange[] {
  const { id, name } = now;
  const shown = (page: PageSettings, field: PageField, queues: readonly Queue[]): FieldValue => {
    if (field !== "queueId") return page[field] ?? null;
    return queues.find((queue) => queue.id === page.queueId)?.name ?? page.queueId;
  };
  const changes: SettingsChange[] = pageFields
    .filter((field) => (old[field] ?? null) !== (now[field] ?? null))
    .map((field) => ({
      what: "page",
      id,
      name,
      field,
      before: shown(old, field, oldQueues),
      after: shown(now, field, nowQueues),
    }));
  const keywords = wordChanges(old.keywords, now.keywords);
  return keywords === null ? changes : [...changes, { what: "keywords", id, name, ...keywords }];
}

function queueChanges(old: Queue, now: Queue): SettingsChange[] {
  const { id, name } = now;
  const fields = ["name", "groupId"] as const;
  const changes: SettingsChange[] = fields
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ what: "queue", id, name, field, before: old[field], after: now[field] }));
  const callOf = (queue: Queue): string[] => queue.agents.map((agent) => agent.name || agent.id);
  const agents = wordChanges(callOf(old), callOf(now));
  return agents === null ? changes : [...changes, { what: "agents", id, name, ...agents }];
}

/** Which words came and which went; null when the lists hold the same ones. Their order plays no part. */
function wordChanges(
  old: readonly string[],
  now: readonly string[],
): { added: string[]; removed: string[] } | null {
  const before = new Set(old);
  const after = new Set(now);
  const added = [...after].filter((word) => !before.has(word));
  const removed = [...before].filter((word) => !after.has(word));
  return added.length + removed.length === 0 ? null : { added, removed };
}
