import type { ComponentChildren, JSX } from "preact";
import * as optionsSentences from "@/lib/language/panel/options";
import type { Panel } from "@/lib/panel/panel";
import { hashOf, type Route } from "@/lib/panel/route";
import { CopySection } from "../page/copy-section";
import { MANY, PageList } from "../page/page-list";
import { useWords, useWordsOf } from "../words";
import { PageCheckCard } from "./page-check";
import { PageEditor, RemovePage } from "./page-editor";
import { addsFirst, healthOf, isUnsaved, locksOf, NewPage, SettingsProblem } from "./shared";

/** All pages beside the settings of the one that is open. `children` stand there, too, while none was chosen. */
export function PagesSection(props: {
  readonly panel: Panel;
  readonly id: string | null;
  readonly go: (route: Route) => void;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const words = useWords();
  const options = useWordsOf(optionsSentences);
  const { panel, go } = props;
  const settings = panel.settings.settings.value;
  const open = (id: string): void => go({ section: "pages", id });
  const pages = settings?.pages ?? [];
  // With one page there is nothing to choose.
  const only = props.id === null && pages.length === 1 ? pages[0] : undefined;
  const page = pages.find((each) => each.id === props.id) ?? only;
  // Under a list that is long enough to be searched nobody would find it.
  const first = addsFirst(panel) || pages.length > MANY;
  const adding = <NewPage panel={panel} onAdded={(added) => open(added.id)} />;
  return (
    <div class={props.id !== null && page !== undefined ? "beside chosen" : "beside"}>
      <a class="to-list" href={hashOf({ section: "pages", id: null })}>
        {words.pages.back}
      </a>
      <div class="stack">
        <SettingsProblem panel={panel} />
        {first && adding}
        {settings === null ? (
          panel.settings.problem.value === null && <p class="hint">{words.loading}</p>
        ) : (
          <PageList
            pages={settings.pages}
            queues={settings.queues}
            isUnsaved={(each) => isUnsaved(panel, each)}
            isLocked={(each) => locksOf(panel).pages.includes(each.id)}
            health={(each) => healthOf(panel, each)}
            local={panel.session.state.value?.state === "local"}
            current={page?.id ?? null}
            onOpen={open}
            onActive={(each, active) => panel.settings.pageForm(each).choose({ active })}
          />
        )}
        {!first && adding}
      </div>
      {page === undefined ? (
        <div class="stack">
          {pages.length > 0 && <p class="empty">{options.choosePage}</p>}
          {props.id === null && settings !== null && props.children}
        </div>
      ) : (
        <section class="stack" aria-label={words.pages.openSettings(page.name === "" ? page.id : page.name)}>
          <h3 class="editor-name">{page.name === "" ? words.pages.nameless(page.id) : page.name}</h3>
          <PageEditor
            key={page.id}
            panel={panel}
            page={page}
            onEditQueue={(id) => go({ section: "queues", id })}
          />
          <Copy panel={panel} id={page.id} />
          <PageCheckCard panel={panel} page={page} history />
          <RemovePage panel={panel} page={page} onRemoved={() => go({ section: "pages", id: null })} />
          {props.id === null && props.children}
        </section>
      )}
    </div>
  );
}

/** Copying this page's settings to others; not offered while there is no other. */
function Copy(props: { readonly panel: Panel; readonly id: string }): JSX.Element | null {
  const { copy, settings } = props.panel;
  const others = (settings.settings.value?.pages ?? []).filter((page) => page.id !== props.id);
  if (others.length === 0) return null;
  return (
    <CopySection
      pages={others}
      isLocked={(each) => locksOf(props.panel).pages.includes(each.id)}
      parts={copy.parts.value}
      targets={copy.targets.value}
      plan={copy.planFrom(props.id)}
      done={copy.done.value}
      busy={copy.busy.value}
      problem={copy.problem.value}
      onPart={copy.choosePart}
      onTarget={copy.chooseTarget}
      onApply={() => void copy.apply(props.id)}
      onUndo={() => void copy.undo()}
      onDismiss={copy.dismiss}
    />
  );
}
