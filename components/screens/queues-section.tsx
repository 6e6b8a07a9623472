import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Queue } from "@/lib/domain/settings";
import * as optionsSentences from "@/lib/language/panel/options";
import type { SaveState } from "@/lib/panel/autosave";
import type { Panel } from "@/lib/panel/panel";
import { hashOf, type Route } from "@/lib/panel/route";
import { Locked } from "../form/locked";
import { SaveStatus } from "../form/save-status";
import { AgentPicker } from "../queue/agent-picker";
import { GroupChoice } from "../queue/group-choice";
import { QueueList } from "../queue/queue-list";
import { QueuePages } from "../queue/queue-pages";
import { QueueSettingsForm } from "../queue/queue-settings";
import { useWords, useWordsOf } from "../words";
import { locksOf, SettingsProblem } from "./shared";

/** All queues beside the one that is open. */
export function QueuesSection(props: {
  readonly panel: Panel;
  readonly id: string | null;
  readonly go: (route: Route) => void;
}): JSX.Element {
  const words = useWords();
  const options = useWordsOf(optionsSentences);
  const { panel, go } = props;
  const settings = panel.settings.settings.value;
  const queues = settings?.queues ?? [];
  const only = props.id === null && queues.length === 1 ? queues[0] : undefined;
  const queue = queues.find((each) => each.id === props.id) ?? only;
  const [fresh, setFresh] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const added = await panel.settings.addQueue(words.queues.newName);
    if (added === null) return;
    setFresh(added.id);
    go({ section: "queues", id: added.id });
  };
  return (
    <>
      <p class="lead">{words.queues.intro}</p>
      <div class={props.id !== null && queue !== undefined ? "beside chosen" : "beside"}>
        <a class="to-list" href={hashOf({ section: "queues", id: null })}>
          {words.queues.back}
        </a>
        <div class="stack">
          <SettingsProblem panel={panel} />
          {settings === null ? (
            panel.settings.problem.value === null && <p class="hint">{words.loading}</p>
          ) : (
            <QueueList
              queues={settings.queues}
              pages={settings.pages}
              current={queue?.id ?? null}
              onOpen={(id) => go({ section: "queues", id })}
            />
          )}
          <button
            type="button"
            class={queues.length === 0 ? "primary start" : "start"}
            disabled={settings === null || panel.settings.busy.value}
            onClick={() => void add()}
          >
            {words.queues.add}
          </button>
        </div>
        {queue === undefined ? (
          queues.length > 0 && <p class="empty">{options.chooseQueue}</p>
        ) : (
          <QueueEditor
            key={queue.id}
            panel={panel}
            queue={queue}
            fresh={queue.id === fresh}
            onRemoved={() => go({ section: "queues", id: null })}
          />
        )}
      </div>
    </>
  );
}

function QueueEditor(props: {
  readonly panel: Panel;
  readonly queue: Queue;
  /** Just made: it waits for its name. */
  readonly fresh: boolean;
  readonly onRemoved: () => void;
}): JSX.Element {
  const words = useWords().queues;
  const { panel, queue } = props;
  const form = panel.settings.queueForm(queue);
  const isLocked = locksOf(panel).queues.includes(queue.id);
  // A page's queue is the page's own setting: how its saving went is told here, too.
  const pages = (panel.settings.settings.value?.pages ?? []).map((page) => panel.settings.pageForm(page));
  const forms = [form, ...pages];
  const own = form.status.value;
  const firstThat = (state: SaveState["state"]) =>
    forms.map(({ status }) => status.value).find((each) => each.state === state);
  const status =
    firstThat("failed") ?? firstThat("saving") ?? (own.state === "idle" ? (firstThat("saved") ?? own) : own);
  const signedIn = panel.session.state.value?.state === "signed-in";
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const name = editor.current?.querySelector("input");
    if (!props.fresh) return;
    name?.focus();
    name?.select();
  }, [props.fresh]);
  useEffect(() => {
    if (signedIn) void panel.agents.load();
  }, [signedIn, panel]);
  return (
    <div class="editor" ref={editor}>
      {/* Where nothing can be changed, nothing is said of saving. */}
      {!isLocked && (
        <SaveStatus status={status} onRetry={() => void Promise.all(forms.map((each) => each.flush()))} />
      )}
      <Locked locked={isLocked}>
        <QueueSettingsForm
          queue={form.draft.value}
          invalid={form.invalid.value}
          onType={form.type}
          onLeave={() => void form.flush()}
          noAgents={panel.agents.value.value?.length === 0}
          groups={
            signedIn && (
              <GroupChoice
                groupId={form.draft.value.groupId}
                hasAgents={form.draft.value.agents.length > 0}
                groups={panel.groups.value.value}
                loading={panel.groups.loading.value}
                problem={panel.groups.problem.value}
                onLoad={() => void panel.groups.load()}
                onChoose={(group) => form.takeGroup(group, words.newName)}
              />
            )
          }
        >
          <AgentPicker
            members={form.draft.value.agents}
            agents={panel.agents.value.value}
            loading={panel.agents.loading.value}
            problem={panel.agents.problem.value}
            signedIn={signedIn}
            onMember={form.setMember}
            onReload={() => void panel.agents.load()}
          />
        </QueueSettingsForm>
        <QueuePages
          queue={queue}
          queues={panel.settings.settings.value?.queues ?? []}
          pages={pages.map(({ draft }) => draft.value)}
          isLocked={(page) => locksOf(panel).pages.includes(page.id)}
          onAssign={(page, assigned) =>
            panel.settings.pageForm(page).choose({ queueId: assigned ? queue.id : null })
          }
        />
        <div class="remove">
          <button
            type="button"
            class="danger"
            disabled={panel.settings.busy.value}
            onClick={() => void panel.settings.removeQueue(queue.id).then(props.onRemoved)}
          >
            {words.remove}
          </button>
        </div>
      </Locked>
    </div>
  );
}
