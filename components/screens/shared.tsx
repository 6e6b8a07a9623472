import type { JSX } from "preact";
import type { PageSettings } from "@/lib/domain/settings";
import { isPageOf } from "@/lib/panel/add-page";
import type { Panel } from "@/lib/panel/panel";
import { AddPage } from "../add-page";
import { Notice } from "../notice";
import { SessionPanel } from "../session-panel";
import { UndoBar } from "../undo-bar";
import { useWords } from "../words";

/** The session panel wired to its model. */
export function Session(props: { readonly panel: Panel; readonly bare?: boolean }): JSX.Element {
  const { session, preferences } = props.panel;
  return (
    <SessionPanel
      session={session.state.value}
      bare={props.bare ?? false}
      baseUrl={preferences.draft.value.baseUrl}
      busy={session.busy.value}
      problem={session.problem.value}
      onSignIn={(email, password, baseUrl) => void session.signIn(email, password, baseUrl)}
      onToken={(token, baseUrl) => void session.pasteToken(token, baseUrl)}
      onPortal={(index) => void session.choose(index)}
      onSignOut={() => void session.signOut()}
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

/** Adding a page, wired to its model: the open tab's page is proposed until something else is typed. */
export function NewPage(props: {
  readonly panel: Panel;
  readonly onAdded: (page: PageSettings) => void;
}): JSX.Element | null {
  const { addPage, settings } = props.panel;
  const pages = settings.settings.value?.pages;
  if (pages === undefined) return null;
  const hint = addPage.openTab.value;
  const proposed = hint === null || pages.some((page) => isPageOf(hint, page)) ? null : hint;
  const proposal = proposed?.id ?? proposed?.username ?? "";
  const text = addPage.typed.value ?? proposal;
  return (
    <AddPage
      text={text}
      proposed={proposal !== "" && text === proposal}
      extraId={addPage.extraId.value}
      name={addPage.name.value === "" ? (proposed?.name ?? "") : addPage.name.value}
      typed={addPage.read(text)}
      busy={settings.busy.value}
      main={pages.length === 0 || proposed !== null}
      onType={addPage.type}
      onAdd={(page, creation) => {
        void settings.addPage(page, creation).then((added) => {
          if (added === null) return;
          addPage.clear();
          props.onAdded(added);
        });
      }}
    />
  );
}

/** Says that the browser withholds the hosts, and asks it for them. */
export function Access(props: { readonly panel: Panel }): JSX.Element | null {
  const words = useWords();
  const { access } = props.panel;
  if (!access.missing.value) return null;
  return (
    <Notice kind="warning" live>
      <p>{words.access.why}</p>
      <button type="button" onClick={() => void access.ask()}>
        {words.access.grant}
      </button>
    </Notice>
  );
}
