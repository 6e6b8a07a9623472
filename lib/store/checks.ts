import * as z from "zod/mini";
import { type CheckSettings, defaultCheckSettings, type PageCheck } from "@/lib/domain/check";
import { checkSettingsSchema, pageCheckSchema } from "@/lib/domain/check-schema";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

/** What was seen of each page's connection, by page id. */
export type Checks = Record<string, PageCheck>;

export const defineChecks = (door: DatabaseDoor): Value<Checks> =>
  defineValue<Checks>(door, "checks", z.record(z.string(), pageCheckSchema), () => ({}));

export const defineCheckSettings = (door: DatabaseDoor): Value<CheckSettings> =>
  defineValue<CheckSettings>(door, "checkSettings", checkSettingsSchema, defaultCheckSettings);
