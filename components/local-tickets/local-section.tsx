import type { JSX } from "preact";
import type { LocalList } from "@/lib/domain/local";
import type { Problem } from "@/lib/domain/problem";
import * as localSentences from "@/lib/language/panel/local-tickets";
import { Covered } from "../covered";
import { Notice, ProblemNote } from "../notice";
import { OptionsLink } from "../way-on";
import { useWords, useWordsOf } from "../words";
import { type LocalActions, LocalTicket } from "./local-item";

export interface LocalSectionProps extends LocalActions {
  readonly list: LocalList | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly removed: string | null;
  readonly cancelled: { readonly cancelled: number; readonly underWay: number } | null;
  readonly onLoad: () => void;
  readonly onExport: () => void;
  readonly onSendAll: () => void;
  readonly onCancelAll: () => void;
}

/** The tickets of the workspace without an account, and the way to send them to StringeeX. */
export function LocalSection(props: LocalSectionProps): JSX.Element {
  const all = useWords();
  const words = useWordsOf(localSentences);
  const { list } = props;
  if (list === null)
    return props.problem === null ? (
      <p class="hint">{all.loading}</p>
    ) : (
      <ProblemNote problem={props.problem} onRetry={props.onLoad} />
    );
  return (
    <div class="stack">
      <p class="lead">{words.intro}</p>
      <Sending {...props} list={list} />
      <ProblemNote problem={props.problem} />
      {props.removed !== null && (
        <Notice kind="info" live>
          <p>{words.removed(props.removed)}</p>
        </Notice>
      )}
      {list.damaged > 0 && (
        <Notice kind="warning">
          <p>{words.damaged(list.damaged)}</p>
        </Notice>
      )}
      {list.items.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <ul class="local-list">
          {list.items.map((item) => (
            <LocalTicket key={item.key} {...props} item={item} canSend={list.target !== null} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Sending(props: LocalSectionProps & { readonly list: LocalList }): JSX.Element | null {
  const words = useWordsOf(localSentences);
  const { list, progress, cancelled } = props;
  if (list.items.length === 0) return null;
  const sent = list.items.filter(({ sending }) => sending.state === "sent").length;
  const left = list.items.filter(({ sending }) => sending.state === "not-sent").length;
  return (
    <section class="card stack" aria-label={words.handOn}>
      <p class="hint" role="status">
        {sent > 0 && words.sent(sent, list.items.length)}
      </p>
      {left > 0 && (
        <p>
          {list.target === null ? (
            <OptionsLink to="connection">{words.signInFirst}</OptionsLink>
          ) : (
            <Covered text={words.sendTo(list.target)} names={[list.target]} />
          )}
        </p>
      )}
      {progress !== null && (
        <div class="stack" role="status">
          <label>
            {words.progress(progress.done, progress.of)}
            <progress value={progress.done} max={progress.of} />
          </label>
          <p class="hint">{words.safeToClose}</p>
        </div>
      )}
      {cancelled !== null && (
        <Notice kind="info" live>
          <p>{words.cancelled(cancelled.cancelled, cancelled.underWay)}</p>
        </Notice>
      )}
      <div class="actions">
        {left > 0 && (
          <button
            type="button"
            class="primary"
            disabled={props.busy || list.target === null}
            onClick={props.onSendAll}
          >
            {words.sendAll(left)}
          </button>
        )}
        {progress !== null && (
          <button type="button" disabled={props.busy} onClick={props.onCancelAll}>
            {words.cancelAll}
          </button>
        )}
        <button type="button" onClick={props.onExport}>
          {words.export}
        </button>
      </div>
    </section>
  );
}
