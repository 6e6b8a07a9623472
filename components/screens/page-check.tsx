import type { JSX } from "preact";
import { asksFor } from "@/lib/domain/check-standing";
import type { PageSettings } from "@/lib/domain/settings";
import { agoText } from "@/lib/language/dates";
import { checkOf } from "@/lib/panel/checks";
import type { Panel } from "@/lib/panel/panel";
import { Icon } from "../icon";
import { ProblemNote } from "../notice";
import { CheckCard } from "../page/check-card";
import { CheckSettingsForm } from "../page/check-settings";
import { useWords } from "../words";

/** A page's connection card, wired to its model; with the history where there is room. */
export function PageCheckCard(props: {
  readonly panel: Panel;
  readonly page: PageSettings;
  readonly history?: boolean;
}): JSX.Element {
  const words = useWords().checks.quiet;
  const { checks } = props.panel;
  const { page } = props;
  return (
    <>
      <ProblemNote problem={checks.problem.value} onRetry={() => void checks.load()} />
      {/* What could not be read is not said to have never been looked at. */}
      {(checks.all.value !== null || checks.problem.value === null) && (
        <CheckCard
          check={checkOf(checks.all.value, page.id)}
          now={Date.now()}
          everyDays={checks.settings.value.everyDays}
          links={checks.links(page)}
          history={props.history === true}
          onStart={() => void checks.start(page.id)}
          onEnd={() => void checks.end(page.id)}
        />
      )}
      {props.history === true && checks.settings.value.quietPages.includes(page.id) && (
        <p class="hint">
          {words.hidden}{" "}
          <button type="button" class="link" onClick={() => void checks.unquiet(page.id)}>
            {words.showAgain}
          </button>
        </p>
      )}
    </>
  );
}

/** The active pages whose connection is known to be wrong or is to be looked at again, the wrong ones first. */
export function ConnectionList(props: {
  readonly panel: Panel;
  readonly onOpen: (id: string) => void;
}): JSX.Element | null {
  const words = useWords();
  const { checks, settings } = props.panel;
  if (checks.all.value === null) return null;
  const { everyDays } = checks.settings.value;
  const now = Date.now();
  const concerned = (settings.settings.value?.pages ?? []).flatMap((page) => {
    const check = checkOf(checks.all.value, page.id);
    const standing = asksFor(check, now, everyDays);
    if (!page.active || standing === null) return [];
    const last = [...check.routing.slice(-1), ...check.permissions.slice(-1)].map(({ lastAt }) => lastAt);
    return [{ page, standing, oldest: Math.min(...last) }];
  });
  if (concerned.length === 0) return null;
  concerned.sort((a, b) => Number(b.standing === "bad") - Number(a.standing === "bad"));
  return (
    <ul class="list" aria-label={words.checks.card.title}>
      {concerned.map(({ page, standing, oldest }) => (
        <li key={page.id} class="list-row">
          <button type="button" class="list-open" onClick={() => props.onOpen(page.id)}>
            <span class="list-name">
              {page.name === "" ? words.pages.nameless(page.id) : page.name}
              <span class="unseen">: </span>
            </span>
            <Icon name="forward" />
            <span class="hint">
              <span class={standing === "bad" ? "with-icon attention" : "with-icon"}>
                <Icon name={standing === "bad" ? "warning" : "info"} />
                {words.checks.card.title} – {words.checks.standings[standing]}
              </span>
              {words.checks.card.lastLook(agoText(oldest, now, words.code))}
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
