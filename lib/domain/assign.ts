import type { Queue } from "./settings";
import type { Agent } from "./ticket";

/** Why a ticket went where it went. */
export const assignmentReasons = [
  /** The page does not prefer online agents: the group takes it. */
  "not-preferred",
  /** The queue has no members: the group takes it. */
  "queue-empty",
  /** A member who is online. */
  "online",
  /** Nobody of the queue is online: any member. */
  "nobody-online",
  /** Who is online could not be learnt: any member. */
  "presence-unknown",
] as const;
export type AssignmentReason = (typeof assignmentReasons)[number];

export interface Assignment {
  /** null gives the ticket to the group. */
  readonly agent: Agent | null;
  readonly why: AssignmentReason;
}

export interface AssignmentQuestion {
  readonly queue: Pick<Queue, "agents">;
  readonly preferOnline: boolean;
  /** The ids of all agents of the portal who are online now; null when that is not known. */
  readonly online: readonly string[] | null;
  /** When each agent was last given a ticket, in ms since 1970. Missing: never. */
  readonly lastServed: Readonly<Record<string, number>>;
  /** As Math.random: 0 ≤ x < 1. */
  readonly random: () => number;
}

/** Online members first, the one served longest ago before the others; without one, any member by chance. */
export function chooseAssignee(question: AssignmentQuestion): Assignment {
  const { queue, preferOnline, online, lastServed, random } = question;
  if (!preferOnline) return { agent: null, why: "not-preferred" };
  const members = queue.agents;
  if (members.length === 0) return { agent: null, why: "queue-empty" };
  const present = online === null ? [] : members.filter((member) => online.includes(member.id));
  if (present.length === 0)
    return { agent: anyOf(members, random), why: online === null ? "presence-unknown" : "nobody-online" };
  const servedAt = (agent: Agent): number =>
    Object.hasOwn(lastServed, agent.id)
      ? (lastServed[agent.id] ?? Number.NEGATIVE_INFINITY)
      : Number.NEGATIVE_INFINITY;
  const longestAgo = Math.min(...present.map(servedAt));
  // Several who wait equally long: by chance, or every browser would begin with the same one.
  const waiting = present.filter((agent) => servedAt(agent) === longestAgo);
  return { agent: anyOf(waiting, random), why: "online" };
}

function anyOf(agents: readonly Agent[], random: () => number): Agent | null {
  const index = Math.min(agents.length - 1, Math.floor(random() * agents.length));
  return agents[index] ?? null;
}
