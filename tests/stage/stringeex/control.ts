import type { StageRequest } from "../handler";
import { type Answer, json } from "./answer";
import type { Emulator } from "./emulator";
import { parseFailure } from "./failure";
import type { CutMoment, Faults, Target } from "./faults";
import { PORTALS, USERS, type UserFixture } from "./fixture";
import { isJson, type Json, listOf, numberOf, parseBody, textOf } from "./json";
import { isRouteName } from "./route";
import { isTicketStatus } from "./routes/ticket";
import { flipSwitches } from "./switches";
import { stageView } from "./view";

const PREFIX = "/__stage/";
const USER_LIST: readonly UserFixture[] = Object.values(USERS);

/** Whether a request speaks to the stage itself, not to the emulated API. */
export function isControl(request: StageRequest): boolean {
  return request.url.pathname.startsWith(PREFIX);
}

const good = (content: Json = {}): Answer => json({ ok: true, ...content });
const bad = (error: string): Answer => json({ ok: false, error }, 400);

function targetOf(body: Json): Target | undefined {
  if (body.route === undefined || body.route === "*") return "*";
  return isRouteName(body.route) ? body.route : undefined;
}

function cutMoment(value: unknown): CutMoment | undefined {
  return value === "before" || value === "after" || value === "during" ? value : undefined;
}

/**
 * The stage's own routes, for a person's page, a demo or another process:
 *
 * - `GET state` (of one portal where a portal's host is asked, else of all) · `GET requests`
 * - `POST switches` `{name: value, …}` · `POST reset` · `POST expire-tokens` · `POST token` `{email, portal?}`
 * - `POST online` `{agentIds}` · `POST ticket-status` `{id, status}` · `POST require-field` `{key, required}`
 * - `POST fail` `{route?, failure, times?}` · `POST cut` `{route?, when, times?}` · `POST hold` `{route?, when?}` ·
 *   `POST release`
 *
 * Without `route`, or with `*`, every route is meant. An answer is `{ok: true, …}` or status 400 with `{ok: false, error}`.
 */
export function control(request: StageRequest, emulator: Emulator, faults: Faults): Answer {
  const { state, switches } = emulator;
  const body = parseBody(request.body, request.headers["content-type"]);
  const target = targetOf(body);
  if (!target) return bad("no such route");
  const portal = Object.values(PORTALS).find((one) => `${one.slug}.stringeex.com` === request.host);
  const times = numberOf(body, "times") ?? 1;

  switch (`${request.method} ${request.url.pathname.slice(PREFIX.length)}`) {
    case "GET state":
      return json(stageView(emulator, faults, portal?.id));
    case "GET requests":
      return json(state.requests.map((seen) => ({ ...seen, query: Object.fromEntries(seen.query) })));
    case "POST switches": {
      const wrong = flipSwitches(switches, body);
      return wrong ? bad(wrong) : good({ switches });
    }
    case "POST reset":
      emulator.reset();
      return good();
    case "POST expire-tokens":
      emulator.expireTokens();
      return good();
    case "POST token": {
      const user = USER_LIST.find((one) => one.email === textOf(body, "email"));
      return user ? good({ token: emulator.tokenFor(user, textOf(body, "portal")) }) : bad("no such user");
    }
    case "POST online":
      // A portal's page knows only its own agents: those of the others stay as they are.
      emulator.setOnline([
        ...listOf(body, "agentIds").map(String),
        ...state.agents
          .filter((one) => one.online && portal && one.portal !== portal.id)
          .map((one) => one.id),
      ]);
      return good();
    case "POST ticket-status": {
      const ticket = state.tickets.find((one) => one.id === body.id);
      if (!ticket || !isTicketStatus(body.status)) return bad("no such ticket or status");
      emulator.setStatus(ticket.id, body.status);
      return good();
    }
    case "POST require-field": {
      const field = state.fields.find((one) => one.object === "ticket" && one.key === body.key);
      if (!field) return bad("no such field");
      field.required = body.required === true;
      return good();
    }
    case "POST fail": {
      const failure = isJson(body.failure) ? parseFailure(body.failure) : undefined;
      if (!failure) return bad("no such failure");
      emulator.failNext(target, failure, times);
      return good();
    }
    case "POST cut": {
      const moment = cutMoment(body.when);
      if (!moment) return bad("when is before, after or during");
      emulator.cut(target, moment, times);
      return good();
    }
    case "POST hold":
      emulator.hold(target, body.when === "before" ? "before" : "after");
      return good();
    case "POST release":
      for (const hold of faults.holds) hold.release();
      return good();
    default:
      return json({ ok: false, error: "the stage has no such route" }, 404);
  }
}
