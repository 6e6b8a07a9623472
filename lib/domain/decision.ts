import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { itemKeySchema } from "./key-schema";
import { creationModes } from "./settings";
import { ticketStatuses } from "./ticket";

/*
 * A decision and the way to it, free of language: for each gate that was passed one code and its values, from which
 * the languages make one sentence. The last step is the gate that decided.
 */

export const actions = ["create", "append", "reopen", "suggest", "ignore"] as const;
export type Action = (typeof actions)[number];

/** Each gate's codes. Those after the comment stop the activity: nothing is created, appended or reopened. */
export const gateCodes = {
  active: ["active", /* stops */ "page-not-added", "inactive"],
  since: ["newer", /* stops */ "older", "maybe-older", "time-unknown", "never-activated"],
  actor: ["customer", "owner-on", /* stops */ "owner-off", "automated", "author-unknown"],
  kind: [
    "messages-on",
    "visitor-posts",
    "page-comments",
    "post-thread",
    "everything",
    /* stops */
    "messages-off",
    "nothing",
    "posts-not-chosen",
    "comments-not-chosen",
    "not-a-visitors-post",
    "post-owner-unknown",
  ],
  keywords: ["not-asked", "every-comment", "found", /* stops */ "no-text", "not-found"],
  thread: [
    "no-ticket",
    "maybe-known",
    "on-its-way",
    "open",
    "solved-outgoing",
    "solved-acknowledged",
    "solved-not-newer",
    "solved-within",
    "solved-after",
    /* stops */
    "recorded",
    "post-without-ticket",
  ],
  creation: [...creationModes],
} as const;

const moment = z.nullable(instantSchema);

export const keywordMatchSchema = z.object({
  keyword: z.string(),
  start: z.number(),
  end: z.number(),
  matched: z.string(),
});

export const stepSchema = z.lazy(() =>
  z.discriminatedUnion("gate", [
    z.object({ gate: z.literal("active"), code: z.enum(gateCodes.active) }),
    z.object({
      gate: z.literal("since"),
      code: z.enum(gateCodes.since),
      activeSince: moment,
      /** The span in which the activity was written. */
      from: moment,
      to: moment,
    }),
    z.object({ gate: z.literal("actor"), code: z.enum(gateCodes.actor) }),
    z.object({ gate: z.literal("kind"), code: z.enum(gateCodes.kind) }),
    z.object({
      gate: z.literal("keywords"),
      code: z.enum(gateCodes.keywords),
      match: z.nullable(keywordMatchSchema),
      /** How many keywords were looked for. */
      count: z.number(),
      /** The text was cut by Facebook: a keyword may stand in what is not on screen. */
      partial: z.boolean(),
    }),
    z.object({
      gate: z.literal("thread"),
      code: z.enum(gateCodes.thread),
      /** The ticket's serial or id, or empty. */
      ticket: z.string(),
      status: z.nullable(z.enum(ticketStatuses)),
      lastActivityAt: moment,
      /** The page's setting: 0 always new, null always reopen. */
      reopenWithinHours: z.nullable(z.number()),
    }),
    z.object({ gate: z.literal("creation"), code: z.enum(gateCodes.creation) }),
  ]),
);
export type Step = z.infer<typeof stepSchema>;
export type Gate = Step["gate"];
export type StepOf<G extends Gate> = Extract<Step, { gate: G }>;

export const decisionSchema = z.lazy(() =>
  z.object({
    action: z.enum(actions),
    /** The ticket's subject that the action is about: a comment under a visitor's post is about the post. */
    key: itemKeySchema,
    path: z.array(stepSchema).check(z.minLength(1)),
    /** The gate that decided: the last of the path. */
    reason: stepSchema,
    /** For a new ticket that follows a solved one: that one's id or serial, or empty where neither is known. */
    linkedTo: z.nullable(z.string()),
    /** How words are added to a ticket: as the customer's, or as the page's own. */
    note: z.nullable(z.enum(["incoming", "outgoing"])),
    keyword: z.nullable(keywordMatchSchema),
    settingsVersion: z.number(),
    decidedAt: instantSchema,
  }),
);
export type Decision = z.infer<typeof decisionSchema>;
