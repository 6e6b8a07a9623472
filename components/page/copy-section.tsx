import type { JSX } from "preact";
import { allCopyParts, type CopyPart, type CopyPlan } from "@/lib/domain/copy-settings";
import type { Problem } from "@/lib/domain/problem";
import type { PageSettings } from "@/lib/domain/settings";
import * as copySentences from "@/lib/language/panel/copy";
import { changeText } from "@/lib/language/settings-change";
import { Covered } from "../covered";
import { Checkbox } from "../form/choice";
import { UndoBar } from "../form/undo-bar";
import { Notice, ProblemNote } from "../notice";
import { useWords, useWordsOf } from "../words";

/** One page's settings to others: parts, targets, the difference, and the way back. */
export function CopySection(props: {
  /** The other pages. */
  readonly pages: readonly PageSettings[];
  /** Whether the organisation has locked a page: nothing can be copied to it. */
  readonly isLocked?: (page: PageSettings) => boolean;
  readonly parts: ReadonlySet<CopyPart>;
  readonly targets: ReadonlySet<string>;
  readonly plan: CopyPlan;
  readonly done: number | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onPart: (part: CopyPart, on: boolean) => void;
  readonly onTarget: (id: string, on: boolean) => void;
  readonly onApply: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}): JSX.Element {
  const reading = useWords();
  const words = useWordsOf(copySentences);
  const { plan } = props;
  const nameOf = (page: PageSettings): string =>
    page.name === "" ? reading.pages.nameless(page.id) : page.name;
  return (
    <details class="card copy">
      <summary>{words.title}</summary>
      <div class="stack">
        <p class="hint">{words.intro}</p>
        <fieldset class="copy-choices">
          <legend>{words.parts}</legend>
          {allCopyParts.map((part) => (
            <Checkbox
              key={part}
              label={reading.form.labels[part]}
              hint={
                part === "creation" ? words.creationHint : part === "active" ? words.activeHint : undefined
              }
              checked={props.parts.has(part)}
              onChange={(on) => props.onPart(part, on)}
            />
          ))}
        </fieldset>
        <fieldset class="copy-choices copy-targets">
          <legend>{words.targets}</legend>
          {props.pages.map((page) => (
            <Checkbox
              key={page.id}
              label={nameOf(page)}
              hint={props.isLocked?.(page) === true ? reading.policy.locked : undefined}
              disabled={props.isLocked?.(page) === true}
              checked={props.targets.has(page.id)}
              onChange={(on) => props.onTarget(page.id, on)}
            />
          ))}
        </fieldset>
        <section class="stack" aria-label={words.changes} aria-live="polite">
          <h4>{words.changes}</h4>
          {props.targets.size === 0 && <p class="hint">{words.chooseTarget}</p>}
          {props.targets.size > 0 && plan.changes.length === 0 && <p class="hint">{words.same}</p>}
          {plan.changes.length > 0 && (
            <ul>
              {plan.changes.map((change) => {
                const sentence = changeText(change, reading.code);
                return (
                  <li key={sentence} class="private">
                    {sentence}
                  </li>
                );
              })}
              {plan.same.map((page) => (
                <li key={page.id}>
                  <Covered text={words.sameOf(nameOf(page))} names={[nameOf(page)]} />
                </li>
              ))}
            </ul>
          )}
          {plan.emptied.length > 0 && (
            <Notice kind="warning">
              <p>
                <Covered
                  text={words.emptied(plan.emptied.map(nameOf).join(", "))}
                  names={plan.emptied.map(nameOf)}
                />
              </p>
            </Notice>
          )}
        </section>
        <button
          type="button"
          class="primary start"
          disabled={props.busy || plan.pages.length === 0}
          onClick={props.onApply}
        >
          {words.apply(plan.pages.length)}
        </button>
        <ProblemNote problem={props.problem} />
        {props.done !== null && (
          <UndoBar
            text={words.done(props.done)}
            busy={props.busy}
            onUndo={props.onUndo}
            onDismiss={props.onDismiss}
          />
        )}
      </div>
    </details>
  );
}
