import { type Json, looseId, looseName, looseNumber, pick, pickFirst } from "./value";

export interface AgentRow {
  /** The account's id, as a ticket's assignee takes it. */
  readonly id: string;
  readonly name: string;
  /** Every id under which the same account may be known, the first included. */
  readonly aliases: readonly string[];
  /** Whether the row itself says so; null where it does not, which is the documented case. */
  readonly online: boolean | null;
}

export function agentRowOf(row: Json): AgentRow | null {
  const aliases = ["id", "stringee_user_id", "account_id"]
    .map((key) => pick(row, key, looseId))
    .filter((id) => id !== null);
  const [id] = aliases;
  if (id === undefined) return null;
  const said = String(row.online).toLowerCase();
  const online = said === "true" || (said === "false" ? false : pick(row, "online", looseNumber));
  return {
    id,
    name: pickFirst(row, ["name", "display_name", "displayName", "email"], looseName) ?? id,
    aliases: [...new Set(aliases)],
    online: online === null ? null : Boolean(online),
  };
}
