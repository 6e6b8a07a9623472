import * as z from "zod/mini";
import { settingsSchema } from "@/lib/domain/settings";
import { workListSchema } from "@/lib/domain/work";
import { message } from "./shape";

const nothing = z.undefined();
const id = z.object({ id: z.string() });

/** The part of our own pages' protocol that is about work under way and about everything that is kept. */
export const workProtocol = {
  /** How much of the work waits by itself and how much needs a person: for the popup's count. */
  work: message(
    () => nothing,
    () => z.object({ waiting: z.number(), needsPerson: z.number() }),
  ),
  /** The signed-in portal's work, at most `limit` of each state. */
  workList: message(
    () => z.object({ limit: z.number().check(z.int(), z.positive(), z.maximum(10_000)) }),
    () => workListSchema,
  ),
  /** Tries now what waits or was refused; looks now for what is uncertain. */
  retryWork: message(
    () => id,
    () => nothing,
  ),
  /** The ways on from uncertain work: it exists under this id or serial; it is there (a note); it is not; leave it. */
  linkWork: message(
    () => z.object({ id: z.string(), ticket: z.string().check(z.minLength(1), z.maxLength(64)) }),
    () => nothing,
  ),
  confirmWork: message(
    () => id,
    () => nothing,
  ),
  resendWork: message(
    () => id,
    () => nothing,
  ),
  leaveWork: message(
    () => id,
    () => nothing,
  ),
  /** Takes work away; nothing at StringeeX is touched. `under-way` while its request may be on its way. */
  discardWork: message(
    () => id,
    () => nothing,
  ),
  restoreWork: message(
    () => id,
    () => nothing,
  ),

  /** What is kept as settings, as it lies: for settings that can't be read. */
  rawSettings: message(
    () => nothing,
    () => z.object({ text: z.string() }),
  ),
  /** Begins with empty settings; what lay there stays aside. */
  resetSettings: message(
    () => nothing,
    () => settingsSchema,
  ),
  /** Deletes everything that the extension keeps in this browser. Nothing at StringeeX or Facebook is touched. */
  deleteEverything: message(
    () => nothing,
    () => nothing,
  ),
} as const;
