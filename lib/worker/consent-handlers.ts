import { CONSENT_VERSION } from "@/lib/domain/consent";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { consentProtocol } from "@/lib/messages/consent-protocol";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Handlers } from "@/lib/messages/serve";
import { announce } from "./announce";
import { recordConsent, withdrawConsent } from "./consent";
import { deliver, showOpen } from "./deliver";
import type { Deps } from "./deps";

export const consentHandlers = (deps: Deps): Pick<Handlers<OwnMessages>, keyof typeof consentProtocol> => ({
  consent: () => deps.store.consent.get(),
  giveConsent: async ({ version }) => {
    // A page of an older version showed another text: it must be read anew.
    if (version !== CONSENT_VERSION) throw new ProblemError(problem("reload-tab"));
    const consent = await recordConsent(deps, "asked");
    await told(deps);
    void deliver(deps);
    return consent;
  },
  withdrawConsent: async () => {
    const consent = await withdrawConsent(deps);
    await told(deps);
    return consent;
  },
});

async function told(deps: Deps): Promise<void> {
  await showOpen(deps);
  await announce(deps);
}
