import type { ServerResponse } from "node:http";
import type { StageHandler, StageRequest, StageRoutes } from "../handler";
import { html, json, send } from "./answer";
import { type Api, createAbsence, createApi, isApiHost, seen } from "./api";
import { control, isControl } from "./control";
import { createState } from "./createState";
import type { Failure } from "./failure";
import { type CutMoment, Faults, type Hold, type Moment, type Target } from "./faults";
import { API_HOST, PCC_HOST, PORTALS, type UserFixture } from "./fixture";
import { createIds } from "./ids";
import { page } from "./page";
import { answerPcc } from "./pcc";
import type { Context, RouteName } from "./route";
import type { SeenRequest, State, Ticket, TicketStatus } from "./state";
import { DEFAULT_SWITCHES, type Switches } from "./switches";
import { isPccToken, issueToken } from "./token";

export interface EmulatorOptions {
  /** Milliseconds; the clock of the server. */
  readonly now?: () => number;
  /** Switches that differ from the defaults, also after a reset. */
  readonly switches?: Partial<Switches>;
}

/** A StringeeX of one's own: everything in memory, every quirk on, every failure on demand. */
export interface Emulator {
  /** Host → handler, for the stage's server. */
  readonly routes: StageRoutes;
  readonly state: State;
  /** Plain properties: set one and it counts from the next request on. */
  readonly switches: Switches;
  /** Back to the start: fixture, switches, no failures, holds released, tokens forgotten. */
  reset(): void;
  /** The next `times` requests of a route fail. Returns how to call it off. */
  failNext(target: Target, failure: Failure, times?: number): () => void;
  /**
   * The next `times` connections of a route are lost: `before` the server acted, `after` it, or `during` its answer. One
   * request then reaches the server; see the switch `silentLosses` for what browsers make of a plainer loss.
   */
  cut(target: Target, moment: CutMoment, times?: number): () => void;
  /** Requests of a route wait, by default after the server acted on them, until released. */
  hold(target: Target, moment?: Moment): Hold;
  /** Does something between the server's work on the next request of a route and its answer. */
  onceAfter(target: Target, action: () => void): () => void;
  /** Exactly these agents are online. */
  setOnline(agentIds: readonly string[]): void;
  /** Someone in the portal changes a ticket's status. */
  setStatus(ticketId: string, status: TicketStatus): void;
  /** Every token handed out so far is past. */
  expireTokens(): void;
  /** A token as the portal would give it, for pasting. */
  tokenFor(user: UserFixture, portal?: string): string;
  /** The tickets of everyone whose facebook value is this id or an address that ends with it. */
  ticketsOf(facebook: string): Ticket[];
  /** The requests of a route, in order of arrival. */
  requestsOf(route: RouteName): SeenRequest[];
  /** Resolves as soon as the condition holds; looked at whenever a request moves. */
  until(condition: () => boolean): Promise<void>;
}

export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const now = options.now ?? Date.now;
  const state = createState(now());
  const switches: Switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const faults = new Faults();
  const context: Context = { state, switches, ids: createIds(), now };
  let watchers: { readonly condition: () => boolean; readonly tell: () => void }[] = [];

  const api: Api = {
    context,
    faults,
    changed() {
      const met = watchers.filter(({ condition }) => condition());
      watchers = watchers.filter((watcher) => !met.includes(watcher));
      for (const { tell } of met) tell();
    },
  };
  const answerApi = createApi(api);
  const absent = createAbsence();

  const emulator: Emulator = {
    routes: {},
    state,
    switches,
    reset() {
      faults.clear();
      Object.assign(state, createState(now()));
      Object.assign(switches, DEFAULT_SWITCHES, options.switches);
      api.changed();
    },
    failNext: (target, failure, times = 1) => faults.fail(target, failure, times),
    cut: (target, moment, times = 1) => faults.cut(target, moment, times),
    hold: (target, moment = "after") => faults.hold(target, moment),
    onceAfter: (target, action) => faults.afterNext(target, action),
    setOnline(agentIds) {
      for (const agent of state.agents) agent.online = agentIds.includes(agent.id);
      api.changed();
    },
    setStatus(ticketId, status) {
      const ticket = state.tickets.find((one) => one.id === ticketId);
      if (!ticket) throw new Error(`no ticket ${ticketId}`);
      ticket.status = status;
      ticket.lastModified = now();
      api.changed();
    },
    expireTokens() {
      state.sessions = [];
    },
    tokenFor: (user, portal) => issueToken(context, user, portal ?? user.portals[0] ?? PORTALS.main.id),
    ticketsOf(facebook) {
      const owners = state.fieldValues.filter(
        ({ key, value }) =>
          key === "facebook" &&
          (value === facebook ||
            [`/${facebook}`, `?id=${facebook}`].some((end) => String(value).endsWith(end))),
      );
      return state.tickets.filter((ticket) => owners.some((owner) => owner.objectId === ticket.contact));
    },
    requestsOf: (route) => state.requests.filter((request) => request.route === route),
    until: (condition) =>
      condition() ? Promise.resolve() : new Promise((tell) => watchers.push({ condition, tell })),
  };

  const stringeex: StageHandler = async (request, response) => {
    if (!isApiHost(context, request.host)) return send(response, html(404, "404 Not Found"));
    if (isControl(request)) {
      send(response, control(request, emulator, faults));
      return api.changed();
    }
    const shown = page(request);
    if (shown) return send(response, shown);
    return answerApi(request, response);
  };

  const pcc = (request: StageRequest, response: ServerResponse): void => {
    const entry = seen(context, request, undefined);
    const token = request.headers["x-stringee-auth"] ?? request.url.searchParams.get("access_token");
    const answer = !switches.pccHost
      ? absent()
      : typeof token !== "string" || !isPccToken(token, now())
        ? json({ r: context.ids.code(), message: "Access token is invalid" }, 401)
        : (answerPcc({
            context,
            method: request.method,
            path: request.url.pathname,
            query: request.url.searchParams,
            body: entry.body,
            portal: PORTALS.main.id,
          }) ?? absent());
    entry.status = answer.status;
    api.changed();
    send(response, answer);
  };

  return {
    ...emulator,
    routes: { [API_HOST]: stringeex, "*.stringeex.com": stringeex, [PCC_HOST]: pcc },
  };
}
