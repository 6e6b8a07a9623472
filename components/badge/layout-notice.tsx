import { useState } from "preact/hooks";
import type { BadgeWords } from "@/lib/language/badge";
import { onTrusted, stopKeys } from "./trusted";

/** The one notice in the corner: a layout that is not recognised, with its report; or an extension that was updated. */
export interface CornerNoticeProps {
  readonly words: BadgeWords;
  readonly shows:
    | { readonly kind: "changed"; readonly report: () => string; readonly close: () => void }
    | { readonly kind: "reload" }
    | { readonly kind: "not-added" };
  copy(text: string): Promise<boolean>;
}

export function CornerNotice({ words, shows, copy }: CornerNoticeProps) {
  const [report, setReport] = useState("");
  const [copied, setCopied] = useState(false);
  if (shows.kind === "reload")
    return (
      <div class="corner" role="status">
        {words.reload}
      </div>
    );
  if (shows.kind === "not-added")
    return (
      <div class="corner quiet" role="status">
        {words.product}: {words.notAdded}
      </div>
    );
  const { close } = shows;
  const make = (): void => {
    const text = shows.report();
    setReport(text);
    void copy(text).then(setCopied);
  };
  return (
    <section class="corner" role="status" aria-label={words.changed} onKeyDown={stopKeys(close)}>
      <strong>{words.changed}</strong>
      <p>{words.changedHelp}</p>
      <button type="button" onClick={onTrusted(make)}>
        {words.copyReport}
      </button>
      <button type="button" onClick={onTrusted(close)}>
        {words.closeNotice}
      </button>
      {copied && <span role="status"> {words.copied}</span>}
      {report !== "" && <textarea readOnly rows={6} value={report} aria-label={words.copyReport} />}
    </section>
  );
}
