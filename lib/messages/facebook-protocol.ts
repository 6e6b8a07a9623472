import * as z from "zod/mini";
import { activitySchema, snapshotSchema, spokenSchema } from "@/lib/domain/activity";
import { itemKeySchema } from "@/lib/domain/key-schema";
import { languages } from "@/lib/domain/preferences";
import { ticketStatuses } from "@/lib/domain/ticket";
import { facebookChecks } from "./check-protocol";
import type { FacebookAnswers } from "./facebook-answers";
import { request } from "./shape";
import { ticketProtocol } from "./ticket-protocol";

export type { ItemDetails } from "./facebook-answers";

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

/**
 * What a content script may ask of the worker. It reports what is on screen and asks for tickets; it never sees a
 * token, never changes settings. What it is answered: facebook-answers.ts, which content scripts carry without this.
 */
export const facebookProtocol = {
  /** Creates the item's ticket, by a person's click. Answers with the badge as it stands now; the truth follows in the mirror. */
  create: request(
    /** With the names of the activities whose words it carries: the rules will not add them a second time. */
    () =>
      z.extend(snapshotSchema, {
        activityIds: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500))),
      }),
  ),
  /** Adds new words to the item's ticket as an internal note, by a person's click. */
  append: request(() => z.object({ snapshot: snapshotSchema, words: z.array(spokenSchema) })),
  /**
   * What is on screen and new to this tab, or changed: the worker judges it by the rules, makes, appends or marks. At
   * most one message per frame. The badges come back by the mirror.
   */
  observed: request(() => z.object({ items: z.array(observedSchema).check(z.maxLength(200)) })),
  /** Why, and why not, in words: the way to the decision as it would be taken now, and what was decided before. */
  explain: request(() =>
    z.object({
      activity: activitySchema,
      activityId: z.nullable(z.string()),
      language: z.enum(languages),
    }),
  ),
  /** While settings are being rehearsed: what the drafted settings would do with what is on screen. */
  rehearse: request(() => z.object({ activities: z.array(activitySchema).check(z.maxLength(500)) })),
  details: request(key),
  setStatus: request(() => z.object({ key: itemKeySchema, status: z.enum(ticketStatuses) })),
  /** The three ways on from an uncertain ticket, and the way on from a refused one. */
  link: request(() =>
    z.object({ key: itemKeySchema, ticket: z.string().check(z.minLength(1), z.maxLength(64)) }),
  ),
  resend: request(key),
  leave: request(key),
  /** A screen has proven that a page's id and its name in addresses belong together. */
  learnUsername: request(() =>
    z.object({ pageId: z.string(), username: z.string().check(z.regex(/^[A-Za-z0-9.]{1,100}$/)) }),
  ),
  /** A screen of ours was entered by single-page navigation and its script is not in this frame yet: put it there. */
  inject: request(() => z.object({ screen: z.enum(["inbox", "posts", "settings"]) })),
  /** Ends discreet mode, by a person's click on the notice that says it is on. */
  endDiscreet: request(nothing),
  /** The keys that the browser's shortcuts have now, for the sheet behind "?". */
  shortcuts: request(nothing),
  ...facebookChecks,
  ...ticketProtocol,
  openOptions: request(() => z.object({ section: z.string().check(z.regex(/^[a-z]{0,20}(\/\d{1,20})?$/)) })),
} as const;

/** A message without its answer, or an answer without its message, does not compile. */
export type FacebookMessages = {
  [N in keyof typeof facebookProtocol]: {
    input: z.output<(typeof facebookProtocol)[N]["input"]>;
    output: FacebookAnswers[N];
  };
};
