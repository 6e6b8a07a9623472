import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ListedGroup } from "@/lib/domain/listed-group";
import type { Problem } from "@/lib/domain/problem";
import { Select } from "../form/field";
import { ProblemNote } from "../notice";
import { useWords } from "../words";

/** The portal's own groups, asked for when a person wants to choose one; where the API lists none, that is said. */
export function GroupChoice(props: {
  readonly groupId: string;
  /** Agents are chosen already: taking a group leaves them. */
  readonly hasAgents: boolean;
  /** null while nobody has been asked; `cannot` where the portal does not list them. */
  readonly groups: readonly ListedGroup[] | "cannot" | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
  readonly onLoad: () => void;
  readonly onChoose: (group: ListedGroup) => void;
}): JSX.Element {
  const words = useWords().queues;
  // What was listed before may be another portal's.
  const [asked, setAsked] = useState(false);
  const [taken, setTaken] = useState<{ readonly group: ListedGroup; readonly kept: boolean } | null>(null);
  const load = (): void => {
    setAsked(true);
    props.onLoad();
  };
  const here = asked && !props.loading ? props.groups : null;
  const groups = here === "cannot" ? null : here;
  const failed = asked && props.problem !== null && !props.loading;
  const told = (): string => {
    if (asked && props.loading) return words.groupsLoading;
    if (here === "cannot") return words.groupsCannot;
    if (groups?.length === 0) return words.groupsNone;
    if (taken === null || taken.group.id !== props.groupId) return "";
    const { name, agents } = taken.group;
    if (taken.kept) return words.groupKept(name);
    return agents === null || agents.length === 0
      ? words.groupTaken(name)
      : words.groupWithAgents(name, agents.length);
  };
  return (
    <>
      {groups !== null && groups.length > 0 && (
        <Select
          label={words.groupList}
          value={groups.some(({ id }) => id === props.groupId) ? props.groupId : ""}
          options={[
            { value: "", text: words.groupNone },
            ...groups.map((group) => ({ value: group.id, text: labelOf(group) })),
          ]}
          onChoose={(id) => {
            const group = groups.find((each) => each.id === id);
            if (group === undefined) return;
            setTaken({ group, kept: props.hasAgents });
            props.onChoose(group);
          }}
        />
      )}
      <p class="hint" role="status">
        {told()}
      </p>
      {failed && (
        <>
          <ProblemNote problem={props.problem} onRetry={load} />
          <p class="hint">{words.groupsTyped}</p>
        </>
      )}
      {/* After a failure the way to try again stands beside it. */}
      {!failed && (
        // Busy, it keeps the keyboard while the groups are on their way.
        <button
          type="button"
          class="link start"
          disabled={props.loading}
          aria-busy={props.loading}
          onClick={load}
        >
          {here === "cannot" ? words.groupsAgain : groups === null ? words.groupsLoad : words.groupsReload}
        </button>
      )}
    </>
  );
}

/** Two groups may have one name: the id tells them apart, and the queues tell what they are for. */
const labelOf = ({ id, name, queues }: ListedGroup): string =>
  queues === null || queues.length === 0 ? `${name} (${id})` : `${name} (${id}) – ${queues.join(", ")}`;
