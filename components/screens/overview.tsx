import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import * as overviewSentences from "@/lib/language/panel/overview";
import type { Panel } from "@/lib/panel/panel";
import { spans } from "@/lib/panel/statistics";
import { OverviewSection } from "../chart/overview-section";
import { Select } from "../form/field";
import { ProblemNote } from "../notice";
import { useWords, useWordsOf } from "../words";

/** The overview, wired to its model: read anew each time it is opened. */
export function Overview(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords();
  const overview = useWordsOf(overviewSentences);
  const { statistics, settings, session } = props.panel;
  const { loaded } = statistics;
  const known = session.state.value !== null;
  useEffect(() => {
    if (known) void loaded.load();
  }, [known, loaded]);
  const nameOf = (id: string): string => {
    const page = settings.settings.value?.pages.find((each) => each.id === id);
    return page === undefined || page.name === "" ? words.pages.nameless(id) : page.name;
  };
  return (
    <div class="stack">
      <p class="lead">{overview.intro}</p>
      <div class="narrow">
        <Select
          label={overview.span}
          value={String(statistics.span.value)}
          options={spans.map((days) => ({ value: String(days), text: overview.spanDays(days) }))}
          onChoose={(value) => statistics.choose(spans.find((days) => String(days) === value) ?? 14)}
        />
      </div>
      <ProblemNote problem={loaded.problem.value} onRetry={() => void loaded.load()} />
      {statistics.value.value === null ? (
        loaded.problem.value === null && <p class="hint">{words.loading}</p>
      ) : (
        <OverviewSection statistics={statistics.value.value} nameOf={nameOf} />
      )}
    </div>
  );
}
