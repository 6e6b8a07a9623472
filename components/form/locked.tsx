import type { ComponentChildren, JSX } from "preact";
import { Notice } from "../notice";
import { useWords } from "../words";

/** A form that the organisation has locked: everything in it can be read and nothing changed, and it says why. */
export function Locked(props: {
  readonly locked: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const words = useWords().policy;
  if (!props.locked) return <>{props.children}</>;
  return (
    <div class="stack" data-locked="organisation">
      <Notice kind="info">
        <p>
          <strong>{words.locked}.</strong> {words.lockedWhy}
        </p>
      </Notice>
      <fieldset class="locked" disabled aria-label={words.locked}>
        {props.children}
      </fieldset>
    </div>
  );
}
