import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageSettings } from "@/lib/domain/settings";
import * as welcomeSentences from "@/lib/language/panel/welcome";
import { queueWarning } from "@/lib/panel/page-warnings";
import type { Panel } from "@/lib/panel/panel";
import { Covered } from "../covered";
import { Header } from "../header";
import { Icon } from "../icon";
import { ProblemNote } from "../notice";
import { SampleBadges } from "../sample-badges";
import { useWords, useWordsOf } from "../words";
import { Access, Consent, NewPage, PolicyNote, Session, Undo } from "./shared";
import { useTitle } from "./title";
import { DiscreetBar, Tools } from "./tools";

/** The first-run page: what the extension does and does not do, then the way to the first ticket. */
export function Welcome(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords();
  const welcome = useWordsOf(welcomeSentences);
  useTitle(welcome.title);
  const { panel } = props;
  const text = welcome;
  const [added, setAdded] = useState<PageSettings | null>(null);
  const state = panel.session.state.value?.state;
  const connected = state === "local" || (state === "signed-in" && !panel.consent.missing());
  const asks = state !== "local" && state !== "signed-out" && panel.consent.missing();
  useEffect(() => {
    // Whoever was sent here to agree need not look for it.
    if (asks && location.hash === "#consent") document.getElementById("consent")?.scrollIntoView();
  }, [asks]);
  const settings = panel.settings.settings.value;
  const pages = settings?.pages ?? [];
  const page = pages.find((each) => each.id === added?.id) ?? pages[0];
  const needsQueue =
    state !== "local" && page !== undefined && queueWarning(page, settings?.queues ?? []) !== null;
  const nameOf = (each: PageSettings): string =>
    each.name === "" ? words.pages.nameless(each.id) : each.name;
  const [connect = "", addPage = "", inbox = ""] = text.steps;
  return (
    <div class="welcome">
      <Header title={words.productFull} onLanguage={panel.preferences.setLanguage}>
        <Tools panel={panel} />
      </Header>
      <DiscreetBar panel={panel} />
      <main class="stack">
        <div>
          <h2>{text.title}</h2>
          <p class="lead">{text.lead}</p>
        </div>
        <div class="two">
          <Promises title={text.does} items={text.doesItems} />
          <Promises title={text.doesNot} items={text.doesNotItems} />
        </div>
        <Step
          number={1}
          title={connect}
          standing={connected ? (state === "local" ? "trying" : "done") : null}
        >
          <Access panel={panel} />
          <PolicyNote panel={panel} />
          <Session panel={panel} bare />
          <Consent panel={panel} />
        </Step>
        <Step number={2} title={addPage} standing={pages.length > 0 ? "done" : null}>
          <Undo panel={panel} />
          <ProblemNote problem={panel.settings.problem.value} />
          {pages.length > 0 && (
            <ul>
              {pages.map((each) => (
                <li key={each.id}>
                  <a class="private" href={`options.html#pages/${each.id}`}>
                    {nameOf(each)}
                  </a>
                  {" · "}
                  {each.creation === "automatic" ? words.pages.creates : words.pages.suggests}
                </li>
              ))}
            </ul>
          )}
          {settings === null && panel.settings.problem.value === null && <p class="hint">{words.loading}</p>}
          <NewPage panel={panel} onAdded={setAdded} />
        </Step>
        <Step number={3} title={inbox} standing={null}>
          {needsQueue && (
            <>
              <p>{text.queueNextWhy}</p>
              <p>
                <a
                  class={connected ? "go primary" : "go"}
                  href="options.html#queues"
                  target="_blank"
                  rel="noopener"
                >
                  {text.queueNext}
                </a>
              </p>
            </>
          )}
          <p>{text.openInboxWhy}</p>
          {page !== undefined && (
            <p>
              <a
                class={connected && !needsQueue ? "go primary" : "go"}
                href={`https://business.facebook.com/latest/inbox/all?asset_id=${page.id}`}
                target="_blank"
                rel="noopener"
              >
                <span>
                  <Covered text={text.openInbox(nameOf(page))} names={[page.name]} />
                </span>
              </a>
            </p>
          )}
          <h4>{text.badges}</h4>
          <p>{text.badgesWhy}</p>
          <SampleBadges />
          <p class="hint">{text.later}</p>
          <p>
            <a href="options.html">{text.openOptions}</a> · <a href="privacy.html">{text.privacy}</a>
          </p>
        </Step>
      </main>
    </div>
  );
}

function Promises(props: { readonly title: string; readonly items: readonly string[] }): JSX.Element {
  return (
    <section class="card">
      <h3>{props.title}</h3>
      <ul>
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Step(props: {
  readonly number: number;
  readonly title: string;
  /** "trying": nothing is left to do, and yet StringeeX is not connected. */
  readonly standing: "done" | "trying" | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  const words = useWordsOf(welcomeSentences);
  return (
    <section
      class="card stack"
      aria-label={`${words.step(props.number, words.steps.length)}: ${props.title}`}
    >
      <div class="step-head">
        <p class="hint">{words.step(props.number, words.steps.length)}</p>
        <h3>{props.title}</h3>
        {props.standing !== null && (
          <p class={`with-icon step-standing ${props.standing}`}>
            <Icon name={props.standing === "done" ? "success" : "info"} />
            {words[props.standing]}
          </p>
        )}
      </div>
      {props.children}
    </section>
  );
}
