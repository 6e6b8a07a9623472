import * as z from "zod/mini";
import { type Json, looseId, looseText, pickFirst } from "./value";

/** POST /v1/ticketNote. Its default is a note that the customer may see: ours never is. */
export const newNoteSchema = z.strictObject({
  ticket_id: z.string().check(z.minLength(1)),
  note: z.string().check(z.minLength(1)),
  is_internal_note: z.literal(true),
  note_type: z.literal(0),
  task_type: z.literal(0),
});
export type NewNote = z.infer<typeof newNoteSchema>;

export interface NoteRow {
  readonly id: string | null;
  /** null where the row does not say; the list's answer is not documented. */
  readonly ticketId: string | null;
  readonly text: string | null;
}

export const noteRowOf = (row: Json): NoteRow => ({
  id: pickFirst(row, ["id", "note_id"], looseId),
  ticketId: pickFirst(row, ["ticket_id", "ticketId", "ticket"], looseId),
  text: pickFirst(row, ["note", "content", "text"], looseText),
});
