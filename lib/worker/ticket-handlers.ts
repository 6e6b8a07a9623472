import { isOpen } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { ProblemError, problem } from "@/lib/domain/problem";
import { UNDO_GRACE_MS, UNDO_MS, type Undoable } from "@/lib/domain/undo";
import type { FacebookMessages } from "@/lib/messages/facebook-protocol";
import type { Handlers } from "@/lib/messages/serve";
import type { ticketProtocol } from "@/lib/messages/ticket-protocol";
import { discarded, takenBack } from "@/lib/outbox/by-hand";
import { announce } from "./announce";
import { deliver, show } from "./deliver";
import type { Deps } from "./deps";
import { addItemNote } from "./items";
import { refreshSeen } from "./refresh";
import { keptForTab } from "./subjects";

type TicketHandlers = Pick<Handlers<FacebookMessages>, keyof typeof ticketProtocol>;

export const ticketHandlers = (deps: Deps): TicketHandlers => ({
  seen: async ({ keys }) => {
    await refreshSeen(deps, await Promise.all(keys.map((key) => keptForTab(deps, key))));
    return undefined;
  },
  addNote: async ({ key, text }) => addItemNote(deps, await keptForTab(deps, key), text),
  undo: async ({ key, what }) => undo(deps, await keptForTab(deps, key), what),
});

/** Takes back the last such thing that a person did to an item. Too late, or nothing there: `under-way` says so. */
async function undo(deps: Deps, key: ItemKey, what: Undoable): Promise<Badge> {
  const { grant } = await deps.store.session.get();
  if (grant === null) throw new ProblemError(problem("signed-out"));
  const now = deps.now();
  const job = what === "note" ? "append" : what;
  const last = (await deps.outbox.of(grant.portalId, key)).find((entry) => entry.job === job);
  const inTime = last !== undefined && now - last.createdAt <= UNDO_MS + UNDO_GRACE_MS;
  const there = last !== undefined && (isOpen(last) || (last.job === "create" && last.state === "done"));
  if (!inTime || !there) throw new ProblemError(problem("under-way"));
  await deps.outbox.change(last.id, (entry) =>
    entry.job === "create" ? takenBack(now)(entry) : discarded(entry),
  );
  const badge = await show(deps, grant.portalId, key);
  await announce(deps);
  void deliver(deps, { id: last.id });
  return badge;
}
