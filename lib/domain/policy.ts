import * as z from "zod/mini";
import { parseBaseUrl } from "./preferences";
import { type Problem, problem } from "./problem";
import { problemSchema } from "./problem-schema";
import { type PageSettings, pageSettingsSchema, type Queue, queueSchema, type Settings } from "./settings";
import { parseSettingsFile } from "./settings-file";

export const policyParts = ["baseUrl", "queues", "pages"] as const;
export type PolicyPart = (typeof policyParts)[number];

/** What an organisation presets through the browser's managed storage, under {@link POLICY_NAME}. */
const policySchema = z.strictObject({
  /** The API's address, for regional hosts. */
  baseUrl: z.optional(z.string()),
  /** As in an exported settings file. */
  queues: z.optional(z.array(z.unknown())),
  pages: z.optional(z.array(z.unknown())),
  /** Which of them people may not change; all of them where this is missing. */
  locked: z.optional(z.array(z.enum(policyParts))),
});

/** One name for everything: a browser that drops what does not fit its schema drops the whole, not a part. */
export const POLICY_NAME = "organisation";

export interface Policy {
  /** In its canonical form; null where nothing is preset. */
  readonly baseUrl: string | null;
  readonly queues: readonly Queue[];
  readonly pages: readonly PageSettings[];
  readonly locked: readonly PolicyPart[];
}

export type PolicyFound =
  | { readonly state: "none" }
  | { readonly state: "applied"; readonly policy: Policy }
  | { readonly state: "refused"; readonly problem: Problem };

/** Firefox hands what lies in Windows' registry on as it is written there: a policy's JSON, as one text. */
function writtenOut(found: unknown): unknown {
  if (typeof found !== "string") return found;
  try {
    return JSON.parse(found);
  } catch {
    return found;
  }
}

/** Reads a policy whole or not at all; what is wrong is named by its path (`pages[0].creation`). */
export function parsePolicy(found: unknown): PolicyFound {
  if (found === undefined) return { state: "none" };
  const parsed = z.safeParse(policySchema, writtenOut(found));
  if (!parsed.success) return refused(parsed.error.issues.flatMap(pathsOf));
  const { queues = [], pages = [], locked = [...policyParts] } = parsed.data;
  const baseUrl = parsed.data.baseUrl === undefined ? null : parseBaseUrl(parsed.data.baseUrl);
  if (baseUrl === null && parsed.data.baseUrl !== undefined) return refused(["baseUrl"]);
  const text = JSON.stringify({ schema: "page-tickets/settings", version: 1, queues, pages });
  const file = parseSettingsFile(text);
  if (!file.ok) return refused([file.problem.detail]);
  return { state: "applied", policy: { ...file.settings, baseUrl, locked } };
}

const refused = (paths: readonly string[]): PolicyFound => ({
  state: "refused",
  problem: problem("policy-invalid", [...new Set(paths)].slice(0, 5).join(", ")),
});

const pathsOf = (issue: z.core.$ZodIssue): string[] => {
  const here = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys") return [here === "" ? "$" : here];
  return issue.keys.map((key) => (here === "" ? key : `${here}.${key}`));
};

/** What people may not change now. */
export const locksSchema = z.object({
  /** The address that must stay; null where it is free. */
  baseUrl: z.nullable(z.string()),
  queues: z.array(z.string()),
  pages: z.array(z.string()),
});
export type Locks = z.infer<typeof locksSchema>;

export const noLocks = (): Locks => ({ baseUrl: null, queues: [], pages: [] });

export function locksOf(policy: Policy): Locks {
  const locks = (part: PolicyPart): boolean => policy.locked.includes(part);
  return {
    baseUrl: locks("baseUrl") ? policy.baseUrl : null,
    queues: locks("queues") ? policy.queues.map(({ id }) => id) : [],
    pages: locks("pages") ? policy.pages.map(({ id }) => id) : [],
  };
}

/** What our pages may know of the organisation's policy. */
export const policyStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("applied"), locks: locksSchema }),
  z.object({ state: z.literal("refused"), problem: problemSchema }),
]);
export type PolicyState = z.infer<typeof policyStateSchema>;

/** Which preset items people have got already: a preset that is not locked is given once, and theirs from then on. */
export const presetsSchema = z.object({
  baseUrl: z.nullable(z.string()),
  queues: z.array(z.string()),
  pages: z.array(z.string()),
});
export type Presets = z.infer<typeof presetsSchema>;

/**
 * The settings as the policy wants them: locked items as they stand in the policy, others added where they were never
 * given before. A locked page keeps the day from which its rules count.
 */
export function withPolicy(settings: Settings, policy: Policy, given: Presets, now: number): Settings {
  const locks = locksOf(policy);
  const since = (page: PageSettings): PageSettings => {
    const known = settings.pages.find(({ id }) => id === page.id)?.activeSince;
    return { ...page, activeSince: page.activeSince ?? known ?? new Date(now).toISOString() };
  };
  return {
    ...settings,
    queues: merged(settings.queues, policy.queues, locks.queues, given.queues),
    pages: merged(settings.pages, policy.pages.map(since), locks.pages, given.pages),
  };
}

function merged<T extends { readonly id: string }>(
  own: readonly T[],
  preset: readonly T[],
  locked: readonly string[],
  given: readonly string[],
): T[] {
  const byId = new Map(preset.map((item) => [item.id, item]));
  const kept = own.map((item) => (locked.includes(item.id) ? (byId.get(item.id) ?? item) : item));
  const missing = preset.filter(
    ({ id }) => !own.some((item) => item.id === id) && (locked.includes(id) || !given.includes(id)),
  );
  return [...kept, ...missing];
}

/** The first locked item that differs between two settings, by its name; null when none does. */
export function brokenLock(before: Settings, after: Settings, locks: Locks): string | null {
  const pages = changed(before.pages, after.pages, locks.pages, (page) => z.parse(pageSettingsSchema, page));
  return pages ?? changed(before.queues, after.queues, locks.queues, (queue) => z.parse(queueSchema, queue));
}

function changed<T extends { readonly id: string; readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  locked: readonly string[],
  canonical: (item: T) => T,
): string | null {
  for (const item of before) {
    if (!locked.includes(item.id)) continue;
    const now = after.find(({ id }) => id === item.id);
    // Parsed anew, so that both list their fields in the same order.
    const same = now !== undefined && JSON.stringify(canonical(now)) === JSON.stringify(canonical(item));
    if (!same) return item.name === "" ? item.id : item.name;
  }
  return null;
}
