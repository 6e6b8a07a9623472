import * as z from "zod/mini";
import { activitySchema, snapshotSchema, spokenSchema } from "@/lib/domain/activity";
import { commands } from "@/lib/domain/command";
import { decisionSchema } from "@/lib/domain/decision";
import { itemKeySchema } from "@/lib/domain/key";
import { loggedDecisionSchema } from "@/lib/domain/logged-decision";
import { badgeSchema } from "@/lib/domain/mirror";
import { ticketSchema, ticketStatuses } from "@/lib/domain/ticket";
import { facebookChecks } from "./check-protocol";
import { type MessagesOf, message } from "./shape";
import { ticketProtocol } from "./ticket-protocol";

const nothing = () => z.undefined();
const key = () => z.object({ key: itemKeySchema });

/** One thing on screen with its own name (comment id, message id; null where nothing tells) and what a ticket would carry. */
export const observedSchema = z.lazy(() =>
  z.object({
    activity: activitySchema,
    activityId: z.nullable(z.string().check(z.maxLength(200))),
    snapshot: snapshotSchema,
    /** Names of the other things whose words the snapshot carries: a ticket made of it holds them too. */
    covers: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500))),
    /** What else its post is called: names that the same screen shows for it. */
    postNames: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20))),
    /** The words of this one thing, where the snapshot carries more: what is added to a ticket that exists. */
    own: z.optional(z.array(spokenSchema).check(z.maxLength(50))),
  }),
);
export type Observed = z.infer<typeof observedSchema>;

/** What is known of one item, for the panel behind its badge. */
export const itemDetailsSchema = z.lazy(() =>
  z.object({
    badge: badgeSchema,
    ticket: z.nullable(ticketSchema),
    /** The ticket's address in the portal, where the user has set a template for it. */
    portalUrl: z.nullable(z.string()),
    queueName: z.nullable(z.string()),
    /** What the API was found able to do, so that the panel offers nothing that cannot be done. */
    can: z.object({ readStatus: z.boolean(), setStatus: z.boolean(), addNote: z.boolean() }),
  }),
);
export type ItemDetails = z.infer<typeof itemDetailsSchema>;

/**
 * What a content script may ask of the worker. It reports what is on screen and asks for tickets; it never sees a
 * token, never changes settings.
 */
export const facebookProtocol = {
  /** Creates the item's ticket, by a person's click. Answers with the badge as it stands now; the truth follows in the mirror. */
  create: message(
    /** With the names of the activities whose words it carries: the rules will not add them a second time. */
    () =>
      z.extend(snapshotSchema, {
        activityIds: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500))),
      }),
    () => badgeSchema,
  ),
  /** Adds new words to the item's ticket as an internal note, by a person's click. */
  append: message(
    () => z.object({ snapshot: snapshotSchema, words: z.array(spokenSchema) }),
    () => badgeSchema,
  ),
  /**
   * What is on screen and new to this tab, or changed: the worker judges it by the rules, makes, appends or marks. At
   * most one message per frame. The badges come back by the mirror.
   */
  observed: message(() => z.object({ items: z.array(observedSchema).check(z.maxLength(200)) }), nothing),
  /** Why, and why not: the way to the decision as it would be taken now, and what was decided before. */
  explain: message(
    () => z.object({ activity: activitySchema, activityId: z.nullable(z.string()) }),
    () => z.object({ decision: decisionSchema, history: z.array(loggedDecisionSchema) }),
  ),
  /** While settings are being rehearsed: what the drafted settings would do with what is on screen. */
  rehearse: message(
    () => z.object({ activities: z.array(activitySchema).check(z.maxLength(500)) }),
    () => z.object({ chosen: z.array(z.boolean()) }),
  ),
  details: message(key, () => itemDetailsSchema),
  setStatus: message(
    () => z.object({ key: itemKeySchema, status: z.enum(ticketStatuses) }),
    () => badgeSchema,
  ),
  /** The three ways on from an uncertain ticket, and the way on from a refused one. */
  link: message(
    () => z.object({ key: itemKeySchema, ticket: z.string().check(z.minLength(1), z.maxLength(64)) }),
    () => badgeSchema,
  ),
  resend: message(key, () => badgeSchema),
  leave: message(key, () => badgeSchema),
  /** A screen has proven that a page's id and its name in addresses belong together. */
  learnUsername: message(
    () => z.object({ pageId: z.string(), username: z.string().check(z.regex(/^[A-Za-z0-9.]{1,100}$/)) }),
    nothing,
  ),
  /** A screen of ours was entered by single-page navigation and its script is not in this frame yet: put it there. */
  inject: message(() => z.object({ screen: z.enum(["inbox", "posts", "settings"]) }), nothing),
  /** Ends discreet mode, by a person's click on the notice that says it is on. */
  endDiscreet: message(nothing, nothing),
  /** The keys that the browser's shortcuts have now, for the sheet behind "?". */
  shortcuts: message(nothing, () => z.array(z.object({ command: z.enum(commands), keys: z.string() }))),
  ...facebookChecks,
  ...ticketProtocol,
  openOptions: message(() => z.object({ section: z.string().check(z.regex(/^[a-z]{0,20}$/)) }), nothing),
} as const;
export type FacebookMessages = MessagesOf<typeof facebookProtocol>;
