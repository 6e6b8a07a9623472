import { type Entry, isOpen } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { ProblemError, problem } from "@/lib/domain/problem";
import { UNDO_GRACE_MS, UNDO_MS, type Undoable } from "@/lib/domain/undo";
import type { FacebookMessages } from "@/lib/messages/facebook-protocol";
import type { Handlers } from "@/lib/messages/serve";
import type { ticketProtocol } from "@/lib/messages/ticket-protocol";
import { takenBack, withdrawn, withdrawnIfUnsent } from "@/lib/outbox/by-hand";
import { announce } from "./announce";
import { deliver, show } from "./deliver";
import type { Deps } from "./deps";
import { addItemNote } from "./items";
import { refreshSeen } from "./refresh";
import { keptForTab } from "./subjects";
import type { InTurn } from "./turn";

type TicketHandlers = Pick<Handlers<FacebookMessages>, keyof typeof ticketProtocol>;

export const ticketHandlers = (deps: Deps, inTurn: InTurn): TicketHandlers => ({
  seen: async ({ keys }) => {
    await refreshSeen(deps, await Promise.all(keys.map((key) => keptForTab(deps, key))));
    return undefined;
  },
  addNote: ({ key, text }) => inTurn(async () => addItemNote(deps, await keptForTab(deps, key), text)),
  undo: ({ key, what }) => inTurn(async () => undo(deps, await keptForTab(deps, key), what)),
});

/** Whether a piece of work is what a person is offered to take back under this name: nothing that a rule added is. */
const isMeant: Record<Undoable, (entry: Entry) => boolean> = {
  create: ({ job }) => job === "create",
  status: ({ job, held }) => job === "status" && held === true,
  note: ({ job, held }) => job === "append" && held === true,
};

/**
 * Takes back the last such thing that a person did to an item. The transaction that takes it back decides whether it
 * was sent: then, and where it may have been, `under-way` or `already-sent` says so. Twice is the same as once.
 */
async function undo(deps: Deps, key: ItemKey, what: Undoable): Promise<Badge> {
  const { grant } = await deps.store.session.get();
  if (grant === null) throw new ProblemError(problem("signed-out"));
  const now = deps.now();
  const work = await deps.outbox.of(grant.portalId, key);
  const last = work.find(isMeant[what]);
  if (last === undefined) throw new ProblemError(problem("under-way"));
  // A ticket that was made long ago is not closed by a press that comes late; one that was never sent can go at any time.
  const isLate = now - last.createdAt > UNDO_MS + UNDO_GRACE_MS;
  const change = what === "create" && !isLate ? takenBack(now) : withdrawn;
  // With a ticket goes what its status was to become: it must not be opened again after it was closed.
  const statuses = what === "create" ? work.filter(isMeant.status).filter(isOpen) : [];
  await deps.outbox.changeAll([last.id, ...statuses.map(({ id }) => id)], (entry) =>
    entry.id === last.id ? change(entry) : withdrawnIfUnsent(entry),
  );
  const badge = await show(deps, grant.portalId, key);
  await announce(deps);
  void deliver(deps, { id: last.id });
  return badge;
}
