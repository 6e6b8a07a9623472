import type { JSX } from "preact";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import { Attention } from "../attention";
import { Icon } from "../icon";
import { useWords } from "../words";

/** Every queue, with what it lacks and how many pages use it. */
export function QueueList(props: {
  readonly queues: readonly Queue[];
  readonly pages: readonly PageSettings[];
  readonly current: string | null;
  readonly onOpen: (id: string) => void;
}): JSX.Element {
  const words = useWords();
  if (props.queues.length === 0) return <p class="empty">{words.queues.empty}</p>;
  return (
    <ul class="list">
      {props.queues.map((queue) => (
        <li key={queue.id} class={queue.id === props.current ? "list-row current" : "list-row"}>
          <button
            type="button"
            class="list-open"
            aria-current={queue.id === props.current ? "true" : undefined}
            onClick={() => props.onOpen(queue.id)}
          >
            <span class="list-name">{queue.name}</span>
            <Icon name="forward" />
            <span class="hint">
              {words.queues.agentCount(queue.agents.length)}
              {" · "}
              {words.queues.usedBy(props.pages.filter((page) => page.queueId === queue.id).length)}
              {(queue.groupId === "" || queue.agents.length === 0) && (
                <Attention>{words.pages.attention}</Attention>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
