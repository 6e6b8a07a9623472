import { type Answer, json } from "./answer";
import { type Json, numberOf, textOf } from "./json";
import type { Context } from "./route";

/** One request to the contact centre, from its own host or through the portal's proxy. */
export interface PccCall {
  readonly context: Context;
  readonly method: string;
  /** `/v1/…`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly portal: string;
}

const PROJECT = 246;
const ACCOUNT = 408;

const done = (more: Json, message: string): Answer => json({ r: 0, project: PROJECT, ...more, message });

const refused = ({ context }: PccCall, message: string): Answer =>
  json({ r: context.ids.code(), message }, context.switches.refusalStatus);

/** A page of a list: totals are text, under a name that differs from list to list. */
function listed(call: PccCall, total: string, name: string, all: readonly Json[], message: string): Answer {
  const limit = Number(call.query.get("limit")) || 50;
  const page = Number(call.query.get("page")) || 1;
  const count = call.context.switches.totalsAsText ? String(all.length) : all.length;
  return done(
    {
      data: {
        [total]: count,
        totalPages: Math.ceil(all.length / limit),
        currentPage: page,
        limit,
        [name]: all.slice((page - 1) * limit, page * limit),
      },
    },
    message,
  );
}

const stamp = { account: ACCOUNT, project: PROJECT };

function groups(call: PccCall): Answer {
  const { state, ids } = call.context;
  const own = state.groups.filter((group) => group.portal === call.portal);
  if (call.method === "GET") {
    const rows = own.map(({ id, name, members }) => ({
      id,
      ...stamp,
      name,
      number_of_agent: members.length,
    }));
    return listed(call, "totalGroups", "groups", rows, "Load group(s) success");
  }
  const name = textOf(call.body, "name");
  if (!name) return refused(call, "name is required");
  const id = ids.short("GR");
  state.groups.push({ id, name, portal: call.portal, members: [] });
  return done({ groupID: id }, "Create group success");
}

function queues(call: PccCall): Answer {
  const { state, ids } = call.context;
  if (call.method === "GET") {
    const own = state.queues.filter((queue) => queue.portal === call.portal);
    const rows = own.map(({ id, name }) => ({ id, ...stamp, name, schedule: 1 }));
    return listed(call, "totalCount", "queues", rows, "Load queue(s) success");
  }
  const name = textOf(call.body, "name");
  if (!name) return refused(call, "name is required");
  const id = ids.long("QU");
  state.queues.push({ id, name, portal: call.portal, groups: [] });
  return done({ queueID: id }, "Create queue success");
}

function deleteQueue(call: PccCall, id: string): Answer {
  const { state } = call.context;
  if (!state.queues.some((queue) => queue.id === id)) return refused(call, "Queue not found");
  state.queues = state.queues.filter((queue) => queue.id !== id);
  return done({ queueID: id }, "Delete queue success");
}

function members(call: PccCall): Answer {
  const { state } = call.context;
  const groupId = call.method === "GET" ? call.query.get("group") : textOf(call.body, "group_id");
  const group = state.groups.find((one) => one.id === groupId && one.portal === call.portal);
  if (!group) return refused(call, "Group not found");
  if (call.method === "GET") {
    const rows = state.agents
      .filter((agent) => group.members.includes(agent.id))
      .map((agent) => ({ ...stamp, agent_id: agent.pccId, group_id: group.id }));
    return listed(call, "totalCount", "groupAgents", rows, "Load group agent success");
  }
  const agent = state.agents.find((one) => one.pccId === textOf(call.body, "agent_id"));
  if (!agent) return refused(call, "Agent not found");
  if (!group.members.includes(agent.id)) group.members.push(agent.id);
  return done({ agentID: agent.pccId, groupID: group.id }, "Add agent to Group success");
}

function routing(call: PccCall): Answer {
  const { state, ids } = call.context;
  const queueId = call.method === "GET" ? call.query.get("queue") : textOf(call.body, "queue_id");
  const queue = state.queues.find((one) => one.id === queueId && one.portal === call.portal);
  if (!queue) return refused(call, "Queue not found");
  if (call.method === "GET") {
    const rows = queue.groups.map(({ routing: id, group, primary }) => ({
      id,
      ...stamp,
      queue_id: queue.id,
      group_id: group,
      primary_group: primary,
    }));
    return listed(call, "totalCount", "groupRoutings", rows, "Load group routing success");
  }
  const group = textOf(call.body, "group_id");
  if (!state.groups.some((one) => one.id === group) || !group) return refused(call, "Group not found");
  const id = ids.long("GR_RO");
  queue.groups.push({ routing: id, group, primary: numberOf(call.body, "primary_group") === 1 ? 1 : 0 });
  return done({ groupRoutingID: id }, "Create group routing success");
}

function agents(call: PccCall): Answer {
  const { state, ids } = call.context;
  if (call.method === "GET") {
    const rows = state.agents
      .filter((agent) => agent.portal === call.portal)
      .map((agent) => ({
        id: agent.pccId,
        ...stamp,
        name: agent.name,
        stringee_user_id: agent.id,
        manual_status: agent.manualStatus,
        system_status: agent.systemStatus,
        device_status: agent.online ? 1 : 0,
        routing_type: 1,
      }));
    return listed(call, "totalAgents", "agents", rows, "Load agent(s) success");
  }
  const name = textOf(call.body, "name");
  const user = textOf(call.body, "stringee_user_id");
  if (!name || !user) return refused(call, "name and stringee_user_id are required");
  return done({ agentID: ids.long("AG") }, "Create agent success");
}

/** The contact centre's answer, or undefined where it has no such route. */
export function answerPcc(call: PccCall): Answer | undefined {
  const queue = /^\/v1\/queue\/([^/]+)$/.exec(call.path)?.[1];
  if (queue !== undefined) return call.method === "DELETE" ? deleteQueue(call, queue) : undefined;
  if (call.method !== "GET" && call.method !== "POST") return undefined;
  if (call.path === "/v1/group") return groups(call);
  if (call.path === "/v1/queue") return queues(call);
  if (call.path === "/v1/manage-agents-in-group") return members(call);
  if (call.path === "/v1/routing-call-to-groups") return routing(call);
  if (call.path === "/v1/agent") return agents(call);
  return undefined;
}
