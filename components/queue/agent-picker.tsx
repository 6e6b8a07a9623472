import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "@/lib/domain/problem";
import type { Agent } from "@/lib/domain/ticket";
import { agentRows } from "@/lib/panel/agent-rows";
import { Checkbox } from "../form/choice";
import { TextField } from "../form/field";
import { Notice, ProblemNote } from "../notice";
import { OptionsLink } from "../way-on";
import { useWords } from "../words";

/** The queue's members out of everyone in the portal. Members who left the portal stay visible until they are taken out. */
export function AgentPicker(props: {
  readonly members: readonly Agent[];
  /** null while nobody has been asked, or nobody answered. */
  readonly agents: readonly Agent[] | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
  readonly signedIn: boolean;
  readonly onMember: (agent: Agent, member: boolean) => void;
  readonly onReload: () => void;
}): JSX.Element {
  const words = useWords().queues;
  const [search, setSearch] = useState("");
  const rows = agentRows(props.members, props.agents, search);
  return (
    <fieldset class="agents">
      <legend>
        {words.agents} <span class="hint">({words.agentCount(props.members.length)})</span>
      </legend>
      {(props.agents?.length ?? 0) > 6 && (
        <TextField label={words.search} type="search" value={search} onType={setSearch} />
      )}
      {!props.signedIn && (
        <p class="hint">
          <OptionsLink to="connection">{words.signInFirst}</OptionsLink>
        </p>
      )}
      <p class="hint" role="status">
        {props.loading ? words.loading : ""}
      </p>
      {props.problem !== null && <p>{props.members.length > 0 ? words.failedKept : words.failed}</p>}
      <ProblemNote problem={props.problem} onRetry={props.onReload} />
      {allGone(props.members, props.agents ?? []) && (
        <Notice kind="warning" live>
          <p>{words.allGone}</p>
        </Notice>
      )}
      {props.agents?.length === 0 && <p class="empty">{words.none}</p>}
      {rows.length === 0 && search.trim() !== "" && <p class="empty">{words.noMatch(search.trim())}</p>}
      <div class="agent-list">
        {rows.map((row) => (
          <Checkbox
            key={row.agent.id}
            label={row.agent.name === "" ? row.agent.id : row.agent.name}
            hint={row.gone ? words.gone : row.sameName ? row.agent.id : undefined}
            checked={row.member}
            onChange={(member) => props.onMember(row.agent, member)}
          />
        ))}
      </div>
      {props.signedIn && props.agents !== null && (
        <button type="button" class="link" disabled={props.loading} onClick={props.onReload}>
          {words.reload}
        </button>
      )}
    </fieldset>
  );
}

/** Nobody who was chosen is in the portal's list; of an empty list that is said by itself. */
const allGone = (members: readonly Agent[], agents: readonly Agent[]): boolean => {
  const listed = new Set(agents.map(({ id }) => id));
  return members.length > 0 && listed.size > 0 && !members.some(({ id }) => listed.has(id));
};
