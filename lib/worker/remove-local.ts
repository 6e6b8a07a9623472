import { isOpen } from "@/lib/domain/entry";
import type { ItemKey } from "@/lib/domain/key";
import { LOCAL_PORTAL, type SendingState } from "@/lib/domain/local";
import { ProblemError, problem } from "@/lib/domain/problem";
import { rememberLast } from "@/lib/local/tickets";
import { guarded } from "@/lib/store/database";
import { announce } from "./announce";
import { show } from "./deliver";
import type { Deps } from "./deps";
import { localHistory } from "./hand-on";

/**
 * Deletes one item's tickets, notes and work from this browser, in one transaction. What StringeeX has of it stays
 * there. That its messages were judged is kept: by rule it does not come back, by hand it may be made anew.
 */
export async function removeLocal(deps: Deps, key: ItemKey, sending: SendingState): Promise<void> {
  const { tickets } = await localHistory(deps, key);
  const work = await deps.outbox.of(LOCAL_PORTAL, key);
  const underWay = work.some(isOpen) || (sending !== "not-sent" && sending !== "sent");
  if (underWay) throw new ProblemError(problem("under-way"));
  await guarded(() =>
    deps.store.door.run(async (db) => {
      const tx = db.transaction(["local", "tickets", "outbox", "values"], "readwrite");
      await rememberLast(tx.objectStore("local"), tx.objectStore("values"));
      for (const { ticketId } of tickets) await tx.objectStore("local").delete(ticketId);
      for (const { id } of work) await tx.objectStore("outbox").delete(id);
      await tx.objectStore("tickets").delete([LOCAL_PORTAL, key]);
      await tx.done;
    }),
  );
  const { grant } = await deps.store.session.get();
  if (grant?.portalId === LOCAL_PORTAL) await show(deps, LOCAL_PORTAL, key);
  await announce(deps);
}
