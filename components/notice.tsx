import type { ComponentChildren, JSX } from "preact";
import type { Problem } from "@/lib/domain/problem";
import { Icon } from "./icon";
import { WayOn } from "./way-on";
import { useWords } from "./words";

export type NoticeKind = "warning" | "error" | "success" | "info";

/** A sentence that matters, told by icon, word and colour. `live` ones are read out when they appear. */
export function Notice(props: {
  readonly kind: NoticeKind;
  readonly live?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const words = useWords();
  const role = props.live !== true ? undefined : props.kind === "error" ? "alert" : "status";
  return (
    <div class={`notice notice-${props.kind}`} role={role} id={props.id}>
      <Icon name={props.kind} />
      <div class="notice-body">
        <span class="unseen">{words[props.kind]}: </span>
        {props.children}
      </div>
    </div>
  );
}

/** What went wrong, in the reader's language, with the outside's own words last. */
export function ProblemNote(props: {
  readonly problem: Problem | null;
  /** The page that it is about, where it is about one. */
  readonly pageId?: string | undefined;
  /** What to do about it, where the place for it is this one and not the options. */
  readonly way?: string | undefined;
  readonly onRetry?: () => void;
}): JSX.Element | null {
  const words = useWords();
  if (props.problem === null) return null;
  return (
    <Notice kind="error" live>
      <p>{words.problem(props.problem).sentence}</p>
      <p>{props.way ?? <WayOn problem={props.problem} pageId={props.pageId} />}</p>
      {props.problem.detail !== "" && <p class="detail">{props.problem.detail}</p>}
      {props.onRetry !== undefined && (
        <button type="button" class="quiet" onClick={props.onRetry}>
          {words.tryAgain}
        </button>
      )}
    </Notice>
  );
}
