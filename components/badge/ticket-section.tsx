import { useRef, useState } from "preact/hooks";
import type { Language } from "@/lib/domain/preferences";
import { type Ticket, ticketStatuses } from "@/lib/domain/ticket";
import { ticketActionWords } from "@/lib/language/ticket-actions";
import { onTrusted } from "./trusted";

export interface TicketSectionProps {
  readonly language: Language;
  readonly ticket: Pick<Ticket, "status">;
  readonly can: { readonly readStatus: boolean; readonly setStatus: boolean; readonly addNote: boolean };
  /** Kept in this browser alone: StringeeX has nothing to tell of it. */
  readonly local?: boolean;
  setStatus(status: Ticket["status"]): void;
  addNote(text: string): void;
}

/** What can be done to a ticket from its badge: only what the portal's API can, and plainly what it can't. */
export function TicketSection({ language, ticket, can, local, setStatus, addNote }: TicketSectionProps) {
  const words = ticketActionWords(language);
  const [status, choose] = useState(ticket.status);
  const note = useRef<HTMLTextAreaElement>(null);
  const send = (): void => {
    const text = note.current?.value.trim() ?? "";
    if (text === "") note.current?.focus();
    else {
      addNote(text);
      if (note.current !== null) note.current.value = "";
    }
  };
  // Without the ticket's id nothing can be done to it by the API: said once.
  if (!can.addNote)
    return local === true ? null : (
      <div class="ways">
        <p class="hint">{words.nameless}</p>
      </div>
    );
  return (
    <div class="ways">
      {!can.readStatus && local !== true && <p class="hint">{words.lastKnown}</p>}
      {can.setStatus ? (
        <>
          <label>
            {words.status}
            <select
              value={status}
              onChange={(event) => {
                const chosen = ticketStatuses.find((each) => each === event.currentTarget.value);
                if (chosen !== undefined && event.isTrusted) choose(chosen);
              }}
            >
              {ticketStatuses.map((each) => (
                <option key={each} value={each}>
                  {words.statuses[each]}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            disabled={status === ticket.status}
            onClick={onTrusted(() => setStatus(status))}
          >
            {words.setTo(words.statuses[status])}
          </button>
        </>
      ) : (
        <p class="hint">{words.cannotSet}</p>
      )}
      <label>
        {words.note}
        <textarea ref={note} rows={2} maxLength={5_000} />
      </label>
      <button type="button" onClick={onTrusted(send)}>
        {words.addNote}
      </button>
    </div>
  );
}
