import * as z from "zod/mini";
import { type Consent, consentSchema } from "@/lib/domain/consent";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

/** Whether, when and to which text a person agreed; a record that can't be read is no agreement. */
export const defineConsent = (door: DatabaseDoor): Value<Consent | null> =>
  defineValue<Consent | null>(door, "consent", z.nullable(consentSchema), () => null, {
    damaged: "start-afresh",
  });
