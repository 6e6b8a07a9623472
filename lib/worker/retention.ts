import * as z from "zod/mini";
import { purge } from "@/lib/outbox/purge";
import { defineValue } from "@/lib/store/values";
import type { Deps } from "./deps";

const DAY = 86_400_000;
const purgedSchema = z.object({ at: z.number() });

/**
 * Forgets what is over for longer than the person wants it kept: once a day, when the worker is awake for something
 * else. There is no alarm for it.
 */
export async function forgetOld(deps: Deps): Promise<void> {
  const purged = defineValue(deps.store.door, "purged", purgedSchema, () => ({ at: 0 }), {
    damaged: "start-afresh",
  });
  const now = deps.now();
  const since = now - (await purged.get()).at;
  if (since >= 0 && since < DAY) return;
  const { keepDays } = await deps.store.preferences.get();
  await deps.exclusive("page-tickets/purge", async () => {
    await purge(deps.store.door, now - keepDays * DAY);
    await purged.set({ at: now });
  });
}
