import { oneLine } from "@/lib/domain/plain-text";
import { type Effect, StringeeError } from "../failure";
import { asJson, type Json, looseNumber, looseText, parseJson, pick, pickFirst } from "./value";
import { refusalOf, saysNotPermitted, saysTokenIsBad, soundsBad, withoutSecrets } from "./words";

/** What came back, before anything of it is believed. */
export interface Answer {
  readonly status: number;
  /** null when the connection broke before the whole body was there. */
  readonly body: string | null;
  /** The header `Retry-After`, as it stands. */
  readonly retryAfter: string | null;
}

/** What a caller hopes to find in an answer. */
export interface Expectation<T> {
  readonly effect: Effect;
  /** The answer's data; null where the body does not carry it. Must not throw. */
  read(body: Json): T | null;
  /** The value of a success that carries no data ("r": 0 alone). Without it such an answer is unreadable. */
  bare?(body: Json): T;
  /** The data alone tells success, whatever `r` says: field/list answers `"r": -1` with good data. */
  readonly dataIsProof?: boolean;
  /** Whether a refusal's words may be about the ticket's own fields. */
  readonly namesFields?: boolean;
}

/** The clock and the secret that an answer is read with. */
export interface ReadingContext {
  readonly now: number;
  readonly token: string | null;
}

/** The server's words: `msg` on some routes, `message` on others. */
export const messageOf = (body: Json): string =>
  pickFirst(body, ["msg", "message", "error_message", "error", "errorMessage"], looseText) ??
  messageInside(body) ??
  "";

function messageInside(body: Json): string | null {
  const inner = asJson(body.error) ?? asJson(body.data);
  return inner === null ? null : pickFirst(inner, ["msg", "message"], looseText);
}

/**
 * The data of an answer.
 *
 * @throws {StringeeError} for everything that is not a success; nothing else is ever thrown
 */
export function readAnswer<T>(answer: Answer, expected: Expectation<T>, context: ReadingContext): T {
  const { effect } = expected;
  const { status } = answer;
  const body = answer.body === null ? null : parseJson(answer.body);
  const detail = body === null ? "" : withoutSecrets(oneLine(messageOf(body)), context.token);
  const keys = body === null ? [] : keysOf(body);
  const facts = { detail, status, keys };

  if (status === 403 && saysNotPermitted(detail)) throw refused(expected, facts);
  if (status === 401 || status === 403) throw new StringeeError("token", effect, facts);
  if (status === 429) {
    const waitMs = waitOf(answer.retryAfter, context.now);
    throw new StringeeError("rate-limited", effect, { ...facts, waitMs });
  }
  if (status === 501 || status === 405) throw new StringeeError("absent", effect, facts);
  if (status >= 500) {
    const waitMs = waitOf(answer.retryAfter, context.now);
    throw new StringeeError("server-error", effect, { ...facts, waitMs });
  }
  // Something on the way gave up waiting; where it stood, and what it had passed on by then, nobody knows.
  if (status === 408) throw new StringeeError("timeout", effect, facts);
  // Sent too early in a connection, and said so instead of being taken.
  if (status === 425) throw new StringeeError("rate-limited", effect, { ...facts, code: "timeout" });
  if (status === 404) throw missing(expected, facts);
  if (status >= 400) throw refused(expected, { ...facts, detail: detail || `HTTP ${status}` });
  if (answer.body === null) throw new StringeeError("lost", effect, facts);
  if (body === null || status < 200 || status >= 300)
    throw new StringeeError("unreadable", effect, { status });
  return readBody(body, expected, facts);
}

interface Facts {
  readonly detail: string;
  readonly status: number;
  readonly keys: readonly string[];
}

function readBody<T>(body: Json, expected: Expectation<T>, facts: Facts): T {
  const { detail } = facts;
  const r = pick(body, "r", looseNumber);
  const data = expected.read(body);
  if (r === 0) {
    if (data !== null) return data;
    if (expected.bare) return expected.bare(body);
    throw new StringeeError("unreadable", expected.effect, facts);
  }
  // Some good answers carry a failing `r` with no words, or no `r` at all: what was asked for is then the proof.
  const saysNothingBad = r === null ? !soundsBad(detail) : detail === "" || /^success/i.test(detail);
  if (data !== null && (expected.dataIsProof || saysNothingBad)) return data;
  if (!carriesData(body) && saysTokenIsBad(detail)) throw new StringeeError("token", expected.effect, facts);
  if (r === null) throw new StringeeError("unreadable", expected.effect, facts);
  throw refused(expected, { ...facts, detail: detail || `r = ${r}` });
}

/** The keys that stand for something, at the top and in `data`. */
export const keysOf = (body: Json): readonly string[] =>
  Object.entries({ ...asJson(body.data), ...body })
    .filter(([, value]) => Boolean(value))
    .map(([key]) => key);

const carriesData = (body: Json): boolean =>
  Array.isArray(body.data) ? body.data.length > 0 : Object.keys(asJson(body.data) ?? {}).length > 0;

/** A 404 is a missing route, unless its words name the thing that is missing. */
function missing<T>(expected: Expectation<T>, facts: Facts): StringeeError {
  const failure = refused(expected, facts);
  return failure.problem.code === "refused" ? new StringeeError("absent", expected.effect, facts) : failure;
}

function refused<T>(expected: Expectation<T>, facts: Facts): StringeeError {
  const code = expected.namesFields ? refusalOf(facts.detail) : "refused";
  return new StringeeError("refused", expected.effect, { ...facts, code });
}

const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** `Retry-After` as ms from now: seconds, or an HTTP date. null where it says nothing that can be read. */
export function waitOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const typed = header.trim();
  const wait = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) * 1000 : Date.parse(typed) - now;
  if (!Number.isFinite(wait)) return /^\d+$/.test(typed) ? LONGEST_WAIT_MS : null;
  return Math.round(Math.min(Math.max(wait, 0), LONGEST_WAIT_MS));
}
