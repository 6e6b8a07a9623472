import { useEffect, useRef, useState } from "preact/hooks";
import type { Shortcut } from "@/lib/domain/command";
import type { ItemKind } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import type { Language } from "@/lib/domain/preferences";
import type { Problem, ProblemCode } from "@/lib/domain/problem";
import { labelOf, type ShownTicket, type Ticket } from "@/lib/domain/ticket";
import type { Why } from "@/lib/domain/why";
import type { BadgeWords } from "@/lib/language/badge";
import { ageWords } from "@/lib/language/badge";
import { problemWords } from "@/lib/language/problems";
import { placePanel } from "./place-panel";
import { ShortcutsSection } from "./shortcuts-section";
import { TicketSection, type TicketSectionProps } from "./ticket-section";
import { onTrusted } from "./trusted";
import { WhySection } from "./why-section";

/** What is known behind a badge. */
export interface BadgeDetails {
  readonly ticket: ShownTicket | null;
  readonly portalUrl: string | null;
  readonly queueName: string | null;
  readonly can?: TicketSectionProps["can"];
}

/** What a ticket would carry: so many of what it is made from, cut off by Facebook or not. */
export interface Preview {
  readonly of: ItemKind;
  readonly count: number;
  readonly partial: boolean;
}

export interface PanelActions {
  details(): Promise<BadgeDetails | null>;
  /** The words on screen that a ticket would carry now. */
  preview(): Preview | null;
  /** The three ways on from an uncertain ticket; `resend` is also the one from a refused. */
  link(ticket: string): void;
  resend(): void;
  leave(): void;
  setStatus?(status: Ticket["status"]): void;
  /** Opens the part of the options where a problem is mended; null where they are not the place for it. */
  wayOn?(code: ProblemCode): (() => void) | null;
  /** Why, and why not, by the rules. */
  explain?(): Promise<Why | null>;
  /** The keys of the browser's shortcuts, for the sheet behind "?". */
  shortcuts?(): Promise<readonly Shortcut[] | null>;
}

interface Props {
  readonly language: Language;
  readonly words: BadgeWords;
  readonly badge: Badge;
  readonly actions: PanelActions;
  readonly opener: HTMLElement | null;
  close(): void;
  onStatus(status: Ticket["status"]): void;
  onNote(text: string): void;
}

export function DetailsPanel(props: Props) {
  const { words, language, badge, actions, opener, close } = props;
  const panel = useRef<HTMLDivElement>(null);
  const [details, setDetails] = useState<BadgeDetails | null | "loading">("loading");
  const [preview] = useState(() => actions.preview());
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    // The top layer: a header that cuts off what overflows would cut the panel.
    if (typeof element.showPopover === "function") element.showPopover();
    const life = new AbortController();
    placePanel(element, opener, life.signal);
    element.focus({ preventScroll: true });
    void actions.details().then((found) => {
      if (!life.signal.aborted) setDetails(found);
    });
    return () => life.abort();
  }, []);
  const ticket = details === "loading" ? null : (details?.ticket ?? null);
  const portalUrl = details === "loading" ? null : (details?.portalUrl ?? null);
  return (
    <div class="panel" popover="manual" role="dialog" aria-label={words.panel} tabIndex={-1} ref={panel}>
      <div class="head">
        <h2>{words.panel}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={onTrusted(close)}>
          ✕
        </button>
      </div>
      {badge.problem !== null && (
        <ProblemNote language={language} problem={badge.problem} actions={actions} />
      )}
      {details === "loading" && <p class="hint">{words.loading}</p>}
      <dl>
        {ticket !== null && (
          <>
            <dt>{words.product}</dt>
            <dd>
              {labelOf(ticket) === "" ? words.noNumber : words.ticket(labelOf(ticket))} ·{" "}
              {words.status[ticket.status]}{" "}
              <span class="hint">({words.knownAt(ageWords(words, badge.at, Date.now()))})</span>
              {badge.local === true && ` · ${words.localLong}`}
            </dd>
            {ticket.subject !== "" && (
              <>
                <dt>{words.subject}</dt>
                <dd>{ticket.subject}</dd>
              </>
            )}
            <dt>{words.assignee}</dt>
            <dd>{ticket.joined === true ? words.joined : (ticket.assignee?.name ?? words.nobody)}</dd>
            <dt>{words.note}</dt>
            <dd>{words.noteStates[ticket.note]}</dd>
          </>
        )}
        {details !== "loading" && details?.queueName != null && (
          <>
            <dt>{words.queue}</dt>
            <dd>{details.queueName}</dd>
          </>
        )}
        {preview !== null && ticket === null && (
          <>
            <dt>{words.words}</dt>
            <dd>
              {words.wordCount(preview.of, preview.count)}
              {preview.partial && ` (${words.partial})`}
            </dd>
          </>
        )}
      </dl>
      {portalUrl?.startsWith("https://") === true && (
        <a href={portalUrl} target="_blank" rel="noopener noreferrer">
          {words.openTicket}
        </a>
      )}
      {ticket !== null && details !== "loading" && details?.can && actions.setStatus !== undefined && (
        <TicketSection
          language={language}
          ticket={ticket}
          can={details.can}
          local={badge.local === true}
          setStatus={props.onStatus}
          addNote={props.onNote}
        />
      )}
      {badge.state === "uncertain" && <WaysOn words={words} actions={actions} />}
      {actions.explain !== undefined && <WhySection language={language} explain={actions.explain} />}
      {actions.shortcuts !== undefined && (
        <ShortcutsSection language={language} shortcuts={actions.shortcuts} />
      )}
    </div>
  );
}

/** What went wrong, and what to do about it: a press where the options are the place for it. */
function ProblemNote(props: Pick<Props, "language" | "actions"> & { readonly problem: Problem }) {
  const { language, problem, actions } = props;
  const { sentence, way } = problemWords(language, problem.code);
  const go = actions.wayOn?.(problem.code) ?? null;
  return (
    <p class="problem">
      {sentence}{" "}
      {go === null ? (
        way
      ) : (
        <button type="button" class="link" onClick={onTrusted(go)}>
          {way}
        </button>
      )}
      {problem.detail !== "" && <q>{problem.detail}</q>}
    </p>
  );
}

function WaysOn({ words, actions }: Pick<Props, "words" | "actions">) {
  const field = useRef<HTMLInputElement>(null);
  const link = (): void => {
    const ticket = field.current?.value.trim() ?? "";
    if (ticket === "" || ticket.length > 64) field.current?.focus();
    else actions.link(ticket);
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && event.isTrusted) link();
  };
  return (
    <div class="ways">
      <p>{words.uncertainHelp}</p>
      <label>
        {words.linkField}
        <input ref={field} maxLength={64} onKeyDown={onEnter} />
      </label>
      <button type="button" onClick={onTrusted(link)}>
        {words.link}
      </button>
      <button type="button" onClick={onTrusted(actions.resend)}>
        {words.resend}
      </button>
      <button type="button" onClick={onTrusted(actions.leave)}>
        {words.leave}
      </button>
    </div>
  );
}
