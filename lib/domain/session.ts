import * as z from "zod/mini";
import { problemSchema } from "./problem-schema";

const portalSchema = z.object({
  /** Which of the answer's portals, counted from 0. */
  index: z.number(),
  /** What a person knows it by; falls back to its id, then to its place in the list. */
  name: z.string(),
});

/** What our pages may know of the session. The token is not part of it. */
export const sessionStateSchema = z.lazy(() =>
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("signed-out") }),
    /** The workspace without an account: tickets stay in this browser. */
    z.object({ state: z.literal("local") }),
    z.object({ state: z.literal("choosing"), email: z.string(), portals: z.array(portalSchema) }),
    z.object({
      state: z.literal("signed-in"),
      /** Empty when a token was pasted that does not say. */
      email: z.string(),
      portal: z.string(),
      portalId: z.string(),
      baseUrl: z.string(),
      /** When the token says it ends, in ms; null for an opaque token. */
      expiresAt: z.nullable(z.number()),
    }),
    /** StringeeX no longer takes the token: work waits until the same portal is signed in to again. */
    z.object({
      state: z.literal("expired"),
      email: z.string(),
      portal: z.string(),
      portalId: z.string(),
      baseUrl: z.string(),
      problem: problemSchema,
    }),
  ]),
);
export type SessionState = z.infer<typeof sessionStateSchema>;
