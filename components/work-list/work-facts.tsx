import type { JSX } from "preact";
import type { WorkItem } from "@/lib/domain/work";
import { momentText } from "@/lib/language/dates";
import * as workSentences from "@/lib/language/panel/work";
import { useWords, useWordsOf } from "../words";

/** What is kept of a piece of work, without secrets. */
export function WorkFacts({ item }: { readonly item: WorkItem }): JSX.Element {
  const words = useWords();
  const work = useWordsOf(workSentences);
  const { facts, steps } = work;
  const rows: readonly (readonly [string, string | JSX.Element])[] = [
    [facts.reference, <code key="reference">{item.reference}</code>],
    ...(item.ticket === "" ? [] : [[facts.ticket, `#${item.ticket}`] as const]),
    ...(item.job === "create"
      ? [[facts.steps, item.stepsDone.map((step) => steps[step]).join(", ") || work.noSteps] as const]
      : []),
    ...(item.assignee === null ? [] : [[facts.assignee, item.assignee] as const]),
    ...(item.queueName === "" ? [] : [[facts.queue, item.queueName] as const]),
    [facts.created, momentText(item.createdAt)],
    [facts.changed, momentText(item.changedAt)],
    ...(item.attempts === 0 ? [] : [[facts.attempts, String(item.attempts)] as const]),
    ...(item.problem === null
      ? []
      : [
          [
            facts.problem,
            [words.problem(item.problem).sentence, item.problem.detail].filter(Boolean).join(" "),
          ] as const,
        ]),
    ...(item.excerpt === "" ? [] : [[facts.words, item.excerpt] as const]),
    ...(item.url === null
      ? []
      : [
          [
            facts.place,
            <a key="place" href={item.url} target="_blank" rel="noopener noreferrer">
              {work.open}
            </a>,
          ] as const,
        ]),
  ];
  return (
    <details class="work-facts">
      <summary>{work.details}</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
