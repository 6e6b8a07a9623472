import type { ComponentChildren, JSX } from "preact";
import { type PageSettings, type Queue, reopenChoices } from "@/lib/domain/settings";
import { Radios, Switch } from "../form/choice";
import { Select, TextField } from "../form/field";
import { useWords } from "../words";
import { ConversionFields, type ConversionProps } from "./conversion-fields";
import { QueueChoice } from "./queue-choice";

const ALWAYS = "always";

/** One page's settings, in the order and with the labels of the StringeeX portal's own form. */
export function PageSettingsForm(
  props: ConversionProps & {
    readonly queues: readonly Queue[];
    /** Tickets stay in this browser: nobody is given them. */
    readonly local?: boolean;
    readonly invalid: ReadonlySet<string>;
    readonly onType: (change: Partial<Pick<PageSettings, "name" | "username">>) => void;
    readonly onEditQueue: (queueId: string | null) => void;
    /** Saves what becomes a ticket, once it was rehearsed; closes its card. */
    readonly rehearsalBar: ComponentChildren;
  },
): JSX.Element {
  const { form: words, pages } = useWords();
  const { labels, hints, groups } = words;
  const { page, onChoose } = props;
  return (
    <div class="settings">
      <section class="card" aria-label={groups.channel}>
        <h3>{groups.channel}</h3>
        <Switch
          label={labels.active}
          hint={page.active ? hints.active : hints.inactive}
          checked={page.active}
          onChange={(active) => onChoose({ active })}
        />
        <Radios
          legend={labels.creation}
          value={page.creation}
          choices={[
            { value: "automatic", label: labels.automatic, hint: hints.automatic },
            { value: "suggest", label: labels.suggest, hint: hints.suggest },
          ]}
          onChoose={(creation) => onChoose({ creation })}
        />
        <Select
          label={labels.reopen}
          hint={hints.reopen}
          value={String(page.reopenWithinHours ?? ALWAYS)}
          options={reopenChoices.map((hours) => ({
            value: String(hours ?? ALWAYS),
            text: words.reopenChoice(hours),
          }))}
          onChoose={(value) => {
            const chosen = reopenChoices.find((hours) => String(hours ?? ALWAYS) === value);
            if (chosen !== undefined) onChoose({ reopenWithinHours: chosen });
          }}
        />
      </section>
      <section class="card" aria-label={groups.assignment}>
        <h3>{groups.assignment}</h3>
        <QueueChoice
          page={page}
          queues={props.queues}
          local={props.local}
          onChoose={(queueId) => onChoose({ queueId })}
          onEditQueue={props.onEditQueue}
        />
        <Switch
          label={labels.preferOnlineAgents}
          hint={page.preferOnlineAgents ? hints.preferOnlineAgents : hints.preferOnlineAgentsOff}
          checked={page.preferOnlineAgents}
          onChange={(preferOnlineAgents) => onChoose({ preferOnlineAgents })}
        />
        <Switch
          label={labels.emailNotification}
          hint={hints.emailNotification}
          checked={page.emailNotification}
          onChange={(emailNotification) => onChoose({ emailNotification })}
        />
      </section>
      <section class="card" aria-label={groups.conversion}>
        <h3>{groups.conversion}</h3>
        <Switch
          label={labels.messages}
          checked={page.messages}
          onChange={(messages) => onChoose({ messages })}
        />
        <ConversionFields {...props} />
        <Switch
          label={labels.ownerCreatesTickets}
          hint={hints.ownerCreatesTickets}
          checked={page.ownerCreatesTickets}
          onChange={(ownerCreatesTickets) => onChoose({ ownerCreatesTickets })}
        />
        {props.rehearsalBar}
      </section>
      <section class="card" aria-label={groups.page}>
        <h3>{groups.page}</h3>
        <TextField
          label={labels.name}
          value={page.name}
          error={props.invalid.has("name") ? words.invalid.name : undefined}
          onType={(name) => props.onType({ name })}
          onLeave={props.onLeave}
        />
        <TextField
          label={labels.username}
          value={page.username}
          hint={hints.username}
          error={props.invalid.has("username") ? words.invalid.username : undefined}
          onType={(username) => props.onType({ username })}
          onLeave={props.onLeave}
        />
        <p class="hint private">{`${pages.id}: ${page.id}`}</p>
      </section>
    </div>
  );
}
