import { ProblemError, problem } from "@/lib/domain/problem";
import type { Client } from "./client";
import { tokenPattern } from "./exchange";
import { isOfKind, StringeeError } from "./failure";
import { type Json, looseNumber, looseText, parseJson, pick, pickFirst } from "./wire/value";

/** What a token says of itself. Read without trust, for labels and dates only; an opaque token says nothing. */
export interface TokenClaims {
  /** ms since 1970. */
  readonly expiresAt: number | null;
  readonly portalId: string | null;
  readonly accountId: string | null;
  readonly displayName: string | null;
}

export interface InspectedToken extends TokenClaims {
  /** As it is sent: without quotes, prefix or white space around it. */
  readonly token: string;
}

const SILENT: TokenClaims = { expiresAt: null, portalId: null, accountId: null, displayName: null };

export function claimsOf(token: string): TokenClaims {
  const claims = payloadOf(token);
  if (claims === null) return SILENT;
  const exp = pick(claims, "exp", looseNumber);
  return {
    expiresAt: exp === null || exp <= 0 ? null : inMilliseconds(exp),
    portalId: pickFirst(claims, ["portal_id", "portalId", "portal"], looseText),
    accountId: pickFirst(claims, ["account_id", "accountId"], looseText),
    displayName: pickFirst(claims, ["displayName", "display_name", "name"], looseText),
  };
}

/** `exp` counts seconds; a value of this size can only be milliseconds. */
const inMilliseconds = (exp: number): number => Math.round(exp > 1e11 ? exp : exp * 1000);

function payloadOf(token: string): Json | null {
  const [, payload, signature] = token.split(".");
  if (payload === undefined || signature === undefined) return null;
  try {
    const binary = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
    return parseJson(new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))));
  } catch {
    return null;
  }
}

/**
 * A pasted token, cleaned of what copying leaves around it.
 *
 * @throws {ProblemError} `token-malformed`, or `token-expired` when its own date is past
 */
export function inspectToken(pasted: string, now: number): InspectedToken {
  const token = pasted
    .trim()
    .replace(/^(x-stringee-auth|authorization)\s*:\s*/i, "")
    .replace(/^["'`“”]+|["'`“”]+$/g, "")
    .replace(/^bearer(\s+|$)/i, "")
    .replace(/^["'`“”]+|["'`“”]+$/g, "")
    .trim();
  if (!tokenPattern.test(token)) throw new ProblemError(problem("token-malformed"));
  const claims = claimsOf(token);
  if (claims.expiresAt !== null && claims.expiresAt <= now) {
    throw new ProblemError(problem("token-expired"));
  }
  return { token, ...claims };
}

/**
 * Asks StringeeX whether it takes the client's token, by one cheap question.
 *
 * @throws {ProblemError} `token-expired` when it does not; offline, timeout and the like when nobody can tell
 */
export async function verifyToken(client: Client, signal?: AbortSignal): Promise<void> {
  try {
    await client.listAgents({ page: 1, limit: 1 }, signal);
  } catch (error) {
    // Who may not list agents is still somebody.
    if (isOfKind(error, "refused")) return;
    throw error instanceof StringeeError ? asProblem(error, client.now()) : error;
  }
}

/** The failure as it is told to a person, with the instant from which trying again makes sense. */
export function asProblem(error: StringeeError, now: number): ProblemError {
  const { code, detail } = error.problem;
  return new ProblemError(problem(code, detail, error.waitMs === null ? null : now + error.waitMs));
}
