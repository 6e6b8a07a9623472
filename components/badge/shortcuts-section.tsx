import { useEffect, useRef, useState } from "preact/hooks";
import type { Shortcut } from "@/lib/domain/command";
import type { Language } from "@/lib/domain/preferences";
import { shortcutWords } from "@/lib/language/shortcuts";
import { ShortcutList } from "../shortcuts/shortcut-list";

/** The sheet of shortcuts at the end of the panel. "?" opens and closes it while the keyboard is in the panel. */
export function ShortcutsSection(props: {
  readonly language: Language;
  shortcuts(): Promise<readonly Shortcut[] | null>;
}) {
  const words = shortcutWords(props.language);
  const sheet = useRef<HTMLDetailsElement>(null);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const panel = sheet.current?.closest<HTMLElement>(".panel");
    const onKey = (event: KeyboardEvent): void => {
      const writes = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== "?" || writes || !event.isTrusted) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    panel?.addEventListener("keydown", onKey);
    return () => panel?.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (!open) return;
    let gone = false;
    void props.shortcuts().then((found) => {
      if (!gone) setShortcuts(found);
    });
    return () => {
      gone = true;
    };
  }, [open]);
  return (
    <details ref={sheet} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.title} <kbd>?</kbd>
      </summary>
      {open && <ShortcutList words={words} shortcuts={shortcuts} />}
    </details>
  );
}
