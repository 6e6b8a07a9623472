import type { Agent } from "@/lib/domain/ticket";
import type { Client } from "./client";
import { isOfKind } from "./failure";
import { walkPages } from "./pages";
import { type AgentRow, agentRowOf } from "./wire/agent";

const PAGE_SIZE = 100;
const MOST_PAGES = 200;

/** Every agent of the portal, all pages of the list, each once. */
export async function listAllAgents(client: Client, signal?: AbortSignal): Promise<Agent[]> {
  const rows = await walkAgents(client, {}, signal);
  return rows.map(({ id, name }) => ({ id, name }));
}

/**
 * The ids of the agents who are online now. A row that carries several ids of one account gives them all, so that a
 * queue's member is found under whichever it was picked by.
 */
export async function onlineAgentIds(client: Client, signal?: AbortSignal): Promise<readonly string[]> {
  const rows = await onlineRows(client, signal);
  const ids = rows.filter((row) => row.online !== false).flatMap((row) => row.aliases);
  return [...new Set(ids)];
}

async function onlineRows(client: Client, signal: AbortSignal | undefined): Promise<readonly AgentRow[]> {
  try {
    const { rows } = await client.listOnline(signal);
    return rows.map(agentRowOf).filter((row) => row !== null);
  } catch (error) {
    if (!isOfKind(error, "absent", "unreadable")) throw error;
    return walkAgents(client, { online: 1 }, signal);
  }
}

async function walkAgents(
  client: Client,
  query: { online?: 1 },
  signal: AbortSignal | undefined,
): Promise<readonly AgentRow[]> {
  const { rows } = await walkPages({
    load: (page) => client.listAgents({ page, limit: PAGE_SIZE, ...query }, signal),
    read: agentRowOf,
    idOf: (row) => row.id,
    mostPages: MOST_PAGES,
  });
  return rows;
}
