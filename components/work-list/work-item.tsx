import type { ComponentChildren, JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Problem } from "@/lib/domain/problem";
import { needsName, needsPerson, type WorkItem } from "@/lib/domain/work";
import { agoText, momentText, timeText } from "@/lib/language/dates";
import * as workSentences from "@/lib/language/panel/work";
import { Notice, ProblemNote } from "../notice";
import { WayOn } from "../way-on";
import { useWords, useWordsOf } from "../words";
import { WorkFacts } from "./work-facts";

export interface WorkActions {
  readonly onRetry: (item: WorkItem) => void;
  readonly onLink: (item: WorkItem, ticket: string) => void;
  readonly onConfirm: (item: WorkItem) => void;
  readonly onResend: (item: WorkItem) => void;
  readonly onLeave: (item: WorkItem) => void;
  readonly onDiscard: (item: WorkItem) => void;
  readonly onRestore: (item: WorkItem) => void;
}

interface Props extends WorkActions {
  readonly item: WorkItem;
  readonly now: number;
  /** Nothing is sent to the portal before. */
  readonly pausedUntil: number | null;
  readonly busy: boolean;
  /** Why the last action on it failed. */
  readonly failed: Problem | null;
}

/** One piece of work: whose, what, how it stands, and what can be done about it. */
export function WorkRow(props: Props): JSX.Element {
  const words = useWords();
  const work = useWordsOf(workSentences);
  const { item, now, failed } = props;
  const name = item.customer === "" ? work.nameless : item.customer;
  const what =
    item.job === "status" && item.status !== null
      ? `${work.jobs.status}: ${work.statuses[item.status]}`
      : work.jobs[item.job];
  const page = item.pageName === "" ? work.unknownPage(item.pageId) : item.pageName;
  return (
    <li class="work-row" data-work={item.id} data-state={item.state}>
      <div class="work-head">
        <h4>{name}</h4>
        <span class="hint" title={momentText(item.changedAt)}>
          {agoText(item.changedAt, now, words.code)}
        </span>
      </div>
      <p class="hint">
        {what} · {work.kinds[item.kind]} · {page}
        {item.ticket !== "" && ` · #${item.ticket}`}
      </p>
      <p class={needsPerson(item) ? "work-says attention" : "work-says"}>
        {saidOf(item, work, now, props.pausedUntil ?? 0)}
      </p>
      {item.problem !== null && item.state !== "done" && !saysTheSame(item) && (
        <p class="work-problem">
          {`${words.problem(item.problem).sentence} `}
          {item.problem.detail !== "" && <q>{item.problem.detail}</q>}
          <WayOn problem={item.problem} pageId={item.pageId} />
        </p>
      )}
      <Actions {...props} name={name} />
      {failed?.code === "under-way" ? (
        // What was asked for is being done: nothing has gone wrong.
        <Notice kind="info" live>
          <p>{words.problem(failed).sentence}</p>
        </Notice>
      ) : (
        <ProblemNote problem={failed} pageId={item.pageId} />
      )}
      <WorkFacts item={item} />
    </li>
  );
}

/** That an answer was lost is what "uncertain" means, and who waits for a name is told how to give it: not said twice. */
const saysTheSame = (item: WorkItem): boolean =>
  needsName(item) || item.problem?.code === "answer-lost" || item.problem?.code === "note-lost";

/** @param pausedUntil 0 where sending is not paused */
function saidOf(item: WorkItem, words: typeof workSentences.vi, now: number, pausedUntil: number): string {
  const { says } = words;
  switch (item.state) {
    case "waiting": {
      if (item.sending) return says.sending;
      if (item.nextAt === null) return says.forTicket;
      const nextAt = Math.max(item.nextAt, pausedUntil);
      return nextAt > now ? says.later(timeText(nextAt)) : says.soon;
    }
    case "uncertain": {
      const said = item.job === "append" ? says.uncertainNote : says.uncertain;
      const nextAt = item.nextAt === null ? 0 : Math.max(item.nextAt, pausedUntil);
      return nextAt > now ? `${said} ${says.lookedFor(timeText(nextAt))}` : said;
    }
    case "refused":
      // What the portal's API does not offer has no cause that anybody could put right.
      return item.problem?.code === "not-offered" ? says.cannot : says.refused;
    default:
      return says[item.state];
  }
}

function Actions(props: Props & { readonly name: string }): JSX.Element | null {
  const words = useWordsOf(workSentences);
  const { item, busy, name } = props;
  const [sure, setSure] = useState(false);
  if (item.state === "done") return null;
  if (item.state === "discarded")
    return (
      <div class="actions">
        <button type="button" class="quiet" disabled={busy} onClick={() => props.onRestore(item)}>
          {words.restore}
        </button>
      </div>
    );
  const unsure = item.state === "uncertain" || item.state === "left";
  const retries = item.state === "refused" || (item.state === "waiting" && item.nextAt !== null);
  const doubt = unsure || item.mayExist;
  const usual = !sure && (
    <>
      {(retries || item.state === "uncertain") && (
        <button
          type="button"
          class="quiet"
          disabled={busy || item.sending}
          aria-label={item.state === "uncertain" ? words.lookOf(name) : words.retryOf(name)}
          onClick={() => props.onRetry(item)}
        >
          {item.state === "uncertain" ? words.look : words.retry}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        disabled={busy || item.sending}
        aria-label={words.discardOf(name)}
        onClick={() => (doubt ? setSure(true) : props.onDiscard(item))}
      >
        {words.discard}
      </button>
    </>
  );
  return (
    <>
      {unsure && <WaysOn {...props}>{usual}</WaysOn>}
      {needsName(item) && (
        <div class="work-ways">
          <p class="hint">{words.nameHelp}</p>
          <LinkForm {...props} />
        </div>
      )}
      {sure ? (
        <fieldset class="ask" aria-label={words.discardOf(name)}>
          <p>{words.discardDoubt}</p>
          <div class="actions">
            <button type="button" class="danger quiet" disabled={busy} onClick={() => props.onDiscard(item)}>
              {words.discardAnyway}
            </button>
            <button type="button" class="quiet" onClick={() => setSure(false)}>
              {words.keep}
            </button>
          </div>
        </fieldset>
      ) : (
        !unsure && <div class="actions">{usual}</div>
      )}
    </>
  );
}

/** The ways on from work that may lie at StringeeX: it is there, it is not, or leave it; and (as children) the usual ones. */
function WaysOn(props: Props & { readonly children: ComponentChildren }): JSX.Element {
  const words = useWordsOf(workSentences);
  const { item, busy } = props;
  return (
    <div class="work-ways">
      <p class="hint">
        {item.job === "append" ? words.noteHelp(item.ticket) : words.linkHelp(item.reference)}
      </p>
      {item.job === "create" && <LinkForm {...props} />}
      <div class="actions">
        {item.job === "append" && (
          <button type="button" class="quiet" disabled={busy} onClick={() => props.onConfirm(item)}>
            {words.confirmNote}
          </button>
        )}
        <button type="button" class="quiet" disabled={busy} onClick={() => props.onResend(item)}>
          {words.resend}
        </button>
        {item.state === "uncertain" && (
          <button type="button" class="quiet" disabled={busy} onClick={() => props.onLeave(item)}>
            {words.leave}
          </button>
        )}
        {props.children}
      </div>
    </div>
  );
}

/** The ticket as a person names it. */
function LinkForm({ item, busy, onLink }: Pick<Props, "item" | "busy" | "onLink">): JSX.Element {
  const words = useWordsOf(workSentences);
  const field = useRef<HTMLInputElement>(null);
  const link = (event: Event): void => {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? "";
    if (typed === "") field.current?.focus();
    else onLink(item, typed);
  };
  return (
    <form class="with-button" onSubmit={link}>
      <div class="field">
        <label for={`link-${item.id}`}>{needsName(item) ? words.nameField : words.linkField}</label>
        <input
          id={`link-${item.id}`}
          ref={field}
          maxLength={64}
          // By it the style sheet tells an empty field, which covers nothing in discreet mode.
          placeholder=" "
          autocomplete="off"
          spellcheck={false}
        />
      </div>
      <button type="submit" disabled={busy}>
        {words.link}
      </button>
    </form>
  );
}
