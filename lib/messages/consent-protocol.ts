import * as z from "zod/mini";
import { consentSchema } from "@/lib/domain/consent";
import { message } from "./shape";

const given = z.nullable(consentSchema);

/** The part of our own pages' protocol that is about what may leave the browser. */
export const consentProtocol = {
  /** What was agreed to, or null. */
  consent: message(
    () => z.undefined(),
    () => given,
  ),
  /** `version` is the text that stood before the person: an older one is refused. */
  giveConsent: message(
    () => z.object({ version: z.number() }),
    () => given,
  ),
  /** From now on nothing is sent, and work waits. */
  withdrawConsent: message(
    () => z.undefined(),
    () => given,
  ),
} as const;
