import { LOCAL_PORTAL } from "../../../lib/domain/local.ts";
import type { Ticket } from "../../../lib/domain/ticket.ts";
import { purge } from "../../../lib/outbox/purge.ts";
import { DatabaseDoor } from "../../../lib/store/database.ts";
import { expectedStatus } from "./expected.ts";
import { PAGE_ID, personAt } from "./rows.ts";

/*
 * Runs in a page of the extension, over the browser's own database: tickets of the workspace without an account or of a
 * portal, for the same people whom the bench's lists show.
 */

const THEN = 1_790_000_000_000;

function ticketOf(at: number, portalId: string): Ticket | null {
  const { id, name } = personAt(at);
  const status = expectedStatus(id);
  if (status === "") return null;
  const then = THEN;
  return {
    ...{ key: `${PAGE_ID}|message|${id}`, pageId: PAGE_ID, portalId },
    ...{
      ticketId: portalId === LOCAL_PORTAL ? null : `tk_${at}`,
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
export async function fillTickets(people: number, portalId: string = LOCAL_PORTAL): Promise<number> {
  const door = new DatabaseDoor();
  const PART = 2_000;
  let count = 0;
  for (let from = 0; from < people; from += PART) {
    const tickets = Array.from({ length: Math.min(PART, people - from) }, (_, at) =>
      ticketOf(from + at, portalId),
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

/** Until all badges of whoever is signed in to stand where content scripts read them, as the worker has written down; in ms. */
export async function untilWhole(): Promise<number> {
  const start = performance.now();
  const door = new DatabaseDoor();
  for (;;) {
    const renewed = await door.run((database) => database.get("values", "renewed"));
    const isWhole = typeof renewed === "object" && renewed !== null && Reflect.get(renewed, "whole") === true;
    if (isWhole) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await door.close();
  return performance.now() - start;
}

/** How long old tickets' words take to be forgotten, and how long somebody who writes at that time waits; in ms. */
export async function forget(): Promise<{ ms: number; emptied: number; slowest: number }> {
  const door = new DatabaseDoor();
  let on = true;
  let slowest = 0;
  const writing = (async () => {
    while (on) {
      const start = performance.now();
      await door.run(async (database) => {
        const tx = database.transaction(["outbox", "tickets"], "readwrite");
        await tx.objectStore("outbox").count();
        await tx.done;
      });
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const start = performance.now();
  const { emptied } = await purge(door, THEN + 1);
  const ms = performance.now() - start;
  on = false;
  await writing;
  await door.close();
  return { ms, emptied, slowest };
}
