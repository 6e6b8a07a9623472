import type * as z from "zod/mini";
import { type Effect, StringeeError } from "./failure";
import { type Answer, type Expectation, readAnswer } from "./wire/envelope";

/** What every request needs from the outside. */
export interface Wiring {
  readonly fetch: typeof fetch;
  /** Origin of the API, as `parseBaseUrl` gives it. */
  readonly baseUrl: string;
  /** null before signing in: only the log-in may then be asked. */
  readonly token: string | null;
  /** ms since 1970. */
  readonly now: () => number;
  /** How long an answer may take; 20 s unless told. */
  readonly timeoutMs?: number;
  /** The deadline's clock; `AbortSignal.timeout` unless told. */
  readonly deadline?: (ms: number) => AbortSignal;
  /** What the browser knows of its connection. `false` spares a request, and its doubt, that cannot arrive. */
  readonly online?: () => boolean;
}

export interface Call<T> extends Expectation<T> {
  readonly method: "GET" | "POST" | "PUT";
  /** Begins with /v1/; its parts are already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** What is sent, and the shape it must have. */
  readonly body?: { readonly value: unknown; readonly schema: z.ZodMiniType };
  /** The log-in: it alone goes without a token. */
  readonly withoutToken?: boolean;
}

export const DEFAULT_TIMEOUT_MS = 20_000;
const ownDeadline = (ms: number): AbortSignal => AbortSignal.timeout(ms);
/** Printable ASCII: what a header can carry. */
export const tokenPattern = /^[\x21-\x7e]+$/;

/**
 * One request and its answer's data. Never repeats anything.
 *
 * @throws {StringeeError} and nothing else
 */
export async function exchange<T>(wiring: Wiring, call: Call<T>, signal?: AbortSignal): Promise<T> {
  const { effect } = call;
  const { token } = wiring;
  if (!call.withoutToken && token === null) {
    throw new StringeeError("token", effect, { code: "signed-out" });
  }
  if (token !== null && !tokenPattern.test(token)) {
    throw new StringeeError("token", effect, { code: "token-malformed" });
  }
  const answer = await send(wiring, call, bodyOf(call), signal);
  return readAnswer(answer, call, { now: wiring.now(), token });
}

function bodyOf<T>(call: Call<T>): string | null {
  if (call.body === undefined) return null;
  const checked = call.body.schema.safeParse(call.body.value);
  if (checked.success) return JSON.stringify(checked.data);
  const path = checked.error.issues[0]?.path.join(".") ?? "";
  throw new StringeeError("unsendable", call.effect, { detail: `${call.path} ${path}`.trim() });
}

async function send<T>(
  wiring: Wiring,
  call: Call<T>,
  body: string | null,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { fetch, token } = wiring;
  // Until here nothing has left the browser, so not even a write can have been done.
  if (signal?.aborted) throw new StringeeError("cancelled", "read");
  if (wiring.online?.() === false) throw new StringeeError("offline", call.effect);

  const deadline = (wiring.deadline ?? ownDeadline)(wiring.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const url = new URL(call.path, wiring.baseUrl);
  for (const [key, value] of Object.entries(call.query ?? {})) url.searchParams.set(key, String(value));
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body !== null) headers["Content-Type"] = "application/json";
  if (token !== null && !call.withoutToken) headers["X-STRINGEE-AUTH"] = token;

  try {
    const response = await fetch(url.href, {
      method: call.method,
      headers,
      body,
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
      credentials: "omit",
      cache: "no-store",
      // Not followed, and so nothing is sent elsewhere: an answer that is none, and no broken connection.
      redirect: "manual",
      referrerPolicy: "no-referrer",
    });
    if (response.type === "opaqueredirect") throw new StringeeError("unreadable", call.effect);
    const retryAfter = response.headers.get("Retry-After");
    return {
      status: response.status,
      retryAfter,
      body: await textOf(response, call.effect, deadline, signal),
    };
  } catch (error) {
    if (error instanceof StringeeError) throw error;
    throw broken(call.effect, deadline, signal);
  }
}

/** The whole body, or null when the connection broke on the way and the status must speak alone. */
async function textOf(
  response: Response,
  effect: Effect,
  deadline: AbortSignal,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  try {
    return await readWhole(response);
  } catch {
    if (response.ok && (deadline.aborted || signal?.aborted)) throw broken(effect, deadline, signal);
    return null;
  }
}

/** No answer of this API is longer, in bytes; a longer one is not read to its end, and cannot be read at all. */
const MOST_BYTES = 8 * 1024 * 1024;
const TOO_LONG = "";

async function readWhole(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      return TOO_LONG;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function broken(effect: Effect, deadline: AbortSignal, signal: AbortSignal | undefined): StringeeError {
  if (signal?.aborted) return new StringeeError("cancelled", effect);
  return new StringeeError(deadline.aborted ? "timeout" : "lost", effect);
}
