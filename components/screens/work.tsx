import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Panel } from "@/lib/panel/panel";
import { DamagedSettings } from "../data/damaged-settings";
import { DeleteData } from "../data/data-section";
import { WorkSection } from "../work-list/work-section";
import { download } from "./download";

/** How often the ages in the list are told anew, in ms. */
const TICK = 30_000;

/** The work view wired to its model. */
export function Work({ panel }: { readonly panel: Panel }): JSX.Element {
  const { tasks } = panel;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    void tasks.load();
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [tasks]);
  // Whatever is drawn is no older than the list it is drawn from.
  const list = tasks.list.value;
  useEffect(() => setNow(Date.now()), [list]);
  return (
    <WorkSection
      list={list}
      groups={
        tasks.groups.value === null
          ? null
          : [...tasks.groups.value].map((group) => ({ ...group, items: [...group.items] }))
      }
      problem={tasks.problem.value}
      failed={tasks.failed.value}
      busy={tasks.busy.value}
      now={now}
      onlyMine={tasks.onlyMine.value}
      discarded={tasks.discarded.value}
      onFilter={tasks.filter}
      onMore={() => void tasks.showMore()}
      onReload={() => void tasks.load()}
      onDismiss={tasks.dismiss}
      onRetry={({ id }) => void tasks.retry(id)}
      onLink={({ id }, ticket) => void tasks.link(id, ticket)}
      onConfirm={({ id }) => void tasks.confirm(id)}
      onResend={({ id }) => void tasks.resend(id)}
      onLeave={({ id }) => void tasks.leave(id)}
      onDiscard={(item) => void tasks.discard(item)}
      onRestore={({ id }) => void tasks.restore(id)}
    />
  );
}

/** Settings that can't be read, wherever in the options one stands. */
export function Damaged({ panel }: { readonly panel: Panel }): JSX.Element | null {
  const problem = panel.settings.problem.value;
  if (problem?.code !== "storage-corrupt") return null;
  return (
    <DamagedSettings
      detail={problem.detail}
      onSave={() => void panel.data.saveRaw(download)}
      onReset={() => void panel.data.resetSettings()}
    />
  );
}

export function Data({ panel }: { readonly panel: Panel }): JSX.Element {
  const { data, preferences } = panel;
  return (
    <DeleteData
      keepDays={preferences.draft.value.keepDays}
      onKeepDays={(keepDays) => preferences.type({ keepDays })}
      state={data.state.value}
      problem={data.problem.value}
      exporting={data.exporting.value}
      onExport={() => void data.exportAll(download)}
      onCancelExport={data.cancelExport}
      onAsk={data.askToDelete}
      onCancel={data.cancel}
      onConfirm={() => void data.confirm()}
    />
  );
}
