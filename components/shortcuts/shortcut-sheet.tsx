import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Shortcut } from "@/lib/domain/command";
import { shortcutWords } from "@/lib/language/shortcuts";
import { useWords } from "../words";
import { ShortcutList } from "./shortcut-list";

/** The sheet of shortcuts: a dialog of the browser's own kind, so that Esc, focus and the way back are its. */
export function ShortcutSheet(props: {
  readonly shortcuts: readonly Shortcut[] | null;
  /** False where the browser lets only a person open the page for it. */
  readonly onChange: () => Promise<boolean>;
  readonly onClose: () => void;
}): JSX.Element {
  const words = shortcutWords(useWords().code);
  const dialog = useRef<HTMLDialogElement>(null);
  const [byHand, setByHand] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="sheet stack" aria-label={words.title} onClose={props.onClose}>
      <div class="sheet-head">
        <h2>{words.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          ×
        </button>
      </div>
      <ShortcutList words={words} shortcuts={props.shortcuts} />
      <button
        type="button"
        class="start"
        onClick={() => void props.onChange().then((opened) => setByHand(!opened))}
      >
        {words.change}
      </button>
      <p class="hint" role="status">
        {byHand && words.changeByHand}
      </p>
    </dialog>
  );
}
