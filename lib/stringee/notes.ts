import type { Client } from "./client";
import { walkPages } from "./pages";
import { type Knowledge, probe } from "./probe";
import { carriesReference } from "./reference";
import { type NoteRow, noteRowOf } from "./wire/note";

const MOST_PAGES = 20;
const SURELY_LAST = 10;

/** An internal note: agents alone see it, never the customer. */
export async function addNote(
  client: Client,
  ticketId: string,
  text: string,
  signal?: AbortSignal,
): Promise<void> {
  await client.createNote(
    { ticket_id: ticketId, note: text, is_internal_note: true, note_type: 0, task_type: 0 },
    signal,
  );
}

/** Whether a note of the ticket carries the reference; `cannot` where the list does not let us tell. */
export async function hasNote(
  client: Client,
  knowledge: Knowledge,
  ticketId: string,
  reference: string,
  signal?: AbortSignal,
): Promise<boolean | "cannot"> {
  const carries = (row: NoteRow): boolean =>
    (row.ticketId === null || row.ticketId === ticketId) &&
    row.text !== null &&
    carriesReference(row.text, reference);
  const listed = await probe(knowledge, "listNotes", () =>
    walkPages({
      load: (page) => client.listNotes(ticketId, page, signal),
      read: noteRowOf,
      idOf: (row) => row.id ?? `${row.ticketId} ${row.text}`,
      mostPages: MOST_PAGES,
      isEnd: (seen, page) => seen.some(carries) || (page.total === null && page.rows.length < SURELY_LAST),
    }),
  );
  if (listed === "cannot") return "cannot";
  if (listed.rows.some(carries)) return true;
  return listed.whole && listed.rows.every((row) => row.text !== null) ? false : "cannot";
}
