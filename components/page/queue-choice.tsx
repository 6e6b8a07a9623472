import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import { queueWarning } from "@/lib/panel/page-warnings";
import { Select } from "../form/field";
import { Notice } from "../notice";
import { useWords } from "../words";

/** The assigned queue, with what keeps it from taking tickets said beside it. */
export function QueueChoice(props: {
  readonly page: PageSettings;
  readonly queues: readonly Queue[];
  /** Nothing is given to anybody while trying out: a page needs no queue. */
  readonly local?: boolean | undefined;
  readonly onChoose: (queueId: string | null) => void;
  readonly onEditQueue: (queueId: string | null) => void;
}): JSX.Element {
  const words = useWords().form;
  const id = useId();
  const { page, queues } = props;
  const warning = props.local === true ? null : queueWarning(page, queues);
  const known = queues.some((queue) => queue.id === page.queueId);
  const options = [
    { value: "", text: words.noQueue },
    ...queues.map((queue) => ({ value: queue.id, text: queue.name })),
  ];
  if (page.queueId !== null && !known) options.push({ value: page.queueId, text: `${page.queueId} (?)` });
  return (
    <Select
      label={words.labels.queue}
      hint={props.local === true && page.queueId === null ? words.localQueue : undefined}
      value={page.queueId ?? ""}
      options={options}
      describedBy={warning === null ? undefined : id}
      onChoose={(value) => props.onChoose(value === "" ? null : value)}
    >
      {warning !== null && (
        <Notice kind="warning" live id={id}>
          <p>{words.warnings[warning]}</p>
          <button type="button" class="link" onClick={() => props.onEditQueue(known ? page.queueId : null)}>
            {known ? words.warnings.openQueue : words.warnings.manageQueues}
          </button>
        </Notice>
      )}
    </Select>
  );
}
