import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isPageOf } from "@/lib/panel/add-page";
import type { Panel } from "@/lib/panel/panel";
import { Header } from "../header";
import { Icon } from "../icon";
import { ProblemNote } from "../notice";
import { PageList } from "../page/page-list";
import { useWords } from "../words";
import { ConnectionList, connectionSays, PageCheckCard } from "./page-check";
import { PageEditor, RemovePage } from "./page-editor";
import {
  Access,
  addsFirst,
  Consent,
  healthOf,
  isUnsaved,
  locksOf,
  NewPage,
  PolicyNote,
  Session,
  Undo,
  Undone,
} from "./shared";
import { DiscreetBar, Tools } from "./tools";

/** The toolbar popup: the session, the open tab's page, every page, and one page's settings in its place. */
export function Popup(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords();
  const { panel } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const pages = panel.settings.settings.value?.pages ?? [];
  const page = pages.find((each) => each.id === openId);
  const left = useRef<string | null>(null);
  const close = (): void => {
    if (page !== undefined) void panel.settings.pageForm(page).flush();
    left.current = openId;
    setOpenId(null);
  };
  useEffect(() => {
    if (openId !== null || left.current === null) return;
    // Back where one came from.
    document.querySelector<HTMLElement>(`[data-page="${CSS.escape(left.current)}"]`)?.focus();
    left.current = null;
  }, [openId]);
  return (
    <>
      <Header title={words.product} onLanguage={panel.preferences.setLanguage}>
        <Tools panel={panel} />
        <button
          type="button"
          class="icon-button"
          aria-label={words.openOptions}
          title={words.openOptions}
          onClick={() => panel.openOptions("")}
        >
          <Icon name="settings" />
        </button>
      </Header>
      <DiscreetBar panel={panel} />
      <main>
        <Undone panel={panel} />
        {page === undefined ? (
          <Overview panel={panel} onOpen={setOpenId} />
        ) : (
          <>
            <Back name={page.name === "" ? words.pages.nameless(page.id) : page.name} onBack={close} />
            <PageCheckCard panel={panel} page={page} />
            <PageEditor
              key={page.id}
              panel={panel}
              page={page}
              onEditQueue={(id) => panel.openOptions(id === null ? "queues" : `queues/${id}`)}
            />
            <RemovePage panel={panel} page={page} onRemoved={() => setOpenId(null)} />
          </>
        )}
      </main>
    </>
  );
}

function Overview(props: { readonly panel: Panel; readonly onOpen: (id: string) => void }): JSX.Element {
  const words = useWords();
  const { panel } = props;
  const settings = panel.settings.settings.value;
  const openTab = panel.addPage.openTab.value;
  const current = settings?.pages.find((page) => openTab !== null && isPageOf(openTab, page))?.id ?? null;
  // Above a list that may be long while there is something to it.
  const work = panel.work.value.value;
  const waits = work !== null && work.waiting + work.needsPerson > 0;
  const adding = <NewPage panel={panel} onAdded={(added) => props.onOpen(added.id)} />;
  return (
    <>
      <Access panel={panel} />
      <Undo panel={panel} />
      <PolicyNote panel={panel} />
      <Session panel={panel} />
      <Unsent panel={panel} />
      <Consent panel={panel} heading="h2" />
      {waits && <Work panel={panel} />}
      <section class="block" aria-label={words.pages.title}>
        <h2>{words.pages.title}</h2>
        <ProblemNote problem={panel.settings.problem.value} onRetry={() => void panel.settings.load()} />
        {settings === null ? (
          panel.settings.problem.value === null && <p class="hint">{words.loading}</p>
        ) : (
          <>
            {addsFirst(panel) && adding}
            <ConnectionList panel={panel} except={current} onOpen={props.onOpen} />
            <PageList
              pages={settings.pages}
              queues={settings.queues}
              isUnsaved={(each) => isUnsaved(panel, each)}
              isLocked={(each) => locksOf(panel).pages.includes(each.id)}
              health={(each) => healthOf(panel, each)}
              says={(each) => (each.id === current ? connectionSays(panel, each) : null)}
              local={panel.session.state.value?.state === "local"}
              current={current}
              onOpen={props.onOpen}
              onActive={(page, active) => panel.settings.pageForm(page).choose({ active })}
            />
            {!addsFirst(panel) && adding}
          </>
        )}
      </section>
      {!waits && <Work panel={panel} />}
    </>
  );
}

function Back(props: { readonly name: string; readonly onBack: () => void }): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opened the page by keyboard goes on reading where the page begins.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="back">
      <button type="button" class="icon-button" aria-label={words.pages.back} onClick={props.onBack}>
        <Icon name="back" />
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {props.name}
      </h2>
    </div>
  );
}

function Work(props: { readonly panel: Panel }): JSX.Element | null {
  const words = useWords().pages;
  const work = props.panel.work.value.value;
  if (work === null) return null;
  return (
    <div class="work">
      <button type="button" class="link" onClick={() => props.panel.openOptions("work")}>
        {work.waiting === 0 ? words.idle : words.waiting(work.waiting)}
      </button>
      {work.needsPerson > 0 && (
        <button type="button" class="link attention" onClick={() => props.panel.openOptions("work")}>
          <Icon name="warning" />
          {words.needsPerson(work.needsPerson)}
        </button>
      )}
    </div>
  );
}

/** Tickets of the time without an account, once there is somewhere to send them. */
function Unsent(props: { readonly panel: Panel }): JSX.Element | null {
  const words = useWords().local;
  const { session, local, openOptions } = props.panel;
  const isSignedIn = session.state.value?.state === "signed-in";
  useEffect(() => {
    if (isSignedIn) void local.load();
  }, [isSignedIn, local]);
  const items = local.list.value?.items ?? [];
  const tickets = items.filter(({ sending }) => sending.state === "not-sent").length;
  if (!isSignedIn || tickets === 0) return null;
  return (
    <div class="work">
      <button type="button" class="link" onClick={() => openOptions("local")}>
        {words.unsent(tickets)}
      </button>
    </div>
  );
}
