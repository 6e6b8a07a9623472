import type { JSX } from "preact";
import { asksFor, type Standing } from "@/lib/domain/check-standing";
import type { PageSettings } from "@/lib/domain/settings";
import { agoText } from "@/lib/language/dates";
import { checkOf } from "@/lib/panel/checks";
import type { Panel } from "@/lib/panel/panel";
import { Icon } from "../icon";
import { ProblemNote } from "../notice";
import { CheckCard } from "../page/check-card";
import { CheckSettingsForm } from "../page/check-settings";
import { standingIcons } from "../page/standing-icons";
import { useWords } from "../words";

/** A page's connection card, wired to its model; with the history where there is room. */
export function PageCheckCard(props: {
  readonly panel: Panel;
  readonly page: PageSettings;
  readonly history?: boolean;
}): JSX.Element {
  const { card, quiet: words } = useWords().checks;
  const { checks } = props.panel;
  const { page } = props;
  const problem = <ProblemNote problem={checks.problem.value} onRetry={() => void checks.load()} />;
  // What could not be read is not said to have never been looked at.
  const unread = checks.all.value === null && checks.problem.value !== null;
  return (
    <>
      {unread ? (
        <section class="card stack" aria-label={card.title}>
          <h3>{card.title}</h3>
          {problem}
        </section>
      ) : (
        problem
      )}
      {!unread && (
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

/** What a page's connection asks for, and since when nobody looked; null while it asks for nothing. */
function askedOf({ checks }: Panel, page: PageSettings): { standing: Standing; oldest: number } | null {
  const check = checkOf(checks.all.value, page.id);
  const standing = asksFor(check, Date.now(), checks.settings.value.everyDays);
  if (checks.all.value === null || !page.active || standing === null) return null;
  const last = [...check.routing.slice(-1), ...check.permissions.slice(-1)].map(({ lastAt }) => lastAt);
  return { standing, oldest: Math.min(...last) };
}

/** What a page's connection asks for, in words; null while it asks for nothing. */
export function connectionSays(panel: Panel, page: PageSettings): JSX.Element | null {
  const asked = askedOf(panel, page);
  return asked && <ConnectionSays {...asked} />;
}

function ConnectionSays({ standing, oldest }: NonNullable<ReturnType<typeof askedOf>>): JSX.Element {
  const { checks: words, code } = useWords();
  return (
    <span class="hint">
      <span class={standing === "bad" ? "with-icon attention" : "with-icon"}>
        <Icon name={standingIcons[standing]} />
        {words.card.title} – {words.standings[standing]}
      </span>
      {words.card.lastLook(agoText(oldest, Date.now(), code))}
    </span>
  );
}

/** The active pages whose connection is known to be wrong or is to be looked at again, the wrong ones first. */
export function ConnectionList(props: {
  readonly panel: Panel;
  /** A page of which this is told elsewhere. */
  readonly except?: string | null;
  readonly onOpen: (id: string) => void;
}): JSX.Element | null {
  const words = useWords();
  const { panel } = props;
  const concerned = (panel.settings.settings.value?.pages ?? []).flatMap((page) => {
    const asked = page.id === props.except ? null : askedOf(panel, page);
    return asked === null ? [] : [{ page, asked }];
  });
  if (concerned.length === 0) return null;
  concerned.sort((a, b) => Number(b.asked.standing === "bad") - Number(a.asked.standing === "bad"));
  return (
    <ul class="list" aria-label={words.checks.card.title}>
      {concerned.map(({ page, asked }) => (
        <li key={page.id} class="list-row">
          <button type="button" class="list-open" onClick={() => props.onOpen(page.id)}>
            <span class="list-name">
              {page.name === "" ? words.pages.nameless(page.id) : page.name}
              <span class="unseen">: </span>
            </span>
            <Icon name="forward" />
            <ConnectionSays {...asked} />
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
