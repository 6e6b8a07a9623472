import { shop } from "../../stage/facebook/people.ts";
import { MAIN_PORTAL_AGENTS } from "../../stage/stringeex/index.ts";
import { says } from "./played.ts";

/* How things stand around what is looked at, in the places of the worker's answers. */

export const locked = {
  policy: says({
    state: "applied" as const,
    locks: { baseUrl: "https://api.stringeex.com", queues: ["q1"], pages: [shop.id] },
  }),
};
export const signedOut = { session: says({ state: "signed-out" as const }), consent: says(null) };
export const agents = says(MAIN_PORTAL_AGENTS.map(({ id, name }) => ({ id, name })));
