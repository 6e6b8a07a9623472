import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { writeLogJson } from "@/lib/domain/log-export";
import { LINES_SHOWN } from "@/lib/panel/log";
import { logAsCsv } from "@/lib/panel/log-file";
import type { Panel } from "@/lib/panel/panel";
import { LogSection } from "../log/log-section";
import { useWords } from "../words";
import { download } from "./download";

/** The decision log, wired to its model. */
export function LogScreen(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords();
  const { log, settings } = props.panel;
  useEffect(() => void log.load(), [log]);
  const known = settings.settings.value?.pages ?? [];
  const added = known.map((page) => ({ id: page.id, name: page.name || words.pages.nameless(page.id) }));
  const ids = new Set((log.lines.value ?? []).map((line) => line.pageId));
  // Pages that were taken out since are still spoken of.
  const gone = [...ids].filter((id) => known.every((page) => page.id !== id)).map((id) => ({ id, name: id }));
  const save = (format: "csv" | "json"): void => {
    const lines = log.found.value;
    const text =
      format === "csv"
        ? logAsCsv(lines, words.code, known, log.revisions.value)
        : writeLogJson(lines, [...log.revisions.value.values()], Date.now());
    download(`page-tickets-log.${format}`, text);
  };
  return (
    <LogSection
      all={log.lines.value}
      found={log.found.value}
      filter={log.filter.value}
      from={log.from.value}
      size={LINES_SHOWN}
      loading={log.loading.value}
      problem={log.problem.value}
      cleared={log.cleared.value}
      undoable={log.undoable.value}
      pages={[...added, ...gone]}
      revisions={log.revisions.value}
      onNarrow={log.narrow}
      onTurn={log.turn}
      onLoad={() => void log.load()}
      onRetry={() => void log.retry()}
      onExport={save}
      onClear={() => void log.clear()}
      onRestore={() => void log.restore()}
      onDismiss={log.dismiss}
    />
  );
}
