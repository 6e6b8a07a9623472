import type { Agent } from "@/lib/domain/ticket";
import { isNamed } from "./name-search";

export interface AgentRow {
  readonly agent: Agent;
  readonly member: boolean;
  /** A member whom the portal's list no longer has. */
  readonly gone: boolean;
  /** Another agent has the same name: only the id tells them apart. */
  readonly sameName: boolean;
}

/**
 * The rows to choose from, by name. While the portal's list is not known, the members alone, none of them called
 * gone: not knowing is not the same.
 */
export function agentRows(
  members: readonly Agent[],
  agents: readonly Agent[] | null,
  search: string,
): AgentRow[] {
  const listed = new Set(agents?.map((agent) => agent.id));
  const chosen = new Set(members.map((agent) => agent.id));
  const everyone = [...(agents ?? []), ...members.filter((agent) => !listed.has(agent.id))];
  return everyone
    .filter((agent) => isNamed(search, agent.name, agent.id))
    .map((agent) => ({
      agent,
      member: chosen.has(agent.id),
      gone: agents !== null && !listed.has(agent.id),
      sameName: everyone.some((other) => other.id !== agent.id && other.name === agent.name),
    }))
    .toSorted(
      (a, b) => a.agent.name.localeCompare(b.agent.name, "vi") || a.agent.id.localeCompare(b.agent.id),
    );
}
