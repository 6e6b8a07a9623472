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
  const [taken, setTaken] = useState<ListedGroup | null>(null);
  const load = (): void => {
    setAsked(true);
    props.onLoad();
  };
  const here = asked && !props.loading ? props.groups : null;
  const groups = here === "cannot" ? null : here;
  const told = (): string => {
    if (asked && props.loading) return words.groupsLoading;
    if (here === "cannot") return words.groupsCannot;
    if (groups?.length === 0) return words.groupsNone;
    return taken === null || taken.id !== props.groupId ? "" : words.groupTaken(taken.name);
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
            setTaken(group);
            props.onChoose(group);
          }}
        />
      )}
      <p class="hint" role="status">
        {told()}
      </p>
      {asked && <ProblemNote problem={props.problem} onRetry={load} />}
      <button type="button" class="link start" disabled={props.loading} onClick={load}>
        {groups === null ? words.groupsLoad : words.groupsReload}
      </button>
    </>
  );
}

/** Two groups may have one name: the id tells them apart, and the queues tell what they are for. */
const labelOf = ({ id, name, queues }: ListedGroup): string =>
  queues === null || queues.length === 0 ? `${name} (${id})` : `${name} (${id}) – ${queues.join(", ")}`;
