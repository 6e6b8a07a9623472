import type { ServerResponse } from "node:http";
import type { StageRequest } from "../handler";
import { type Answer, html, json, lose, send, sendHalf } from "./answer";
import { badToken, failureAnswer, OUTAGE_FAILURES } from "./failure";
import type { Faults, Moment } from "./faults";
import { API_HOST, REGIONAL_API_HOST } from "./fixture";
import { parseBody } from "./json";
import { type Context, findRoute, type Route, type RouteName, type Run } from "./route";
import { login } from "./routes/account";
import { agentRuns } from "./routes/agent";
import { callHistoryRuns } from "./routes/callHistory";
import { contactRuns } from "./routes/contact";
import { fieldRuns } from "./routes/field";
import { fieldValueRuns } from "./routes/fieldValue";
import { pccconfigRuns } from "./routes/pccconfig";
import { searchContactRuns } from "./routes/searchContact";
import { ticketRuns } from "./routes/ticket";
import { ticketNoteRuns } from "./routes/ticketNote";
import { ticketReadRuns } from "./routes/ticketRead";
import type { SeenRequest } from "./state";
import type { Switches } from "./switches";
import { sessionOf } from "./token";

const RUNS: Readonly<Record<Exclude<RouteName, "POST /v1/account">, Run>> = {
  ...ticketRuns,
  ...ticketReadRuns,
  ...ticketNoteRuns,
  ...contactRuns,
  ...searchContactRuns,
  ...fieldRuns,
  ...fieldValueRuns,
  ...agentRuns,
  ...callHistoryRuns,
  ...pccconfigRuns,
};

/** Routes that nobody has seen documented, and the switch that makes each one exist. */
const OPTIONAL: ReadonlyMap<RouteName, (switches: Switches) => boolean> = new Map([
  ["GET /v1/ticket", (switches) => switches.ticketList],
  ["GET /v1/ticket/{id}", (switches) => switches.ticketRead],
  ["PUT /v1/ticket/{id}", (switches) => switches.ticketUpdate],
  ["POST /v1/filter/searchticket", (switches) => switches.ticketSearch],
  ["POST /v1/pccconfig", (switches) => switches.pccconfig],
]);

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "x-stringee-auth, content-type",
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
};

export interface Api {
  readonly context: Context;
  readonly faults: Faults;
  /** Told after everything that may have changed what a test waits for. */
  changed(): void;
}

/** The portals that a host serves: a data centre's own, or the one whose name the host bears. */
export function portalsAt(context: Context, host: string): readonly string[] {
  const { portals } = context.state;
  const served = portals.filter(
    (portal) => portal.apiHost === host || `${portal.slug}.stringeex.com` === host,
  );
  return served.map((portal) => portal.id);
}

/** Whether a host is one of this API's. Any other name below stringeex.com does not exist. */
export function isApiHost(context: Context, host: string): boolean {
  return host === API_HOST || host === REGIONAL_API_HOST || portalsAt(context, host).length > 0;
}

/** What is not there: what the real server says is unknown, so it is a web page once and JSON the next time. */
export function createAbsence(): () => Answer {
  let turn = 0;
  return () => {
    turn += 1;
    return turn % 2 === 1 ? html(404, "404 Not Found") : json({ r: 404, msg: "Not found" }, 404);
  };
}

export function seen(context: Context, request: StageRequest, route: RouteName | undefined): SeenRequest {
  const entry: SeenRequest = {
    at: context.now(),
    host: request.host,
    method: request.method,
    path: request.url.pathname,
    query: request.url.searchParams,
    headers: request.headers,
    text: request.body,
    body: parseBody(request.body, request.headers["content-type"]),
    route,
    processed: false,
    status: undefined,
  };
  context.state.requests.push(entry);
  return entry;
}

function tokenOf(request: StageRequest): string | undefined {
  const header = request.headers["x-stringee-auth"];
  return typeof header === "string" ? header : (request.url.searchParams.get("access_token") ?? undefined);
}

/** The server's work on one request: the door, then the route. */
function act(context: Context, request: StageRequest, entry: SeenRequest, route: Route): Answer {
  const served = portalsAt(context, request.host);
  if (route.name === "POST /v1/account") {
    entry.processed = true;
    return login(context, entry.body, served);
  }
  const session = sessionOf(context, tokenOf(request));
  if (!session || !served.includes(session.portal)) return badToken(context);
  entry.processed = true;
  return RUNS[route.name]({ context, session, query: entry.query, body: entry.body, id: route.id });
}

/** Answers one request to the StringeeX API, with the faults that are due. */
export function createApi(api: Api): (request: StageRequest, response: ServerResponse) => Promise<void> {
  const { context, faults, changed } = api;
  const absent = createAbsence();

  return async (request, response) => {
    const more = context.switches.cors ? CORS : {};
    const found = findRoute(request.method, request.url.pathname);
    const route = found && (OPTIONAL.get(found.name)?.(context.switches) ?? true) ? found : undefined;
    const entry = seen(context, request, found?.name);
    changed();
    const finish = (answer: Answer): void => {
      entry.status = answer.status;
      changed();
      send(response, answer, more);
    };
    if (context.switches.cors && request.method === "OPTIONS") {
      return finish({ status: 204, type: "text/plain", body: "" });
    }
    if (!route) return finish(absent());

    const pass = async (moment: Moment): Promise<void> => {
      const waits = faults.pass(route.name, moment);
      changed();
      await waits;
    };
    const { outage, outageRoute } = context.switches;
    const struck = outageRoute === "*" || outageRoute === route.name;
    const standing = struck ? OUTAGE_FAILURES[outage] : "none";
    const lost =
      faults.nextCut(route.name) ??
      (standing === "lost-before" ? "before" : standing === "lost-after" ? "after" : undefined);
    const failure = faults.nextFailure(route.name) ?? (typeof standing === "object" ? standing : undefined);

    await pass("before");
    if (lost === "before") {
      lose(response, context.switches.silentLosses);
      return changed();
    }
    let answer = failure && !failure.stored ? undefined : act(context, request, entry, route);
    if (failure) answer = failureAnswer(context, failure);
    faults.nextAction(route.name)?.();
    await pass("after");
    if (lost === "after") {
      lose(response, context.switches.silentLosses);
      return changed();
    }
    if (lost === "during" && answer) {
      sendHalf(response, answer);
      return changed();
    }
    if (answer) finish(answer);
  };
}
