import type { JSX } from "preact";
import { worstStanding } from "@/lib/domain/check";
import type { PageSettings } from "@/lib/domain/settings";
import { checkOf } from "@/lib/panel/checks";
import type { Panel } from "@/lib/panel/panel";
import { CheckCard } from "../check-card";
import { CheckSettingsForm } from "../check-settings";
import { Icon } from "../icon";
import { ProblemNote } from "../notice";
import { useWords } from "../words";

/** A page's connection card, wired to its model. */
export function PageCheckCard(props: { readonly panel: Panel; readonly page: PageSettings }): JSX.Element {
  const { checks } = props.panel;
  const { page } = props;
  return (
    <>
      <ProblemNote problem={checks.problem.value} onRetry={() => void checks.load()} />
      <CheckCard
        check={checkOf(checks.all.value, page.id)}
        now={Date.now()}
        everyDays={checks.settings.value.everyDays}
        links={checks.links(page)}
        onStart={() => void checks.start(page.id)}
        onEnd={() => void checks.end(page.id)}
      />
    </>
  );
}

/** The active pages whose connection is known to be wrong or is to be looked at again. */
export function ConnectionList(props: {
  readonly panel: Panel;
  readonly onOpen: (id: string) => void;
}): JSX.Element | null {
  const words = useWords();
  const { checks, settings } = props.panel;
  if (checks.all.value === null) return null;
  const { everyDays } = checks.settings.value;
  const concerned = (settings.settings.value?.pages ?? []).flatMap((page) => {
    const standing = worstStanding(checkOf(checks.all.value, page.id), Date.now(), everyDays);
    return page.active && (standing === "bad" || standing === "due") ? [{ page, standing }] : [];
  });
  if (concerned.length === 0) return null;
  return (
    <ul class="list" aria-label={words.checks.card.title}>
      {concerned.map(({ page, standing }) => (
        <li key={page.id} class="list-row">
          <button type="button" class="list-open" onClick={() => props.onOpen(page.id)}>
            <span class={standing === "bad" ? "with-icon attention" : "with-icon"}>
              <Icon name={standing === "bad" ? "warning" : "info"} />
              {page.name === "" ? words.pages.nameless(page.id) : page.name}: {words.checks.card.title} –{" "}
              {words.checks.standings[standing]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The names that count and the number of days, wired to their model. */
export function ConnectionCheckSettings(props: { readonly panel: Panel }): JSX.Element {
  const { checks } = props.panel;
  return (
    <>
      <ProblemNote problem={checks.problem.value} />
      <CheckSettingsForm settings={checks.settings.value} onSave={checks.save} />
    </>
  );
}
