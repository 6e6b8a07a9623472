import { type ReadonlySignal, signal } from "@preact/signals";
import { CONSENT_VERSION, type Consent, stands } from "@/lib/domain/consent";
import type { Problem } from "@/lib/domain/problem";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createAttempts } from "./attempt";

export interface ConsentModel {
  /** null: none was given; undefined until the worker has answered. */
  readonly given: ReadonlySignal<Consent | null | undefined>;
  /** Certainly none that stands: a person must be asked. */
  readonly missing: () => boolean;
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | null>;
  load(): Promise<void>;
  give(): Promise<void>;
  withdraw(): Promise<void>;
}

/** What a person agreed to, and the ways to agree and to take it back. */
export function createConsentModel(ask: Ask<OwnMessages>): ConsentModel {
  const given = signal<Consent | null | undefined>(undefined);
  const { busy, problem, attempt } = createAttempts();
  const take = async (act: () => Promise<Consent | null>): Promise<void> => {
    await attempt(async () => {
      given.value = await act();
    });
  };
  return {
    given,
    missing: () => given.value !== undefined && !stands(given.value),
    busy,
    problem,
    async load() {
      // Not to be had: nothing is claimed. The worker asks by itself before anything is sent.
      const now = await ask("consent", undefined).catch(() => undefined);
      if (now !== undefined && !busy.value) given.value = now;
    },
    give: () => take(() => ask("giveConsent", { version: CONSENT_VERSION })),
    withdraw: () => take(() => ask("withdrawConsent", undefined)),
  };
}
