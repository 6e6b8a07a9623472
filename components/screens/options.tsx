import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import * as optionsSentences from "@/lib/language/panel/options";
import type { Panel } from "@/lib/panel/panel";
import { hashOf, type Route, routeOf, sections } from "@/lib/panel/route";
import { AboutSection } from "../data/about-section";
import { FieldsSection } from "../data/fields-section";
import { TransferSection } from "../data/transfer-section";
import { SaveStatus } from "../form/save-status";
import { Header } from "../header";
import { ConnectionSection } from "../session/connection-section";
import { ConsentStanding } from "../session/consent";
import { useWords, useWordsOf } from "../words";
import { download } from "./download";
import { Local } from "./local";
import { LogScreen } from "./log-screen";
import { Overview } from "./overview";
import { ConnectionCheckSettings } from "./page-check";
import { PagesSection } from "./pages-section";
import { QueuesSection } from "./queues-section";
import { Access, Consent, locksOf, PolicyNote, Session, Undo, Undone } from "./shared";
import { useTitle } from "./title";
import { DiscreetBar, Tools } from "./tools";
import { Damaged, Data, Work } from "./work";

/** The options page: every section at full width, each with its own address. */
export function Options(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords();
  const options = useWordsOf(optionsSentences);
  const { panel } = props;
  const [route, go] = useRoute(panel);
  useTitle(options.sections[route.section]);
  return (
    <div class="options">
      <Header title={words.productFull} onLanguage={panel.preferences.setLanguage}>
        <Tools panel={panel} />
      </Header>
      <nav aria-label={options.title}>
        {sections.map((section) => (
          <a
            key={section}
            href={hashOf({ section, id: null })}
            aria-current={section === route.section ? "page" : undefined}
          >
            {options.sections[section]}
          </a>
        ))}
      </nav>
      <main>
        <h2>{options.sections[route.section]}</h2>
        <DiscreetBar panel={panel} />
        <Access panel={panel} />
        <Damaged panel={panel} />
        <PolicyNote panel={panel} />
        <Undone panel={panel} />
        <Undo panel={panel} />
        <Section panel={panel} route={route} go={go} />
      </main>
    </div>
  );
}

function useRoute(panel: Panel): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const read = (): void => {
      void panel.settings.flush();
      setRoute(routeOf(location.hash));
    };
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [panel]);
  return [
    route,
    (next) => {
      location.hash = hashOf(next);
    },
  ];
}

function Section(props: {
  readonly panel: Panel;
  readonly route: Route;
  readonly go: (route: Route) => void;
}): JSX.Element {
  const { panel, route, go } = props;
  switch (route.section) {
    case "pages":
      return (
        <PagesSection panel={panel} id={route.id} go={go}>
          <TransferBeside panel={panel} />
        </PagesSection>
      );
    case "queues":
      return <QueuesSection panel={panel} id={route.id} go={go} />;
    case "overview":
      return <Overview panel={panel} />;
    case "work":
      return <Work panel={panel} />;
    case "local":
      return <Local panel={panel} />;
    case "log":
      return <LogScreen panel={panel} />;
    case "transfer":
      return (
        <>
          <Transfer panel={panel} />
          <Data panel={panel} />
        </>
      );
    case "fields":
      return <Fields panel={panel} />;
    case "connection":
      return <Connection panel={panel} />;
    case "about":
      return <About panel={panel} />;
  }
}

/** Where the options open, too: whoever comes with a file looks there first. */
function TransferBeside(props: { readonly panel: Panel }): JSX.Element {
  const options = useWordsOf(optionsSentences);
  return (
    <>
      <h3>{options.sections.transfer}</h3>
      <Transfer panel={props.panel} />
    </>
  );
}

function Transfer(props: { readonly panel: Panel }): JSX.Element {
  const { transfer } = props.panel;
  return (
    <TransferSection
      state={transfer.state.value}
      onExport={() => void transfer.writeTo(download)}
      onImport={(file, first) => void transfer.readFrom(file, first)}
      onApply={() => void transfer.apply()}
      onLeave={transfer.leave}
      onUndo={() => void transfer.undo()}
      onDismiss={transfer.dismiss}
    />
  );
}

function About(props: { readonly panel: Panel }): JSX.Element {
  const { consent, session, version } = props.panel;
  const state = session.state.value?.state;
  return (
    <AboutSection version={version}>
      {consent.given.value !== undefined && (
        <ConsentStanding
          given={consent.given.value}
          signedIn={state === "signed-in" || state === "expired"}
          busy={consent.busy.value}
          problem={consent.problem.value}
          onGive={() => void consent.give()}
          onWithdraw={() => void consent.withdraw()}
        />
      )}
    </AboutSection>
  );
}

function Fields(props: { readonly panel: Panel }): JSX.Element {
  const { fields, creating, problem, create } = props.panel.fields;
  useEffect(() => void fields.load(), [fields]);
  return (
    <FieldsSection
      fields={fields.value.value}
      loading={fields.loading.value}
      creating={creating.value}
      problem={problem.value ?? fields.problem.value}
      onLoad={() => void fields.load()}
      onCreate={(key) => void create(key)}
    />
  );
}

function Connection(props: { readonly panel: Panel }): JSX.Element {
  const { preferences } = props.panel;
  return (
    <>
      <SaveStatus status={preferences.status.value} onRetry={() => void preferences.flush()} />
      <ConnectionSection
        preferences={preferences.draft.value}
        invalid={preferences.invalid.value}
        theme={preferences.theme.value}
        baseUrlLocked={locksOf(props.panel).baseUrl !== null}
        onType={preferences.type}
        onLeave={() => void preferences.flush()}
        onTheme={preferences.setTheme}
      >
        <Session panel={props.panel} />
        <Consent panel={props.panel} />
      </ConnectionSection>
      <ConnectionCheckSettings panel={props.panel} />
    </>
  );
}
