import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { itemKeySchema } from "./key-schema";
import { problemSchema } from "./problem-schema";
import { ticketStatuses } from "./ticket";

/** The portal of work that is kept in this browser alone, for trying the extension out without an account. */
export const LOCAL_PORTAL = "local";

export const isLocal = ({ portalId }: { readonly portalId: string }): boolean => portalId === LOCAL_PORTAL;

/** `not-sent` lies in this browser alone; the others are what became of sending it to StringeeX. */
export const sendingStates = ["not-sent", "waiting", "uncertain", "refused", "sent"] as const;
export type SendingState = (typeof sendingStates)[number];

/** A ticket of this browser as the options show it. */
export const localItemSchema = z.object({
  key: itemKeySchema,
  /** How it is called here. */
  serial: z.string(),
  status: z.enum(ticketStatuses),
  subject: z.string(),
  customer: z.string(),
  pageId: z.string(),
  pageName: z.string(),
  url: z.nullable(z.string()),
  createdAt: instantSchema,
  notes: z.array(z.object({ at: instantSchema, text: z.string() })),
  sending: z.object({
    state: z.enum(sendingStates),
    /** Its name at StringeeX, or empty. */
    ticket: z.string(),
    problem: z.nullable(problemSchema),
  }),
});
export type LocalItem = z.infer<typeof localItemSchema>;

export const localListSchema = z.object({
  /** The newest first. */
  items: z.array(localItemSchema),
  /** Records that can't be read; they stay as they lie. */
  damaged: z.number(),
  /** The portal that they would be sent to; null while none is signed in to. */
  target: z.nullable(z.string()),
});
export type LocalList = z.infer<typeof localListSchema>;
