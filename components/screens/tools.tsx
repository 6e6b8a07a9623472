import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shortcutWords } from "@/lib/language/shortcuts";
import type { Panel } from "@/lib/panel/panel";
import { Icon } from "../icon";
import { ShortcutSheet } from "../shortcuts/shortcut-sheet";
import { useWords } from "../words";

/** In the header of every page of ours: discreet mode and the sheet of shortcuts, also behind "?". */
export function Tools(props: { readonly panel: Panel }): JSX.Element {
  const words = shortcutWords(useWords().code);
  const { discreet, shortcuts } = props.panel;
  const [sheet, setSheet] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "?" || writes(event.target)) return;
      event.preventDefault();
      setSheet((open) => !open);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (sheet) void shortcuts.shortcuts.load();
  }, [sheet, shortcuts]);
  const { on } = discreet;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words.discreet}
        title={on.value ? words.discreetOn : words.hide}
        aria-pressed={on.value}
        onClick={() => void discreet.set(!on.value)}
      >
        <Icon name={on.value ? "hidden" : "seen"} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.title}
        title={`${words.title} (?)`}
        onClick={() => setSheet(true)}
      >
        <Icon name="help" />
      </button>
      {sheet && (
        <ShortcutSheet
          shortcuts={shortcuts.shortcuts.value.value}
          onChange={shortcuts.openSettings}
          onClose={() => setSheet(false)}
        />
      )}
    </>
  );
}

/** While discreet mode is on: that it is so, and the way back. */
export function DiscreetBar(props: { readonly panel: Panel }): JSX.Element {
  const { code, problem } = useWords();
  const words = shortcutWords(code);
  const { discreet } = props.panel;
  const failed = discreet.problem.value;
  return (
    <div role="status" class={discreet.on.value || failed !== null ? "discreet-bar" : undefined}>
      {discreet.on.value && (
        <>
          <span>{words.discreetOn}</span>
          <button type="button" class="link" onClick={() => void discreet.set(false)}>
            {words.show}
          </button>
        </>
      )}
      {failed !== null && <span>{problem(failed).sentence}</span>}
    </div>
  );
}

/** Whether keys belong to what has the focus: a question mark typed into a field is a question mark. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "file"].includes(target.type));
