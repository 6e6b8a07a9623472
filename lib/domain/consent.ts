import * as z from "zod/mini";
import { instantSchema } from "./activity";

/** Counts the texts that people agreed to. What is sent, or where, has changed: count on, and everybody is asked anew. */
export const CONSENT_VERSION = 1;

/** A person's word that customers' words may be sent to StringeeX. */
export const consentSchema = z.object({
  /** Which text was agreed to. */
  version: z.number(),
  at: instantSchema,
  /** By signing in or pasting a token beside the text, or by the button under it. */
  how: z.enum(["sign-in", "token", "asked"]),
  /** When it was taken back; null while it stands. */
  withdrawnAt: z.nullable(instantSchema),
});
export type Consent = z.infer<typeof consentSchema>;

export const stands = (consent: Consent | null): boolean =>
  consent !== null && consent.withdrawnAt === null && consent.version === CONSENT_VERSION;
