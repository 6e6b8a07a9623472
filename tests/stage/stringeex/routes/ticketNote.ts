import { json, refusal, success } from "../answer";
import { numberOf, textOf } from "../json";
import type { Call, Run, Runs } from "../route";
import type { Note } from "../state";

const PAST_REMINDER = "error: task_reminder_time < current_time or task_due_date < current_time";

const createNote: Run = ({ body, context, session }) => {
  const ticket = textOf(body, "ticket_id");
  const text = textOf(body, "note");
  if (!ticket) return refusal(context, "ticket_id is required");
  if (!text) return refusal(context, "note is required");
  if (!context.state.tickets.some((one) => one.id === ticket && one.portal === session.portal)) {
    return refusal(context, "ticket does not exist");
  }
  const taskType = numberOf(body, "task_type") ?? 0;
  const reminder = numberOf(body, "task_reminder_time");
  const dueDate = numberOf(body, "task_due_date");
  if (taskType === 1 && ((reminder ?? 0) < context.now() || (dueDate ?? 0) < context.now())) {
    return json({ r: 3, msg: PAST_REMINDER });
  }
  const note: Note = {
    id: context.ids.long("tn"),
    portal: session.portal,
    ticket,
    text,
    internal: body.is_internal_note === true,
    noteType: numberOf(body, "note_type") ?? 0,
    taskType,
    reminder,
    dueDate,
    author: session.account,
    created: context.now(),
  };
  context.state.notes.push(note);
  return success({ id: note.id });
};

const noteOf = ({ context, session, id }: Call): Note | undefined =>
  context.state.notes.find((note) => note.id === id && note.portal === session.portal);

const updateNote: Run = (call) => {
  const note = noteOf(call);
  const text = textOf(call.body, "note");
  if (!note) return refusal(call.context, "note does not exist");
  if (!text) return refusal(call.context, "note is required");
  note.text = text;
  return success();
};

const deleteNote: Run = (call) => {
  const note = noteOf(call);
  if (!note) return refusal(call.context, "note does not exist");
  call.context.state.notes = call.context.state.notes.filter((one) => one !== note);
  return success({}, "Delete success");
};

/** The query's name is `ticket`, not `ticket_id`. No answer is documented: this one follows the list of contacts. */
const listNotes: Run = ({ context, session, query }) => {
  const ticket = query.get("ticket");
  if (!ticket) return refusal(context, "ticket is required");
  const rows = context.state.notes
    .filter((note) => note.ticket === ticket && note.portal === session.portal)
    .map((note) => ({
      id: note.id,
      ticket_id: note.ticket,
      note: note.text,
      is_internal_note: note.internal,
      note_type: note.noteType,
      task_type: note.taskType,
      task_reminder_time: note.reminder ?? 0,
      task_due_date: note.dueDate ?? 0,
      creator: note.author,
      created: note.created,
    }));
  if (query.get("sort_order") === "desc") rows.reverse();
  return success({ data: { rows } });
};

export const ticketNoteRuns: Runs<
  "POST /v1/ticketNote" | "PUT /v1/ticketNote/{id}" | "DELETE /v1/ticketNote/{id}" | "GET /v1/ticketNote"
> = {
  "POST /v1/ticketNote": createNote,
  "PUT /v1/ticketNote/{id}": updateNote,
  "DELETE /v1/ticketNote/{id}": deleteNote,
  "GET /v1/ticketNote": listNotes,
};
