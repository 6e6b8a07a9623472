import * as z from "zod/mini";
import { itemKeySchema } from "@/lib/domain/key-schema";
import { localListSchema } from "@/lib/domain/local";
import { sessionStateSchema } from "@/lib/domain/session";
import { ticketStatuses } from "@/lib/domain/ticket";
import { message } from "./shape";

const nothing = z.undefined();
/** These tickets, or all (null). */
const which = z.object({ keys: z.nullable(z.array(itemKeySchema).check(z.maxLength(10_000))) });

/** The part of our own pages' protocol that is about the workspace without an account. */
export const localProtocol = {
  /** Works in this browser alone from now on. Leaving it is signing in, or out. */
  enterLocal: message(
    () => nothing,
    () => sessionStateSchema,
  ),
  localTickets: message(
    () => nothing,
    () => localListSchema,
  ),
  setLocalStatus: message(
    () => z.object({ key: itemKeySchema, status: z.enum(ticketStatuses) }),
    () => nothing,
  ),
  addLocalNote: message(
    () => z.object({ key: itemKeySchema, text: z.string().check(z.minLength(1), z.maxLength(10_000)) }),
    () => nothing,
  ),
  /** Deletes one ticket from this browser, with its notes; refused while it is being sent. */
  removeLocal: message(
    () => z.object({ key: itemKeySchema }),
    () => nothing,
  ),
  /** Hands tickets on to the portal that is signed in to. Asked twice it is done once. */
  sendLocal: message(
    () => which,
    () => z.object({ asked: z.number() }),
  ),
  /** Takes back what is not on its way yet. */
  cancelLocal: message(
    () => which,
    () => z.object({ cancelled: z.number(), underWay: z.number() }),
  ),
} as const;
