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

/** What a field holds, as people are told it: a queue by its name, or by its id where it is gone. */
const told = (page: PageSettings, field: PageField, queues: readonly Queue[]): FieldValue =>
  field !== "queueId"
    ? (page[field] ?? null)
    : (queues.find((queue) => queue.id === page.queueId)?.name ?? page.queueId);

function pageChanges(
  old: PageSettings,
  now: PageSettings,
  oldQueues: readonly Queue[],
  nowQueues: readonly Queue[],
): SettingsChange[] {
  const { id, name } = now;
  const changes: SettingsChange[] = pageFields
    .filter((field) => (old[field] ?? null) !== (now[field] ?? null))
    .map((field) => {
      const before = told(old, field, oldQueues);
      const after = told(now, field, nowQueues);
      // Two queues of one name are told apart by their ids.
      const twins = before === after;
      return {
        what: "page",
        id,
        name,
        field,
        before: twins ? `${before} (${old[field]})` : before,
        after: twins ? `${after} (${now[field]})` : after,
      };
    });
  const keywords = wordChanges(old.keywords, now.keywords);
  return keywords === null ? changes : [...changes, { what: "keywords", id, name, ...keywords }];
}

/** Everything that a page holds, told as changes from nothing. */
export function pageHolds(page: PageSettings, queues: readonly Queue[]): SettingsChange[] {
  const { id, name, keywords } = page;
  const fields: SettingsChange[] = pageFields
    .filter((field) => field !== "name")
    .map((field) => ({ what: "page", id, name, field, before: null, after: told(page, field, queues) }));
  return keywords.length === 0
    ? fields
    : [...fields, { what: "keywords", id, name, added: keywords, removed: [] }];
}

/** Everything that a queue holds, told as changes from nothing. */
export const queueHolds = (queue: Queue): SettingsChange[] =>
  queueChanges({ ...queue, groupId: "", agents: [] }, queue);

function queueChanges(old: Queue, now: Queue): SettingsChange[] {
  const { id, name } = now;
  const fields = ["name", "groupId"] as const;
  const changes: SettingsChange[] = fields
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ what: "queue", id, name, field, before: old[field], after: now[field] }));
  // Two people of one name are told apart by their ids.
  const known = new Map<string, string>();
  const twins = new Set<string>();
  for (const agent of [...old.agents, ...now.agents]) {
    if ((known.get(agent.name) ?? agent.id) !== agent.id) twins.add(agent.name);
    known.set(agent.name, agent.id);
  }
  const callOf = (queue: Queue): string[] =>
    queue.agents.map((agent) => {
      if (agent.name === "") return agent.id;
      return twins.has(agent.name) ? `${agent.name} (${agent.id})` : agent.name;
    });
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
