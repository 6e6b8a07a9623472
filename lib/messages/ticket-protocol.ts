import * as z from "zod/mini";
import { itemKeySchema } from "@/lib/domain/key-schema";
import { undoable } from "@/lib/domain/undo";
import { request } from "./shape";

/** The part of the content scripts' protocol that is about tickets which exist. */
export const ticketProtocol = {
  /**
   * Which items with a ticket are on screen and were last looked at some time ago: their status is read again where
   * the API can. At most one message per frame, an item at most once a minute; what is new comes by the mirror.
   */
  seen: request(() => z.object({ keys: z.array(itemKeySchema).check(z.maxLength(200)) })),
  /** Adds a note that a person typed. It is sent after the time for taking it back. */
  addNote: request(() =>
    z.object({ key: itemKeySchema, text: z.string().check(z.minLength(1), z.maxLength(5_000)) }),
  ),
  /** Takes back what a person did to the item in the last seconds: named, so that nothing else is taken for it. */
  undo: request(() => z.object({ key: itemKeySchema, what: z.enum(undoable) })),
} as const;
