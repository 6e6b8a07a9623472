import * as z from "zod/mini";
import { keysOf } from "./envelope";
import { asJson, type Json, looseName, looseText, pickFirst } from "./value";

/** POST /v1/account. */
export const credentialsSchema = z.strictObject({
  email: z.string().check(z.minLength(1)),
  password: z.string().check(z.minLength(1)),
});
export type Credentials = z.infer<typeof credentialsSchema>;

const TOKEN_KEYS = ["auth_token", "authToken", "access_token", "token"];
const NAME_KEYS = ["name", "portal_name", "portalName", "business_name", "company_name", "company"];
const PLACE_KEYS = ["domain", "portal_domain", "slug", "portal"];
const ID_KEYS = ["portal_id", "portalId", "id", "account_portal_id"];

/** A portal of the log-in's answer. Only the token is documented; every other key is taken where it exists. */
export interface PortalRow {
  readonly token: string | null;
  readonly name: string | null;
  readonly domain: string | null;
  readonly id: string | null;
}

export interface Account {
  readonly portals: readonly PortalRow[];
  /** The token at the top of the answer: where the table says it stands, though the sample has it in the portals. */
  readonly token: string | null;
  /** The answer's keys that stand for something: a demanded captcha shows only here. */
  readonly keys: readonly string[];
}

export function accountOf(body: Json): Account {
  const data = asJson(body.data) ?? {};
  const listed = body.portals ?? data.portals;
  const rows = Array.isArray(listed) ? listed : Object.values(asJson(listed) ?? {});
  return {
    portals: rows.map(asJson).flatMap((row) => (row === null ? [] : [portalOf(row)])),
    token: pickFirst(body, TOKEN_KEYS, looseText) ?? pickFirst(data, TOKEN_KEYS, looseText),
    keys: keysOf(body),
  };
}

function portalOf(row: Json): PortalRow {
  const inner = asJson(row.portal) ?? {};
  const from = (keys: readonly string[], reader = looseText): string | null =>
    pickFirst(row, keys, reader) ?? pickFirst(inner, keys, reader);
  return {
    token: from(TOKEN_KEYS),
    name: from(NAME_KEYS, looseName),
    domain: from(PLACE_KEYS),
    id: from(ID_KEYS),
  };
}
