import type { Entry } from "@/lib/domain/entry";
import type { Ticket } from "@/lib/domain/ticket";

/** What becomes of a piece of work in one transaction, and of its item's ticket where that changes with it. */
export interface Change {
  entry: Entry;
  ticket?: Ticket | null;
}
