import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import type { SessionState } from "@/lib/domain/session";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createAttempts } from "./attempt";
import { problemOf } from "./problem-of";

export interface SessionModel {
  /** null until the worker has answered. */
  readonly state: ReadonlySignal<SessionState | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last attempt failed, until the next one begins. */
  readonly problem: ReadonlySignal<Problem | null>;
  load(): Promise<void>;
  signIn(email: string, password: string, baseUrl: string): Promise<void>;
  choose(index: number): Promise<void>;
  pasteToken(token: string, baseUrl: string): Promise<void>;
  signOut(): Promise<void>;
  /** Works in this browser alone, without an account. */
  enterLocal(): Promise<void>;
}

/**
 * Signing in and out, as the pages see it. One attempt at a time: a second click while one runs does nothing.
 * @param changed told after every attempt that went well: signing in is also agreeing
 */
export function createSessionModel(
  ask: Ask<OwnMessages>,
  changed: () => void = () => undefined,
): SessionModel {
  const state = signal<SessionState | null>(null);
  const { busy, problem, attempt } = createAttempts();
  const enter = async (act: () => Promise<SessionState>): Promise<void> => {
    await attempt(async () => {
      state.value = await act();
      changed();
    });
  };

  return {
    state,
    busy,
    problem,
    async load() {
      try {
        const now = await ask("session", undefined);
        // An answer that was asked for before an attempt began must not undo what the attempt brings.
        if (!busy.value) state.value = now;
      } catch (error) {
        problem.value = problemOf(error);
        state.value ??= { state: "signed-out" };
      }
    },
    signIn: (email, password, baseUrl) =>
      enter(() => ask("signIn", { email: email.trim(), password, baseUrl })),
    choose: (index) => enter(() => ask("choosePortal", { index })),
    pasteToken: (token, baseUrl) => enter(() => ask("pasteToken", { token: token.trim(), baseUrl })),
    signOut: () => enter(() => ask("signOut", undefined)),
    enterLocal: () => enter(() => ask("enterLocal", undefined)),
  };
}
