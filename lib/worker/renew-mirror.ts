import * as z from "zod/mini";
import { badgeOf } from "@/lib/domain/entry";
import type { Badge } from "@/lib/domain/mirror";
import type { StoredSession } from "@/lib/store/session";
import { defineValue, type Value } from "@/lib/store/values";
import { showOpen } from "./deliver";
import type { Deps } from "./deps";
import { portalNow } from "./standing";

/** Whose badges content scripts read (null: nobody's; left out: not known), and whether all of them are there. */
const renewedSchema = z.object({ portalId: z.optional(z.nullable(z.string())), whole: z.boolean() });
const renewedOf = (deps: Deps): Value<z.infer<typeof renewedSchema>> =>
  defineValue(deps.store.door, "renewed", renewedSchema, () => ({ whole: false }), {
    damaged: "start-afresh",
  });

/**
 * Brings the badges that content scripts read in line with the database. One at a time: whoever asks while it is under
 * way leaves it to who is at it, who looks again before it ends.
 */
export async function rebuildMirror(deps: Deps): Promise<void> {
  const renewed = renewedOf(deps);
  await renewed.update((before) => ({ ...before, whole: false }));
  while (!(await renewed.get()).whole) {
    if (!(await deps.exclusive("page-tickets/mirror", () => renewOnce(deps)))) return;
  }
}

/** Not whole in the end where somebody has signed in elsewhere meanwhile. */
async function renewOnce(deps: Deps): Promise<void> {
  const renewed = renewedOf(deps);
  const portalId = await portalNow(deps);
  const before = (await renewed.get()).portalId;
  await renewed.set({ portalId, whole: false });
  // Another portal's badges go before anything else: nothing is better than somebody else's.
  const isOthers = portalId === null || (before !== undefined && before !== portalId);
  if (isOthers) await deps.mirror.keepOnly(new Set());
  if (portalId !== null && !(await renewOf(deps, portalId, isOthers))) return;
  await showOpen(deps);
  const isStill = ({ grant }: StoredSession): boolean => (grant?.portalId ?? null) === portalId;
  await renewed.updateWhile(deps.store.session, isStill, () => ({ portalId, whole: true }));
}

/** What a life of the worker that ended in the middle has left: done to its end. */
export async function finishMirror(deps: Deps): Promise<void> {
  if (!(await renewedOf(deps).get()).whole) await rebuildMirror(deps);
}

/**
 * Writes one portal's badges and takes out what is not its own; false where somebody has signed in elsewhere meanwhile.
 *
 * @param isEmpty no badge stands there: none need be read to be compared
 */
async function renewOf(deps: Deps, portalId: string, isEmpty: boolean): Promise<boolean> {
  const open = new Set((await deps.outbox.open(portalId)).map(({ key }) => key));
  const keys = new Set<string>(open);
  // The next tickets are read while the last are written: the two wait for different parts of the browser.
  let writing: Promise<void> = Promise.resolve();
  for await (const { tickets } of deps.store.tickets.parts(portalId)) {
    const badges = new Map<string, Badge>();
    for (const ticket of tickets) {
      keys.add(ticket.key);
      // Work under way says more than its ticket does: it is shown as what it is, by whoever shows open work.
      if (!open.has(ticket.key)) badges.set(ticket.key, badgeOf(ticket, null, deps.now()));
    }
    await writing;
    if ((await portalNow(deps)) !== portalId) return false;
    writing = isEmpty ? deps.mirror.badges(badges) : deps.mirror.renew(badges);
    // Heard of when it is waited for.
    writing.catch(() => undefined);
  }
  await writing;
  if (!isEmpty) await deps.mirror.keepOnly(keys);
  return true;
}
