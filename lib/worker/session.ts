import { parseBaseUrl } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { SessionState } from "@/lib/domain/session";
import { type Grant, localSession, noSession, type StoredSession, stateOf } from "@/lib/store/session";
import { createClient } from "@/lib/stringee/client";
import { signIn as askForGrants } from "@/lib/stringee/sign-in";
import { inspectToken, verifyToken } from "@/lib/stringee/token";
import { announce } from "./announce";
import { recordConsent } from "./consent";
import { deliver } from "./deliver";
import type { Deps } from "./deps";
import { lockedProblem, locksNow } from "./policy";
import { rebuildMirror } from "./renew-mirror";

/** Whoever signs in waits so long at the most, in ms, for a hundred thousand badges: the rest is written behind. */
const PATIENCE = 1_000;

export const sessionState = async (deps: Deps): Promise<SessionState> =>
  stateOf(await deps.store.session.get());

/** E-mail and password go to StringeeX once and are forgotten; one portal is signed in to at once, several are a choice. */
export async function signIn(
  deps: Deps,
  { email, password, baseUrl }: { email: string; password: string; baseUrl: string },
): Promise<SessionState> {
  const base = await allowed(deps, baseUrl);
  const found = await askForGrants(deps, { email, password, baseUrl: base });
  const grants: Grant[] = [...found.portals];
  const [only, ...others] = grants;
  if (only === undefined) throw new ProblemError(problem("no-portal"));
  await recordConsent(deps, "sign-in");
  if (others.length === 0)
    return take(deps, { email: email.trim(), baseUrl: base, grant: only, choices: [], dead: null });
  const before = await deps.store.session.get();
  // After the token has expired, the same portal is what the person wants: nothing to choose.
  const same = grants.find((grant) => before.dead !== null && grant.portalId === before.grant?.portalId);
  if (same !== undefined)
    return take(deps, { email: email.trim(), baseUrl: base, grant: same, choices: [], dead: null });
  return take(deps, { email: email.trim(), baseUrl: base, grant: null, choices: grants, dead: null });
}

export async function choosePortal(deps: Deps, index: number): Promise<SessionState> {
  const session = await deps.store.session.get();
  const grant = session.choices[index];
  if (grant === undefined) throw new ProblemError(problem("no-portal"));
  return take(deps, { ...session, grant, choices: [], dead: null });
}

/** For accounts with a captcha or a second factor: a token copied from the portal, tried before it is kept. */
export async function pasteToken(
  deps: Deps,
  { token, baseUrl }: { token: string; baseUrl: string },
): Promise<SessionState> {
  const base = await allowed(deps, baseUrl);
  const said = inspectToken(token, deps.now());
  const client = createClient({ fetch: deps.fetch, baseUrl: base, token: said.token, now: deps.now });
  await verifyToken(client);
  const host = new URL(base).hostname;
  const grant: Grant = {
    name: said.displayName ?? said.portalId ?? host,
    portalId: said.portalId ?? `${host}/pasted`,
    token: said.token,
    expiresAt: said.expiresAt,
  };
  await recordConsent(deps, "token");
  return take(deps, { email: "", baseUrl: base, grant, choices: [], dead: null });
}

/** Forgets the token. Work that waits stays, bound to its portal. */
export const signOut = (deps: Deps): Promise<SessionState> => take(deps, noSession());

/** Works in this browser alone; leaving it is signing in, or out. What lies at a portal stays bound to it. */
export const enterLocal = (deps: Deps): Promise<SessionState> => take(deps, localSession());

async function take(deps: Deps, session: StoredSession): Promise<SessionState> {
  await deps.store.session.set(session);
  await deps.store.turns.update((turns) => ({ ...turns, presence: null, pausedUntil: 0 }));
  await withPatience(deps, rebuildMirror(deps));
  await announce(deps);
  // What came on screen while nobody was signed in was judged by nobody.
  if (session.grant !== null) await deps.mirror.signedIn(deps.now());
  void deliver(deps);
  return stateOf(session);
}

/** Fails as the work does while it is waited for; later its failing is told of, and the next start takes it up. */
async function withPatience(deps: Deps, work: Promise<void>): Promise<void> {
  const { later } = deps;
  if (later === undefined) return work;
  let waits = true;
  const behind = work.catch((error: unknown) => {
    if (waits) throw error;
    deps.report(error);
  });
  await Promise.race([behind, new Promise<void>((resolve) => later(PATIENCE, resolve))]);
  waits = false;
}

/** An address of StringeeX, and the organisation's where it has locked one. */
async function allowed(deps: Deps, baseUrl: string): Promise<string> {
  const base = parseBaseUrl(baseUrl);
  if (base === null) throw new ProblemError(problem("base-url-not-allowed", baseUrl));
  const locks = await locksNow(deps);
  if (locks.baseUrl !== null && locks.baseUrl !== base) throw lockedProblem(locks.baseUrl);
  return base;
}
