import type { JSX } from "preact";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import { Checkbox } from "../form/choice";
import { useWords } from "../words";

/** The pages whose tickets a queue takes: given to it where it is made, not only page by page. */
export function QueuePages(props: {
  readonly queue: Queue;
  readonly queues: readonly Queue[];
  readonly pages: readonly PageSettings[];
  readonly isLocked: (page: PageSettings) => boolean;
  readonly onAssign: (page: PageSettings, assigned: boolean) => void;
}): JSX.Element {
  const { queues: words, pages: pageWords, policy } = useWords();
  const { queue, queues, pages } = props;
  /** A page has one queue: what is taken from another one is said. */
  const otherOf = (page: PageSettings): string | undefined => {
    const other = queues.find(({ id }) => id === page.queueId && id !== queue.id);
    return other === undefined ? undefined : words.hasQueue(other.name);
  };
  return (
    <fieldset class="card agents">
      <legend>
        {words.pages}{" "}
        <span class="hint">
          ({words.pageCount(pages.filter((page) => page.queueId === queue.id).length)})
        </span>
      </legend>
      {pages.length === 0 && <p class="empty">{pageWords.empty}</p>}
      <div class="agent-list">
        {pages.map((page) => (
          <Checkbox
            key={page.id}
            label={page.name === "" ? pageWords.nameless(page.id) : page.name}
            hint={props.isLocked(page) ? policy.locked : otherOf(page)}
            disabled={props.isLocked(page)}
            checked={page.queueId === queue.id}
            onChange={(assigned) => props.onAssign(page, assigned)}
          />
        ))}
      </div>
    </fieldset>
  );
}
