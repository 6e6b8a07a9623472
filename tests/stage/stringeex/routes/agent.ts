import { json } from "../answer";
import type { Call, Run, Runs } from "../route";
import type { Agent } from "../state";

const DEFAULT_LIMIT = 15;

const loaded = ({ context }: Call) => ({ [context.switches.agentTextKey]: "Load agent(s) success" });

/** The filter's word for available agents is misspelt in the documentation, while rows carry the right one. */
function statusOf(call: Call): string | undefined {
  const asked = call.query.get("manual_status");
  if (asked === null) return undefined;
  if (asked === "AVAIABLED") return "AVAILABLE";
  if (asked === "AVAILABLE" && call.context.switches.manualStatusFilter === "misspelt") return "none";
  return asked;
}

const listAgents: Run = (call) => {
  const { context, session, query } = call;
  const online = query.get("online");
  const status = statusOf(call);
  const found = context.state.agents.filter(
    (agent) =>
      agent.portal === session.portal &&
      (online === null || agent.online === (online === "1")) &&
      (status === undefined || agent.manualStatus === status),
  );
  const limit = Number(query.get("limit")) || DEFAULT_LIMIT;
  const page = Number(query.get("page")) || 1;
  const row = (agent: Agent) => ({
    id: agent.id,
    name: agent.name,
    email: agent.email,
    role: agent.role,
    manual_status: agent.manualStatus,
    system_status: agent.systemStatus,
    routing_type: 1,
  });
  const { totalsAsText, agentListLimitEcho } = context.switches;
  return json({
    r: 0,
    ...loaded(call),
    data: {
      totalCount: totalsAsText ? String(found.length) : found.length,
      totalPages: Math.ceil(found.length / limit),
      currentPage: page,
      limit: agentListLimitEcho === "asked" ? limit : agentListLimitEcho,
      accounts: found.slice((page - 1) * limit, page * limit).map(row),
    },
  });
};

const listOnline: Run = (call) => {
  const online = call.context.state.agents.filter(
    (agent) => agent.portal === call.session.portal && agent.online,
  );
  return json({ r: 0, data: online.map(({ id, name, email }) => ({ id, name, email })), ...loaded(call) });
};

export const agentRuns: Runs<"GET /v1/agent/list" | "GET /v1/agent/listonline"> = {
  "GET /v1/agent/list": listAgents,
  "GET /v1/agent/listonline": listOnline,
};
