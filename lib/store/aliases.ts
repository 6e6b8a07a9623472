import { type Aliases, aliasesSchema, type Met, metSchema } from "@/lib/domain/aliases";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

// What is only remembered to know things again: without it a name is met for the first time once more.
const damaged = "start-afresh";

export const defineAliases = (door: DatabaseDoor): Value<Aliases> =>
  defineValue<Aliases>(door, "aliases", aliasesSchema, () => ({}), { damaged });

export const defineMet = (door: DatabaseDoor): Value<Met> =>
  defineValue<Met>(door, "met", metSchema, () => ({}), { damaged });
