import * as z from "zod/mini";
import { activitySchema, snapshotSchema, spokenSchema } from "@/lib/domain/activity";
import { itemKeySchema } from "@/lib/domain/key";
import { badgeSchema } from "@/lib/domain/mirror";
import { ticketSchema, ticketStatuses } from "@/lib/domain/ticket";
import type { MessagesOf } from "./shape";

const nothing = z.undefined();
const key = z.object({ key: itemKeySchema });

/** What is known of one item, for the panel behind its badge. */
export const itemDetailsSchema = z.object({
  badge: badgeSchema,
  ticket: z.nullable(ticketSchema),
  /** The ticket's address in the portal, where the user has set a template for it. */
  portalUrl: z.nullable(z.string()),
  queueName: z.nullable(z.string()),
  /** What the API was found able to do, so that the panel offers nothing that cannot be done. */
  can: z.object({ readStatus: z.boolean(), setStatus: z.boolean(), addNote: z.boolean() }),
});
export type ItemDetails = z.infer<typeof itemDetailsSchema>;

/**
 * What a content script may ask of the worker. It reports what is on screen and asks for tickets; it never sees a
 * token, never changes settings.
 */
export const facebookProtocol = {
  /** Creates the item's ticket, by a person's click. Answers with the badge as it stands now; the truth follows in the mirror. */
  create: { input: snapshotSchema, output: badgeSchema },
  /** Adds new words to the item's ticket as an internal note, by a person's click. */
  append: {
    input: z.object({ snapshot: snapshotSchema, words: z.array(spokenSchema) }),
    output: badgeSchema,
  },
  /** What came on screen and may concern the rules: the worker decides, makes or marks. One message per frame at most. */
  observed: {
    input: z.object({ activities: z.array(activitySchema), snapshots: z.array(snapshotSchema) }),
    output: nothing,
  },
  details: { input: key, output: itemDetailsSchema },
  setStatus: { input: z.object({ key: itemKeySchema, status: z.enum(ticketStatuses) }), output: badgeSchema },
  /** The three ways on from an uncertain ticket, and the way on from a refused one. */
  link: {
    input: z.object({ key: itemKeySchema, ticket: z.string().check(z.minLength(1), z.maxLength(64)) }),
    output: badgeSchema,
  },
  resend: { input: key, output: badgeSchema },
  leave: { input: key, output: badgeSchema },
  /** A screen has proven that a page's id and its name in addresses belong together. */
  learnUsername: {
    input: z.object({ pageId: z.string(), username: z.string().check(z.regex(/^[A-Za-z0-9.]{1,100}$/)) }),
    output: nothing,
  },
  /** A screen of ours was entered by single-page navigation and its script is not in this frame yet: put it there. */
  inject: { input: z.object({ screen: z.enum(["inbox"]) }), output: nothing },
  openOptions: { input: z.object({ section: z.string().check(z.regex(/^[a-z]{0,20}$/)) }), output: nothing },
} as const;
export type FacebookMessages = MessagesOf<typeof facebookProtocol>;
