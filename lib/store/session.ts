import * as z from "zod/mini";
import { isLocal, LOCAL_PORTAL } from "@/lib/domain/local";
import { problemSchema } from "@/lib/domain/problem-schema";
import type { SessionState } from "@/lib/domain/session";
import type { DatabaseDoor } from "./database";
import { defineValue, type Value } from "./values";

const grantSchema = z.object({
  /** What a person knows the portal by. */
  name: z.string(),
  /** The same for every token of the same portal: work is bound to it. */
  portalId: z.string(),
  token: z.string(),
  /** In ms, as the token itself says; null where it does not. */
  expiresAt: z.nullable(z.number()),
});
export type Grant = z.infer<typeof grantSchema>;

const storedSessionSchema = z.object({
  email: z.string(),
  baseUrl: z.string(),
  /** The portal that is signed in to; null before the choice and after signing out. */
  grant: z.nullable(grantSchema),
  /** Portals to choose from after a sign-in that gave several. */
  choices: z.array(grantSchema),
  /** Why StringeeX no longer takes the token; null while it does. */
  dead: z.nullable(problemSchema),
});
export type StoredSession = z.infer<typeof storedSessionSchema>;

export const noSession = (): StoredSession => ({
  email: "",
  baseUrl: "",
  grant: null,
  choices: [],
  dead: null,
});

/** The workspace without an account: a portal of this browser alone, without address or token. */
export const localSession = (): StoredSession => ({
  ...noSession(),
  grant: { name: "", portalId: LOCAL_PORTAL, token: "", expiresAt: null },
});

/** The token's only home: the extension's own database, which no content script can open. */
export const defineSession = (door: DatabaseDoor): Value<StoredSession> =>
  defineValue(door, "session", storedSessionSchema, noSession, { damaged: "start-afresh" });

/** What our pages may know of it. */
export function stateOf(session: StoredSession): SessionState {
  const { email, baseUrl, grant, choices, dead } = session;
  if (grant === null) {
    if (choices.length === 0) return { state: "signed-out" };
    return { state: "choosing", email, portals: choices.map(({ name }, index) => ({ index, name })) };
  }
  const known = { email, portal: grant.name, portalId: grant.portalId, baseUrl };
  if (isLocal(grant)) return { state: "local" };
  if (dead !== null) return { state: "expired", ...known, problem: dead };
  return { state: "signed-in", ...known, expiresAt: grant.expiresAt };
}
