import type { IncomingHttpHeaders, ServerResponse } from "node:http";

export interface StageRequest {
  /** The Host header without a port. */
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The whole body as UTF-8; empty when there was none. */
  readonly body: string;
}

export type Handler = (request: StageRequest, response: ServerResponse) => void | Promise<void>;

/** Host → handler. A key `*.example.com` answers for every name one or more labels below; an exact key wins. */
export type Routes = Readonly<Record<string, Handler>>;

/** The handler for a host name, or undefined when the host is not part of the faked world. */
export function findHandler(routes: Routes, host: string): Handler | undefined {
  const exact = Object.hasOwn(routes, host) ? routes[host] : undefined;
  if (exact) return exact;
  for (const [pattern, handler] of Object.entries(routes)) {
    if (pattern.startsWith("*.") && host.endsWith(pattern.slice(1))) return handler;
  }
  return undefined;
}
