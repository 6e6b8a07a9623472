import { ProblemError, problem } from "@/lib/domain/problem";
import { createClient } from "./client";
import type { Wiring } from "./exchange";
import { StringeeError } from "./failure";
import { asProblem, claimsOf } from "./token";
import type { Account, PortalRow } from "./wire/account";
import { namesProof, saysWrongCredentials } from "./wire/words";

/** One portal that the account may work in. */
export interface SignedInPortal {
  readonly name: string;
  /** The same whichever way the portal is signed in to, where the token or the answer names it. */
  readonly portalId: string;
  readonly token: string;
  /** ms since 1970; null for an opaque token. */
  readonly expiresAt: number | null;
}

/** What signing in needs of the outside; the clock is the browser's unless told. */
export type SignInWiring = Omit<Wiring, "baseUrl" | "token" | "now"> & { readonly now?: () => number };

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  readonly baseUrl: string;
}

/**
 * Signs in once; nothing of the credentials is kept.
 *
 * @throws {ProblemError} wrong-credentials, extra-proof-needed (a token can be pasted instead), no-portal,
 *   base-url-not-allowed, or what befell the connection
 */
export async function signIn(
  wiring: SignInWiring,
  request: SignInRequest,
  signal?: AbortSignal,
): Promise<{ portals: SignedInPortal[] }> {
  const now = wiring.now ?? Date.now;
  const email = request.email.trim();
  if (email === "" || request.password === "") throw new ProblemError(problem("wrong-credentials"));
  const client = createClient({ ...wiring, now, baseUrl: request.baseUrl, token: null });
  let account: Account;
  try {
    account = await client.login({ email, password: request.password }, signal);
  } catch (error) {
    throw error instanceof StringeeError ? told(error, request.password, now()) : error;
  }
  const portals = portalsOf(account, new URL(request.baseUrl).hostname);
  if (portals.length > 0) return { portals };
  throw new ProblemError(problem(account.keys.some(namesProof) ? "extra-proof-needed" : "no-portal"));
}

/** A refused log-in is about the credentials or a further proof, never about a token: there is none yet. */
function told(error: StringeeError, password: string, now: number): ProblemError {
  const said = error.kind === "absent" && error.problem.detail !== "";
  if (error.kind !== "refused" && error.kind !== "token" && !said) return asProblem(error, now);
  const detail = password.length < 4 ? error.problem.detail : error.problem.detail.replaceAll(password, "…");
  if (namesProof(detail)) return new ProblemError(problem("extra-proof-needed", detail));
  if (saysWrongCredentials(detail)) return new ProblemError(problem("wrong-credentials", detail));
  if (error.keys.some(namesProof)) return new ProblemError(problem("extra-proof-needed", detail));
  // A firewall in between knows nothing of passwords: it says no with a page.
  const isWall = error.status === 403 && detail === "";
  const code = error.kind === "token" && !isWall ? "wrong-credentials" : "refused";
  return new ProblemError(problem(code, detail));
}

function portalsOf(account: Account, host: string): SignedInPortal[] {
  const places = account.portals.length > 1 ? placesOf(account.portals) : [];
  const withToken = account.portals.flatMap((row, index) =>
    row.token === null ? [] : [portalOf(row, row.token, places[index] ?? null, host)],
  );
  if (withToken.length > 0 || account.token === null) return withToken;
  // One token for the whole answer belongs to the portal it names, or to the only one there is.
  const { portalId } = claimsOf(account.token);
  const own = account.portals.find((row) => row.id !== null && row.id === portalId);
  const only = account.portals.length === 1 ? account.portals[0] : undefined;
  const nameless: PortalRow = { token: null, name: null, domain: null, id: null };
  return [portalOf(own ?? only ?? nameless, account.token, null, host)];
}

/**
 * By what each of several portals is told from the others where nothing names it otherwise: its name, since the list may
 * come in another order the next time; its place in the list where that is not its own.
 */
const placesOf = (rows: readonly PortalRow[]): readonly string[] =>
  rows.map(({ name }, index) =>
    name !== null && rows.filter((row) => row.name === name).length === 1 ? `#${name}` : `#${index + 1}`,
  );

/** `place` tells the portal from others; null where there is but one. */
function portalOf(row: PortalRow, token: string, place: string | null, host: string): SignedInPortal {
  const claims = claimsOf(token);
  // The token's own word comes first: a pasted token of the same portal has nothing else to say it by.
  const portalId = claims.portalId ?? row.id ?? row.domain;
  return {
    name: row.name ?? row.domain ?? row.id ?? claims.portalId ?? place ?? host,
    portalId: portalId ?? host + (place ?? ""),
    token,
    expiresAt: claims.expiresAt,
  };
}
