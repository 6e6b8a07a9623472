import * as z from "zod/mini";
import { agentSchema } from "./ticket-schema";

/** A queue as the extension knows it: a StringeeX group, and the members among whom tickets are shared out. */
export const queueSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** StringeeX group id. Empty while the queue is being made: such a queue cannot take tickets. */
  groupId: z._default(z.string().check(z.maxLength(64)), ""),
  agents: z._default(z.array(z.strictObject(agentSchema.shape)), []),
});
export type Queue = z.infer<typeof queueSchema>;

export const conversions = ["nothing", "relevant", "everything"] as const;
export const creationModes = ["automatic", "suggest"] as const;
/** Hours within which a solved ticket is reopened: 0 never (always a new one), null always. */
export const reopenChoices = [0, 1, 6, 12, 24, 72, 168, null] as const;

const isoInstant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/));

/** A page's settings, in the shape of the exported file. The labels are the channel's own (rules §1). */
export const pageSettingsSchema = z.strictObject({
  id: z.string().check(z.regex(/^\d{1,20}$/)),
  /** The page's name in addresses; empty where no screen has proven it and nobody typed it. */
  username: z._default(z.string().check(z.regex(/^[A-Za-z0-9.]{0,100}$/)), ""),
  name: z._default(z.string().check(z.maxLength(300)), ""),
  active: z._default(z.boolean(), true),
  /** ISO 8601. Nothing older is ever created by rule. */
  activeSince: z.optional(isoInstant),
  preferOnlineAgents: z._default(z.boolean(), true),
  emailNotification: z._default(z.boolean(), false),
  queueId: z._default(z.nullable(z.string()), null),
  ownerCreatesTickets: z._default(z.boolean(), false),
  postsAndComments: z._default(z.enum(conversions), "nothing"),
  visitorPosts: z._default(z.boolean(), true),
  commentsWithKeywords: z._default(z.boolean(), true),
  keywords: z._default(
    z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(500)),
    [],
  ),
  matchMarksExactly: z._default(z.boolean(), false),
  messages: z._default(z.boolean(), true),
  creation: z._default(z.enum(creationModes), "suggest"),
  reopenWithinHours: z._default(
    z.nullable(
      z.union([
        z.literal(0),
        z.literal(1),
        z.literal(6),
        z.literal(12),
        z.literal(24),
        z.literal(72),
        z.literal(168),
      ]),
    ),
    24,
  ),
});
export type PageSettings = z.infer<typeof pageSettingsSchema>;

export const settingsSchema = z.strictObject({
  schema: z.literal("page-tickets/settings"),
  version: z.literal(1),
  queues: z._default(z.array(queueSchema), []),
  pages: z._default(z.array(pageSettingsSchema), []),
});
export type Settings = z.infer<typeof settingsSchema>;

export const emptySettings = (): Settings => ({
  schema: "page-tickets/settings",
  version: 1,
  queues: [],
  pages: [],
});

/** No keyword entered means every comment: said loudly wherever it is so. */
export const everyComment = (page: PageSettings): boolean =>
  page.postsAndComments === "relevant" && page.commentsWithKeywords && page.keywords.length === 0;

/** The list with the item in the place of the one of its id, or at the end; the rest as it is and in its order. */
export const replaced = <T extends { id: string }>(list: readonly T[], item: T): T[] =>
  list.some((each) => each.id === item.id)
    ? list.map((each) => (each.id === item.id ? item : each))
    : [...list, item];
