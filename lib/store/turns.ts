import * as z from "zod/mini";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

const turnsSchema = z.object({
  /** When each agent was last given a ticket, in ms, by agent id: fair rotation survives restarts. */
  lastServed: z.record(z.string(), z.number()),
  /** Who was online, and when that was asked, by portal. */
  presence: z.nullable(z.object({ portalId: z.string(), at: z.number(), online: z.array(z.string()) })),
  /** Nothing is sent to StringeeX before this instant (it asked for a pause). */
  pausedUntil: z.number(),
  /** When it asked, by the clock of then. */
  pausedAt: z.optional(z.number()),
});
export type Turns = z.infer<typeof turnsSchema>;

export const defineTurns = (door: DatabaseDoor): Value<Turns> =>
  defineValue(
    door,
    "turns",
    turnsSchema,
    () => ({ lastServed: {}, presence: null, pausedUntil: 0 }),
    // Whose turn it is: starting the round anew costs nobody a ticket.
    { damaged: "start-afresh" },
  );
