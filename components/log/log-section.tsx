import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { everyLine, type LogFilter } from "@/lib/domain/log-search";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Problem } from "@/lib/domain/problem";
import type { SettingsRevision } from "@/lib/domain/settings-revision";
import * as logSentences from "@/lib/language/panel/log";
import { UndoBar } from "../form/undo-bar";
import { Notice, ProblemNote } from "../notice";
import { Question } from "../question";
import { useWordsOf } from "../words";
import { LogFilters } from "./log-filters";
import { LogLine } from "./log-line";

export interface LogSectionProps {
  /** null while nothing has been read yet. */
  readonly all: readonly LoggedDecision[] | null;
  readonly found: readonly LoggedDecision[];
  readonly filter: LogFilter;
  readonly from: number;
  /** Lines shown at once. */
  readonly size: number;
  readonly loading: boolean;
  readonly problem: Problem | null;
  readonly cleared: boolean;
  /** How many cleared lines can be brought back. */
  readonly undoable: number;
  readonly pages: readonly { readonly id: string; readonly name: string }[];
  readonly revisions: ReadonlyMap<number, SettingsRevision>;
  readonly onNarrow: (change: Partial<LogFilter>) => void;
  readonly onTurn: (pages: 1 | -1) => void;
  readonly onLoad: () => void;
  /** Does once more what failed. */
  readonly onRetry: () => void;
  readonly onExport: (format: "csv" | "json") => void;
  readonly onClear: () => void;
  readonly onRestore: () => void;
  readonly onDismiss: () => void;
}

/** Every yes and no of the rules, to be searched, taken along, and cleared. */
export function LogSection(props: LogSectionProps): JSX.Element {
  const words = useWordsOf(logSentences);
  const { all, found, from, size } = props;
  const names = new Map(props.pages.map((page) => [page.id, page.name]));
  const shown = found.slice(from, from + size);
  return (
    <div class="stack">
      <p class="lead">{words.intro}</p>
      <LogFilters filter={props.filter} pages={props.pages} onNarrow={props.onNarrow} />
      <div class="log-head">
        <p role="status" class="hint">
          {props.loading
            ? words.loading(all?.length ?? 0)
            : all !== null && words.count(found.length, all.length)}
        </p>
        {props.problem === null && (
          <button type="button" class="quiet" disabled={props.loading} onClick={props.onLoad}>
            {words.reload}
          </button>
        )}
      </div>
      <ProblemNote problem={props.problem} onRetry={props.onRetry} />
      {props.cleared && props.undoable > 0 && (
        <UndoBar text={words.cleared} busy={false} onUndo={props.onRestore} onDismiss={props.onDismiss} />
      )}
      {props.cleared && props.undoable === 0 && (
        <Notice kind="success" live>
          <p>{words.cleared}</p>
        </Notice>
      )}
      {all?.length === 0 && !props.loading && !props.cleared && <p class="empty">{words.empty}</p>}
      {all !== null && all.length > 0 && found.length === 0 && (
        <div class="empty">
          <p>{words.noMatch}</p>
          <button type="button" class="link" onClick={() => props.onNarrow(everyLine)}>
            {words.resetFilter}
          </button>
        </div>
      )}
      {shown.length > 0 && (
        <ol class="list log-list" aria-label={words.list}>
          {shown.map((line) => (
            <LogLine
              key={line.id}
              line={line}
              pageName={names.get(line.pageId) ?? line.pageId}
              revision={props.revisions.get(line.settingsVersion)}
            />
          ))}
        </ol>
      )}
      {found.length > size && (
        <nav class="log-pager" aria-label={words.pager}>
          <button type="button" disabled={from === 0} onClick={() => props.onTurn(-1)}>
            {words.newer}
          </button>
          <span class="hint">{words.range(from + 1, from + shown.length)}</span>
          <button type="button" disabled={from + size >= found.length} onClick={() => props.onTurn(1)}>
            {words.older}
          </button>
        </nav>
      )}
      {all !== null && all.length > 0 && (
        <TakeAlong found={found.length} all={all.length} onExport={props.onExport} onClear={props.onClear} />
      )}
    </div>
  );
}

function TakeAlong(props: {
  readonly found: number;
  readonly all: number;
  readonly onExport: (format: "csv" | "json") => void;
  readonly onClear: () => void;
}): JSX.Element {
  const words = useWordsOf(logSentences);
  const [asks, setAsks] = useState(false);
  return (
    <section class="card stack" aria-label={words.clear}>
      <div class="actions">
        <button type="button" disabled={props.found === 0} onClick={() => props.onExport("csv")}>
          {words.csv}
        </button>
        <button type="button" disabled={props.found === 0} onClick={() => props.onExport("json")}>
          {words.json}
        </button>
        <button type="button" class="danger" disabled={asks} onClick={() => setAsks(true)}>
          {words.clear}
        </button>
      </div>
      {props.found > 0 && <p class="hint">{words.exportHint(props.found)}</p>}
      {asks && (
        <Question
          words={words.confirm}
          text={words.confirm.text(props.all)}
          onNo={() => setAsks(false)}
          onYes={() => {
            setAsks(false);
            props.onClear();
          }}
        />
      )}
    </section>
  );
}
