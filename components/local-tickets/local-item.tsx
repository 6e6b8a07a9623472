import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LocalItem } from "@/lib/domain/local";
import { type TicketStatus, ticketStatuses } from "@/lib/domain/ticket";
import { momentText } from "@/lib/language/dates";
import * as localSentences from "@/lib/language/panel/local-tickets";
import { Select, TextField } from "../form/field";
import { Notice, ProblemNote } from "../notice";
import { OptionsLink } from "../way-on";
import { useWordsOf } from "../words";

export interface LocalActions {
  readonly onStatus: (item: LocalItem, status: TicketStatus) => void;
  /** Resolves to false when the note was not kept. */
  readonly onNote: (item: LocalItem, text: string) => Promise<boolean>;
  readonly onRemove: (item: LocalItem) => void;
  readonly onSend: (item: LocalItem) => void;
  readonly onCancel: (item: LocalItem) => void;
}

/** One ticket of this browser: what it says, its status and notes, and the way to StringeeX. */
export function LocalTicket(
  props: LocalActions & { readonly item: LocalItem; readonly busy: boolean; readonly canSend: boolean },
): JSX.Element {
  const words = useWordsOf(localSentences);
  const { item } = props;
  const { state } = item.sending;
  const alone = state === "not-sent";
  return (
    <li class="card stack" aria-label={`${item.serial} ${item.customer}`} data-key={item.key}>
      <div class="local-head">
        <h3>
          {item.serial} · <span class="private">{item.customer === "" ? "–" : item.customer}</span>
        </h3>
        <span class="local-mark">{alone ? words.mark : words.sending[state]}</span>
        {item.sending.ticket !== "" && <strong>#{item.sending.ticket}</strong>}
      </div>
      <dl class="facts">
        <dt>{words.page}</dt>
        <dd class="private">{item.pageName === "" ? item.pageId : item.pageName}</dd>
        <dt>{words.created}</dt>
        <dd>{momentText(item.createdAt)}</dd>
        <dt>{words.subject}</dt>
        <dd class="private">{item.subject}</dd>
      </dl>
      {item.url?.startsWith("https://") === true && (
        <a href={item.url} target="_blank" rel="noopener noreferrer">
          {words.link}
        </a>
      )}
      <Notes item={item} />
      <ProblemNote problem={state === "refused" ? item.sending.problem : null} pageId={item.pageId} />
      {alone ? (
        <Editing {...props} />
      ) : (
        <>
          {state === "sent" && item.sending.problem !== null && (
            <Notice kind="warning">
              <p>{words.notAll}</p>
              <ToWork />
            </Notice>
          )}
          {state === "uncertain" && <ToWork />}
          {state === "sent" && <p class="hint">{words.frozen}</p>}
        </>
      )}
      <Actions {...props} />
    </li>
  );
}

/** What the sending left open is settled in the list of work. */
function ToWork(): JSX.Element {
  return (
    <p>
      <OptionsLink to="work">{useWordsOf(localSentences).toWork}</OptionsLink>
    </p>
  );
}

/** What can be done with the whole ticket; deleting asks first, where it was pressed. */
function Actions(
  props: LocalActions & { readonly item: LocalItem; readonly busy: boolean; readonly canSend: boolean },
): JSX.Element | null {
  const words = useWordsOf(localSentences);
  const [sure, setSure] = useState(false);
  const { item } = props;
  const { state } = item.sending;
  if (sure)
    return (
      <fieldset class="ask" aria-label={words.remove(item.serial)}>
        <p>{state === "sent" ? words.removeSure.sent : words.removeSure.alone}</p>
        <div class="actions">
          <button type="button" class="danger" disabled={props.busy} onClick={() => props.onRemove(item)}>
            {words.removeYes(item.serial)}
          </button>
          <button type="button" onClick={() => setSure(false)}>
            {words.removeNo}
          </button>
        </div>
      </fieldset>
    );
  // Whether it arrived is not known: that is settled first.
  if (state === "uncertain") return null;
  return (
    <div class="actions">
      {(state === "not-sent" || state === "refused") && (
        <button type="button" disabled={props.busy || !props.canSend} onClick={() => props.onSend(item)}>
          {words.send(item.serial)}
        </button>
      )}
      {(state === "waiting" || state === "refused") && (
        <button type="button" class="quiet" disabled={props.busy} onClick={() => props.onCancel(item)}>
          {words.cancel(item.serial)}
        </button>
      )}
      {(state === "not-sent" || state === "sent") && (
        <button type="button" class="danger quiet" disabled={props.busy} onClick={() => setSure(true)}>
          {words.remove(item.serial)}
        </button>
      )}
    </div>
  );
}

function Notes(props: { readonly item: LocalItem }): JSX.Element {
  const words = useWordsOf(localSentences);
  const { notes } = props.item;
  return (
    <details>
      <summary>{words.notes(notes.length)}</summary>
      <ol class="local-notes">
        {notes.map((note) => (
          <li key={`${note.at} ${note.text}`}>
            <p class="hint">{momentText(note.at)}</p>
            <pre class="private">{note.text}</pre>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Editing(props: LocalActions & { readonly item: LocalItem; readonly busy: boolean }): JSX.Element {
  const words = useWordsOf(localSentences);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const { item } = props;
  /** What was asked for last, said once it has come to pass. */
  const [wanted, setWanted] = useState<TicketStatus | "note" | null>(null);
  const said =
    wanted === "note"
      ? words.noteAdded
      : wanted !== null && wanted === item.status
        ? words.statusSet(words.statuses[wanted])
        : "";
  return (
    <>
      <Select
        label={words.status(item.serial)}
        value={item.status}
        options={ticketStatuses.map((status) => ({ value: status, text: words.statuses[status] }))}
        onChoose={(value) => {
          const status = ticketStatuses.find((each) => each === value);
          if (status === undefined) return;
          setWanted(status);
          props.onStatus(item, status);
        }}
      />
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (text.trim() === "") return;
          void props.onNote(item, text).then((kept) => {
            if (!kept) return;
            setText("");
            setAsked(false);
            setWanted("note");
          });
        }}
      >
        <TextField
          label={words.note(item.serial)}
          value={text}
          error={asked && text.trim() === "" ? words.noteMissing : undefined}
          onType={setText}
        />
        <button type="submit" class="start" disabled={props.busy}>
          {words.addNote}
        </button>
      </form>
      <p class="hint" role="status">
        {said}
      </p>
    </>
  );
}
