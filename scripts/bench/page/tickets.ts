import { LOCAL_PORTAL } from "../../../lib/domain/local.ts";
import type { Ticket } from "../../../lib/domain/ticket.ts";
import { DatabaseDoor } from "../../../lib/store/database.ts";
import { expectedStatus } from "./expected.ts";
import { PAGE_ID, personAt } from "./rows.ts";

/*
 * Runs in a page of the extension, over the browser's own database: tickets of the workspace without an account, for
 * the same people whom the bench's lists show.
 */

function ticketOf(at: number): Ticket | null {
  const { id, name } = personAt(at);
  const status = expectedStatus(id);
  if (status === "") return null;
  const then = 1_790_000_000_000;
  return {
    ...{ key: `${PAGE_ID}|message|${id}`, pageId: PAGE_ID, portalId: LOCAL_PORTAL },
    ...{
      ticketId: null,
      serial: id.slice(-5),
      status,
      statusAt: then,
      createdAt: then,
      lastActivityAt: then,
    },
    ...{ subject: `${name}: Cho minh xin gia`, customer: { id, name, profileUrl: null }, url: null },
    ...{ contactId: null, assignee: null, groupId: "", queueName: "CSKH", reference: `PT-${at}` },
    ...{ note: "added", follows: null },
  };
}

/** Puts the tickets of so many people there; half of them have one. Answers with how many those are. */
export async function fillTickets(people: number): Promise<number> {
  const door = new DatabaseDoor();
  const PART = 2_000;
  let count = 0;
  for (let from = 0; from < people; from += PART) {
    const tickets = Array.from({ length: Math.min(PART, people - from) }, (_, at) =>
      ticketOf(from + at),
    ).filter((ticket) => ticket !== null);
    await door.run(async (database) => {
      const tx = database.transaction("tickets", "readwrite");
      for (const ticket of tickets) void tx.store.put(ticket);
      await tx.done;
    });
    count += tickets.length;
  }
  await door.close();
  return count;
}
