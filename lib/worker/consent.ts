import { CONSENT_VERSION, type Consent, stands } from "@/lib/domain/consent";
import { LOCAL_PORTAL } from "@/lib/domain/local";
import { type Problem, ProblemError, problem } from "@/lib/domain/problem";
import type { Deps } from "./deps";
import { showOwnPage } from "./own-page";

/** Why nothing may be sent to a portal by this consent; null where it may. What stays in this browser needs nobody's. */
export const lacking = (portalId: string, given: Consent | null): Problem | null =>
  portalId === LOCAL_PORTAL || stands(given) ? null : problem("consent-missing");

/** The same by the consent as it stands now. */
export const missingConsent = async (deps: Deps, portalId: string): Promise<Problem | null> =>
  lacking(portalId, await deps.store.consent.get());

/** The last door before StringeeX: nobody gets a desk to write to without it. */
export async function requireConsent(deps: Deps, portalId: string): Promise<void> {
  const missing = await missingConsent(deps, portalId);
  if (missing !== null) throw new ProblemError(missing);
}

/** The text stood beside what was pressed: whoever signs in has read what is sent, when and where. */
export async function recordConsent(deps: Deps, how: Consent["how"]): Promise<Consent> {
  const consent: Consent = { version: CONSENT_VERSION, at: deps.now(), how, withdrawnAt: null };
  await deps.store.consent.set(consent);
  return consent;
}

/** Takes it back: from now on nothing is sent, and work waits. */
export const withdrawConsent = (deps: Deps): Promise<Consent | null> =>
  deps.store.consent.update((given) => given && { ...given, withdrawnAt: given.withdrawnAt ?? deps.now() });

/** Shows the page that asks. */
export const askForConsent = (deps: Deps): Promise<void> => showOwnPage(deps, "welcome.html", "#consent");
