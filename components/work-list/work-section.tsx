import type { JSX } from "preact";
import type { Problem } from "@/lib/domain/problem";
import type { WorkItem, WorkList } from "@/lib/domain/work";
import { timeText } from "@/lib/language/dates";
import * as workSentences from "@/lib/language/panel/work";
import { Switch } from "../form/choice";
import { UndoBar } from "../form/undo-bar";
import { Notice, ProblemNote } from "../notice";
import { useWords, useWordsOf } from "../words";
import { type WorkActions, WorkRow } from "./work-item";

interface Props extends WorkActions {
  readonly list: WorkList | null;
  readonly groups: WorkList["groups"] | null;
  readonly problem: Problem | null;
  readonly failed: { readonly id: string; readonly problem: Problem } | null;
  readonly busy: string | null;
  readonly now: number;
  readonly onlyMine: boolean;
  readonly discarded: WorkItem | null;
  readonly onFilter: (onlyMine: boolean) => void;
  readonly onMore: () => void;
  readonly onReload: () => void;
  readonly onDismiss: () => void;
}

/** All work of the signed-in portal, what needs a person first. */
export function WorkSection(props: Props): JSX.Element {
  const words = useWords();
  const work = useWordsOf(workSentences);
  const { list, groups, discarded } = props;
  return (
    <div class="stack">
      <p class="lead">{work.intro}</p>
      {discarded !== null && (
        <UndoBar
          text={work.discarded(discarded.customer === "" ? work.nameless : discarded.customer)}
          busy={props.busy !== null}
          onUndo={() => props.onRestore(discarded)}
          onDismiss={props.onDismiss}
        />
      )}
      <ProblemNote problem={props.problem} onRetry={props.onReload} />
      {/* What becomes of each action, for who does not see the list. */}
      <p class="unseen" role="status">
        {groups?.map((group) => `${work.groups[group.state]}: ${group.total}`).join(" · ")}
      </p>
      <div class="work-filter">
        <Switch label={work.onlyMine} checked={props.onlyMine} onChange={props.onFilter} />
      </div>
      {list !== null && list.pausedUntil !== null && (
        <Notice kind="info">
          <p>{work.paused(timeText(list.pausedUntil))}</p>
        </Notice>
      )}
      {list !== null && list.damaged > 0 && (
        <Notice kind="warning">
          <p>{work.damaged(list.damaged)}</p>
        </Notice>
      )}
      {groups === null ? (
        props.problem === null && <p class="hint">{words.loading}</p>
      ) : groups.length === 0 ? (
        <p class="empty">{props.onlyMine ? work.nothingForMe : work.empty}</p>
      ) : (
        groups.map((group) => (
          <section key={group.state} aria-label={work.groups[group.state]}>
            <h3 class="work-group">
              {work.groups[group.state]} <span class="hint">{group.total}</span>
            </h3>
            <ul class="list">
              {group.items.map((item) => (
                <WorkRow
                  key={item.id}
                  {...props}
                  item={item}
                  pausedUntil={list?.pausedUntil ?? null}
                  busy={props.busy !== null}
                  failed={props.failed?.id === item.id ? props.failed.problem : null}
                />
              ))}
            </ul>
            {group.total > group.items.length && (
              <button type="button" class="quiet work-more" onClick={props.onMore}>
                {work.more(group.total - group.items.length)}
              </button>
            )}
          </section>
        ))
      )}
    </div>
  );
}
