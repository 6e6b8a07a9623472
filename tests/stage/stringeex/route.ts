import type { Answer } from "./answer";
import type { Ids } from "./ids";
import type { Json } from "./json";
import type { Session, State } from "./state";
import type { Switches } from "./switches";

/** Every route under the log-in token, as its method and path; `{id}` stands for one path segment. */
export const ROUTE_NAMES = [
  "POST /v1/account",
  "POST /v1/ticket",
  "GET /v1/ticket",
  "GET /v1/ticket/{id}",
  "PUT /v1/ticket/{id}",
  "POST /v1/filter/searchticket",
  "POST /v1/ticketNote",
  "PUT /v1/ticketNote/{id}",
  "DELETE /v1/ticketNote/{id}",
  "GET /v1/ticketNote",
  "POST /v1/contact",
  "PUT /v1/contact/{id}",
  "DELETE /v1/contact/{id}",
  "GET /v1/contact",
  "POST /v1/filter/searchcontact",
  "POST /v1/field/custom",
  "GET /v1/field/list",
  "GET /v1/field/objectValue",
  "POST /v1/fieldvalue",
  "PUT /v1/fieldvalue/{id}",
  "DELETE /v1/fieldvalue/{id}",
  "GET /v1/fieldvalue",
  "GET /v1/agent/list",
  "GET /v1/agent/listonline",
  "GET /v1/call/history",
  "POST /v1/pccconfig",
] as const;

export type RouteName = (typeof ROUTE_NAMES)[number];

export function isRouteName(value: unknown): value is RouteName {
  const names: readonly unknown[] = ROUTE_NAMES;
  return names.includes(value);
}

/** What every route works on. */
export interface Context {
  readonly state: State;
  readonly switches: Switches;
  readonly ids: Ids;
  /** Milliseconds. */
  now(): number;
}

/** One request that passed the door. */
export interface Call {
  readonly context: Context;
  readonly session: Session;
  readonly query: URLSearchParams;
  readonly body: Json;
  /** The `{id}` of the path, else empty. */
  readonly id: string;
}

export type Run = (call: Call) => Answer;

/** The routes that a file answers. */
export type Runs<Names extends RouteName> = Readonly<Record<Names, Run>>;

const PATTERNS = ROUTE_NAMES.map((name) => {
  const [method = "", path = ""] = name.split(" ");
  return { name, method, pattern: new RegExp(`^${path.replace("{id}", "([^/]+)")}$`) };
});

/** A route that a request met. */
export interface Route {
  readonly name: RouteName;
  readonly id: string;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The route of a request, or undefined where the API has none. */
export function findRoute(method: string, path: string): Route | undefined {
  for (const { name, method: wanted, pattern } of PATTERNS) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match) return { name, id: decoded(match[1] ?? "") };
  }
  return undefined;
}
