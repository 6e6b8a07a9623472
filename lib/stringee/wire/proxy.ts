import * as z from "zod/mini";
import { type Json, looseId, looseName, looseNumber, pick, pickFirst } from "./value";

/** POST /v1/pccconfig: asks the contact-centre API in the portal's name. Only reading is ever sent. */
export const proxyRequestSchema = z.strictObject({
  uri: z.string().check(z.startsWith("v1/")),
  method: z.literal("GET"),
  body: z.strictObject({}),
});
export type ProxyRequest = z.infer<typeof proxyRequestSchema>;

export interface NamedRow {
  readonly id: string;
  readonly name: string;
}

/** A group or a queue. */
export function namedRowOf(row: Json): NamedRow | null {
  const id = pick(row, "id", looseId);
  return id === null ? null : { id, name: pick(row, "name", looseName) ?? id };
}

/** Which group serves a queue, and whether before others. */
export function routingRowOf(row: Json): { groupId: string; primary: boolean } | null {
  const groupId = pickFirst(row, ["group_id", "groupId"], looseId);
  return groupId === null ? null : { groupId, primary: pick(row, "primary_group", looseNumber) === 1 };
}

/** A group's member, by the contact centre's own agent id. */
export const memberIdOf = (row: Json): string | null => pickFirst(row, ["agent_id", "agentId"], looseId);

/** Joins the contact centre's agent to the StringeeX account. */
export function accountRowOf(row: Json): { agentId: string; account: NamedRow } | null {
  const agentId = pick(row, "id", looseId);
  const id = pick(row, "stringee_user_id", looseId);
  if (agentId === null || id === null) return null;
  return { agentId, account: { id, name: pick(row, "name", looseName) ?? id } };
}
