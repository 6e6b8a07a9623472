import type { ComponentChildren, JSX } from "preact";
import type { Queue } from "@/lib/domain/settings";
import { TextField } from "../form/field";
import { Notice } from "../notice";
import { useWords } from "../words";

/** One queue: its name, its StringeeX group, and (as children) its agents. */
export function QueueSettingsForm(props: {
  readonly queue: Queue;
  readonly invalid: ReadonlySet<string>;
  readonly onType: (change: Partial<Pick<Queue, "name" | "groupId">>) => void;
  readonly onLeave: () => void;
  /** The portal has none to choose from: that is said instead. */
  readonly noAgents: boolean;
  /** What helps to find the group's id. */
  readonly groups: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const words = useWords().queues;
  const { queue, invalid } = props;
  return (
    <div class="settings">
      <section class="card stack" aria-label={queue.name}>
        <TextField
          label={words.name}
          value={queue.name}
          error={invalid.has("name") ? words.nameMissing : undefined}
          onType={(name) => props.onType({ name })}
          onLeave={props.onLeave}
        />
        <TextField
          label={words.groupId}
          value={queue.groupId}
          hint={words.groupHint}
          error={invalid.has("groupId") ? words.groupWrong : undefined}
          onType={(groupId) => props.onType({ groupId })}
          onLeave={props.onLeave}
        >
          {queue.groupId === "" && (
            <Notice kind="warning" live>
              <p>{words.groupMissing}</p>
            </Notice>
          )}
        </TextField>
        {props.groups}
        {props.children}
        {queue.agents.length === 0 && !props.noAgents && (
          <Notice kind="warning" live>
            <p>{words.agentsMissing}</p>
          </Notice>
        )}
      </section>
    </div>
  );
}
