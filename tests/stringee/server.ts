import { type Client, createClient } from "@/lib/stringee/client";
import type { Wiring } from "@/lib/stringee/exchange";
import { type Json, parseJson } from "@/lib/stringee/wire/value";

/** One request as the hand-made server saw it. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: Json;
  readonly init: RequestInit;
}

export type Respond = (asked: Asked) => Response | Promise<Response>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

export const html = (status = 200): Response =>
  new Response("<!doctype html><title>Sign in</title>", { status, headers: { "Content-Type": "text/html" } });

export const good = (more: Json = {}): Response => json({ r: 0, msg: "Success", ...more });

/** A server of one function, and what it was asked. */
export function server(respond: Respond): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  const answering: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const request: Asked = {
      method: init.method ?? "GET",
      host: url.host,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? (parseJson(init.body) ?? {}) : {},
      init,
    };
    asked.push(request);
    return respond(request);
  };
  return { fetch: answering, asked };
}

export const NOW = Date.UTC(2026, 10, 2, 8, 0, 0);

/** A client of the hand-made server, signed in. */
export function clientOf(respond: Respond, wiring: Partial<Wiring> = {}): { client: Client; asked: Asked[] } {
  const { fetch, asked } = server(respond);
  const client = createClient({
    fetch,
    baseUrl: "https://api.stringeex.com",
    token: "opaque-token-1234",
    now: () => NOW,
    ...wiring,
  });
  return { client, asked };
}

/** A JWT that nobody signed, with these claims. */
export const tokenWith = (claims: Json): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ typ: "JWT", alg: "HS256" })}.${part(claims)}.c2lnbmF0dXJl`;
};
