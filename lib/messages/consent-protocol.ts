import * as z from "zod/mini";
import { consentSchema } from "@/lib/domain/consent";

const given = z.nullable(consentSchema);

/** The part of our own pages' protocol that is about what may leave the browser. */
export const consentProtocol = {
  /** What was agreed to, or null. */
  consent: { input: z.undefined(), output: given },
  /** `version` is the text that stood before the person: an older one is refused. */
  giveConsent: { input: z.object({ version: z.number() }), output: given },
  /** From now on nothing is sent, and work waits. */
  withdrawConsent: { input: z.undefined(), output: given },
} as const;
