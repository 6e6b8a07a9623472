import * as z from "zod/mini";
import { type PageCheck, pageCheckSchema } from "@/lib/domain/check";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

/** What was seen of each page's connection, by page id. */
export type Checks = Record<string, PageCheck>;

export const defineChecks = (door: DatabaseDoor): Value<Checks> =>
  defineValue<Checks>(door, "checks", z.record(z.string(), pageCheckSchema), () => ({}));
