import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { type Entry, entryStates, NEVER } from "./entry";
import { itemKinds } from "./key";
import { itemKeySchema } from "./key-schema";
import { oneLine } from "./plain-text";
import { problemSchema } from "./problem-schema";
import { labelOf, ticketStatuses } from "./ticket";

/** The steps of a ticket's path, in their order. */
export const pathSteps = ["contact", "assignee", "ticket", "note"] as const;
export type PathStep = (typeof pathSteps)[number];

/** One piece of work as a person looks at it: no token, and of the customer's words no more than tells it from others. */
export const workItemSchema = z.object({
  id: z.string(),
  key: itemKeySchema,
  kind: z.enum(itemKinds),
  job: z.enum(["create", "append", "status"]),
  state: z.enum(entryStates),
  pageId: z.string(),
  /** Empty for a page that was taken out since. */
  pageName: z.string(),
  customer: z.string(),
  excerpt: z.string(),
  /** The conversation, comment or post at Facebook. */
  url: z.nullable(z.string()),
  createdAt: instantSchema,
  changedAt: instantSchema,
  /** When it goes on by itself; null when it waits for a person or for something else. */
  nextAt: z.nullable(instantSchema),
  /** A request of it may be on its way this moment. */
  sending: z.boolean(),
  /** A ticket of it may lie at StringeeX although no answer said so. */
  mayExist: z.boolean(),
  problem: z.nullable(problemSchema),
  reference: z.string(),
  /** Serial or id, or empty. */
  ticket: z.string(),
  status: z.nullable(z.enum(ticketStatuses)),
  stepsDone: z.array(z.enum(pathSteps)),
  assignee: z.nullable(z.string()),
  queueName: z.string(),
  attempts: z.number(),
});
export type WorkItem = z.infer<typeof workItemSchema>;

/** A portal's work by state, the last changed first; `total` counts also what is not listed. */
export const workListSchema = z.object({
  groups: z.array(
    z.object({ state: z.enum(entryStates), total: z.number(), items: z.array(workItemSchema) }),
  ),
  /** Records that can't be read: they are left as they lie. */
  damaged: z.number(),
  /** Nothing is sent before this instant, because StringeeX asked for a pause; null while nothing is in the way. */
  pausedUntil: z.nullable(instantSchema),
});
export type WorkList = z.infer<typeof workListSchema>;

/** What of the work waits for a person: the toolbar's number, which counts words for one ticket once. */
export const needsPerson = (item: Pick<WorkItem, "state" | "nextAt" | "problem">): boolean =>
  item.state === "uncertain" || item.state === "refused" || needsName(item);

/** Words that wait for their ticket's name: only a person can link it. */
export const needsName = ({
  state,
  nextAt,
  problem,
}: Pick<WorkItem, "state" | "nextAt" | "problem">): boolean =>
  state === "waiting" && nextAt === null && problem !== null;

const EXCERPT = 80;

export function workItemOf(entry: Entry, pageName: string): WorkItem {
  const { snapshot, receipt } = entry;
  const said = entry.note ?? (entry.words.at(-1) ?? snapshot.words.findLast(isCustomers))?.text ?? "";
  const goesOn = entry.state === "waiting" || entry.state === "uncertain";
  return {
    id: entry.id,
    key: entry.key,
    kind: snapshot.kind,
    job: entry.job,
    state: entry.state,
    pageId: snapshot.pageId,
    pageName,
    customer: oneLine(snapshot.customer.name),
    excerpt: oneLine(said).slice(0, EXCERPT),
    url: snapshot.url,
    createdAt: entry.createdAt,
    changedAt: entry.changedAt,
    nextAt: goesOn && entry.notBefore < NEVER ? entry.notBefore : null,
    sending: entry.state === "waiting" && entry.inFlight !== null,
    mayExist: entry.mayExist === true && receipt === null,
    problem: entry.problem,
    reference: entry.reference,
    ticket: receipt === null ? "" : labelOf(receipt),
    status: entry.status,
    stepsDone: stepsOf(entry),
    assignee: entry.assignment?.assignee?.name ?? null,
    queueName: entry.assignment?.queueName ?? "",
    attempts: entry.attempts,
  };
}

const isCustomers = ({ role }: { role: string }): boolean => role === "customer";

function stepsOf(entry: Entry): PathStep[] {
  if (entry.job !== "create") return [];
  const reached: Record<PathStep, boolean> = {
    contact: entry.contactId !== null,
    assignee: entry.assignment !== null,
    ticket: entry.receipt !== null,
    note: entry.state === "done" && entry.receipt?.ticketId != null,
  };
  return pathSteps.filter((step) => reached[step]);
}
