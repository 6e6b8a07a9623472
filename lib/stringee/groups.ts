import type { ListedGroup } from "@/lib/domain/listed-group";
import type { Agent } from "@/lib/domain/ticket";
import type { Client } from "./client";
import { StringeeError } from "./failure";
import { walkPages } from "./pages";
import { type Knowledge, probe } from "./probe";
import { accountRowOf, memberIdOf, type NamedRow, namedRowOf, routingRowOf } from "./wire/proxy";
import type { Json } from "./wire/value";

const PAGE_SIZE = 100;
const MOST_PAGES = 20;

/**
 * The portal's groups with their members and queues, through the one route that may give them; null where it does not
 * answer. A convenience only: everything here can be typed by hand.
 */
export async function listGroups(
  client: Client,
  knowledge: Knowledge,
  signal?: AbortSignal,
): Promise<readonly ListedGroup[] | null> {
  const list = <T>(path: string, name: string, read: (row: Json) => T | null, idOf: (row: T) => string) =>
    walkPages({
      load: (page) => {
        const uri = `${path}${path.includes("?") ? "&" : "?"}page=${page}&limit=${PAGE_SIZE}`;
        return client.askContactCentre({ uri, method: "GET", body: {} }, name, signal);
      },
      read,
      idOf,
      mostPages: MOST_PAGES,
    }).then((walk) => walk.rows);

  const groups = await probe(knowledge, "listGroups", () =>
    list("v1/group", "groups", namedRowOf, (row) => row.id),
  );
  if (groups === "cannot") return null;

  const accounts = await orNull(list("v1/agent", "agents", accountRowOf, (row) => row.agentId));
  const queues = await orNull(list("v1/queue", "queues", namedRowOf, (row) => row.id));
  const served = queues === null ? null : await queuesByGroup(queues);
  const listed: ListedGroup[] = [];
  for (const group of groups) {
    listed.push({ ...group, agents: await membersOf(group), queues: served && (served.get(group.id) ?? []) });
  }
  return listed;

  async function membersOf(group: NamedRow): Promise<readonly Agent[] | null> {
    if (accounts === null) return null;
    const path = `v1/manage-agents-in-group?group=${encodeURIComponent(group.id)}`;
    const members = await orNull(list(path, "groupAgents", memberIdOf, (id) => id));
    // A member without an account can't be a ticket's assignee.
    return members?.flatMap((id) => accounts.find((row) => row.agentId === id)?.account ?? []) ?? null;
  }

  async function queuesByGroup(all: readonly NamedRow[]): Promise<ReadonlyMap<string, string[]> | null> {
    const names = new Map<string, string[]>();
    for (const queue of all) {
      const path = `v1/routing-call-to-groups?queue=${encodeURIComponent(queue.id)}`;
      const routings = await orNull(list(path, "groupRoutings", routingRowOf, (row) => row.groupId));
      if (routings === null) return null;
      for (const { groupId, primary } of routings) {
        const before = names.get(groupId) ?? [];
        names.set(groupId, primary ? [queue.name, ...before] : [...before, queue.name]);
      }
    }
    return names;
  }
}

/** What can't be had here is left out; only a broken connection or a dead token stops the whole. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    const here = error instanceof StringeeError && ["absent", "refused", "unreadable"].includes(error.kind);
    if (here) return null;
    throw error;
  }
}
