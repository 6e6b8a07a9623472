import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Standing, standingOf, standings } from "@/lib/domain/check-standing";
import { type Locks, noLocks } from "@/lib/domain/policy";
import type { SessionState } from "@/lib/domain/session";
import type { PageSettings } from "@/lib/domain/settings";
import { isPageOf, type PageHint } from "@/lib/panel/add-page";
import { checkOf } from "@/lib/panel/checks";
import type { Panel } from "@/lib/panel/panel";
import { UndoBar } from "../form/undo-bar";
import { Notice, ProblemNote } from "../notice";
import { AddPage } from "../page/add-page";
import { ConsentAsk } from "../session/consent";
import { SessionPanel } from "../session/session-panel";
import { useWords } from "../words";

/** What the organisation has locked, as far as the worker has answered. */
export function locksOf(panel: Panel): Locks {
  const policy = panel.policy.value.value;
  return policy?.state === "applied" ? policy.locks : noLocks();
}

/** The worse of a page's two checks; null until the worker has answered, and for a page that is off. */
export function healthOf({ checks }: Panel, page: PageSettings): Standing | null {
  if (checks.all.value === null || !page.active) return null;
  const { routing, permissions } = checkOf(checks.all.value, page.id);
  const each = [routing, permissions].map((history) =>
    standingOf(history, Date.now(), checks.settings.value.everyDays),
  );
  return standings.findLast((standing) => each.includes(standing)) ?? null;
}

/** Whether something that was changed in a page's form is not saved: it is on trial, waits for an answer, or was refused. */
export function isUnsaved({ settings }: Panel, page: PageSettings): boolean {
  const { unsaved, status } = settings.pageForm(page);
  return unsaved.value || ["invalid", "held", "failed"].includes(status.value.state);
}

/** Says that the organisation's policy is wrong, and where. */
export function PolicyNote(props: { readonly panel: Panel }): JSX.Element | null {
  const policy = props.panel.policy.value.value;
  return policy?.state === "refused" ? <ProblemNote problem={policy.problem} /> : null;
}

/** Asks for consent whoever is signed in without it. */
export function Consent(props: { readonly panel: Panel; readonly heading?: "h2" }): JSX.Element | null {
  const { consent, session } = props.panel;
  const state = session.state.value?.state;
  if ((state !== "signed-in" && state !== "expired") || !consent.missing()) return null;
  return (
    <ConsentAsk
      {...(props.heading && { heading: props.heading })}
      given={consent.given.value ?? null}
      busy={consent.busy.value}
      problem={consent.problem.value}
      onGive={() => void consent.give()}
      onWithdraw={() => void consent.withdraw()}
    />
  );
}

/** The session panel wired to its model. */
export function Session(props: { readonly panel: Panel; readonly bare?: boolean }): JSX.Element {
  const { session, preferences } = props.panel;
  const locks = locksOf(props.panel);
  return (
    <SessionPanel
      session={session.state.value}
      bare={props.bare ?? false}
      second={props.panel.access.missing.value}
      baseUrl={locks.baseUrl ?? preferences.draft.value.baseUrl}
      baseUrlLocked={locks.baseUrl !== null}
      busy={session.busy.value}
      problem={session.problem.value}
      onSignIn={(email, password, baseUrl) => void session.signIn(email, password, baseUrl)}
      onToken={(token, baseUrl) => void session.pasteToken(token, baseUrl)}
      onPortal={(index) => void session.choose(index)}
      onSignOut={() => void session.signOut()}
      onLocal={() => void session.enterLocal()}
    />
  );
}

/** The way back from the last removal, if there was one. */
export function Undo(props: { readonly panel: Panel }): JSX.Element | null {
  const words = useWords();
  const { settings } = props.panel;
  const removed = settings.removed.value;
  if (removed === null) return null;
  const name = removed.name === "" ? removed.id : removed.name;
  return (
    <UndoBar
      text={removed.kind === "page" ? words.pages.removed(name) : words.queues.removed(name)}
      busy={settings.busy.value}
      onUndo={() => void settings.undo()}
      onDismiss={settings.dismissRemoved}
    />
  );
}

/** Reads out what was taken back. It is always there: only what changes in such a place is read out. */
export function Undone(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords().undone;
  const last = props.panel.undone.value;
  return (
    <p class="unseen" role="status">
      {last !== null && (
        <span key={last.turn}>{"name" in last ? words[last.what](last.name) : words[last.what]}</span>
      )}
    </p>
  );
}

/** The page of the open tab, where it is not added yet. */
function proposedPage({ addPage, settings }: Panel): PageHint | null {
  const hint = addPage.openTab.value;
  const pages = settings.settings.value?.pages ?? [];
  return hint === null || pages.some((page) => isPageOf(hint, page)) ? null : hint;
}

/** What a person looks for comes first: the list, or the open tab's page while it waits to be added. */
export const addsFirst = (panel: Panel): boolean => proposedPage(panel) !== null;

/** Adding a page, wired to its model: the open tab's page is proposed until something else is typed. */
export function NewPage(props: {
  readonly panel: Panel;
  readonly onAdded: (page: PageSettings) => void;
}): JSX.Element | null {
  const { access, addPage, session, settings } = props.panel;
  const words = useWords().pages;
  const [last, setLast] = useState<PageSettings | null>(null);
  const pages = settings.settings.value?.pages;
  if (pages === undefined) return null;
  const proposed = proposedPage(props.panel);
  const proposal = proposed?.id ?? proposed?.username ?? "";
  const text = addPage.typed.value ?? proposal;
  return (
    <AddPage
      said={last === null ? "" : words.added(last.name === "" ? words.nameless(last.id) : last.name)}
      text={text}
      proposed={proposal !== "" && text === proposal}
      extraId={addPage.extraId.value}
      name={addPage.name.value === "" ? (proposed?.name ?? "") : addPage.name.value}
      typed={addPage.read(text)}
      busy={settings.busy.value}
      main={
        (pages.length === 0 || proposed !== null) && isConnected(session.state.value) && !access.missing.value
      }
      onType={addPage.type}
      onAdd={(page, creation) => {
        void settings.addPage(page, creation).then((added) => {
          if (added === null) return;
          addPage.clear();
          setLast(added);
          props.onAdded(added);
        });
      }}
    />
  );
}

/** Until then signing in is the one thing to do next. */
const isConnected = (state: SessionState | null): boolean =>
  state?.state === "signed-in" || state?.state === "local";

/** Says that the browser withholds the hosts, and asks it for them. */
export function Access(props: { readonly panel: Panel }): JSX.Element | null {
  const words = useWords();
  const { access } = props.panel;
  if (!access.missing.value)
    return access.granted.value ? (
      <Notice kind="success" live>
        <p>{words.access.granted}</p>
      </Notice>
    ) : null;
  return (
    <Notice kind="warning" live>
      <p>{words.access.why}</p>
      <button type="button" class="primary start" onClick={() => void access.ask()}>
        {words.access.grant}
      </button>
    </Notice>
  );
}

/** Why the settings can't be read. Damaged ones have a notice of their own above, with more than to try again. */
export function SettingsProblem(props: { readonly panel: Panel }): JSX.Element | null {
  const { problem, load } = props.panel.settings;
  if (problem.value?.code === "storage-corrupt") return null;
  return <ProblemNote problem={problem.value} onRetry={() => void load()} />;
}
