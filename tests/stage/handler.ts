import type { IncomingHttpHeaders, ServerResponse } from "node:http";

/** One request as the stage's server hands it over, its body already read to the end. */
export interface StageRequest {
  /** The host name that was asked for, lower case, without a port. */
  readonly host: string;
  /** Upper case. */
  readonly method: string;
  /** The whole address, `https://<host><path>?<query>`. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers one request, now or later. It may also destroy the response: that is a lost connection. */
export type StageHandler = (request: StageRequest, response: ServerResponse) => void | Promise<void>;

/** Host → handler. A key is a whole host name, or `*.domain` for every host below that domain. */
export type StageRoutes = Readonly<Record<string, StageHandler>>;

/** The handler of a host: its own, else that of the longest `*.domain` which covers it. */
export function handlerFor(routes: StageRoutes, host: string): StageHandler | undefined {
  const name = host.toLowerCase();
  const own = routes[name];
  if (own) return own;
  const labels = name.split(".");
  for (let cut = 1; cut < labels.length; cut += 1) {
    const wide = routes[`*.${labels.slice(cut).join(".")}`];
    if (wide) return wide;
  }
  return undefined;
}
