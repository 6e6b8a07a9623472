import { createHmac, timingSafeEqual } from "node:crypto";
import { PCC_KEY, type UserFixture } from "./fixture";
import { isJson, type Json, parseJson } from "./json";
import type { Context } from "./route";
import type { Session } from "./state";

const SIGNING_KEY = "stage-key-of-the-portal-tokens";

const encode = (content: Json): string => Buffer.from(JSON.stringify(content)).toString("base64url");
const sign = (content: string, key: string): string =>
  createHmac("sha256", key).update(content).digest("base64url");

/** A JWT under HS256. */
export function signToken(header: Json, claims: Json, key: string): string {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${sign(content, key)}`;
}

/** Makes a token of one user for one portal, with the claims that are known of real ones. */
export function issueToken(context: Context, user: UserFixture, portal: string): string {
  const { ids, switches, state } = context;
  const expires = Math.floor(context.now() / 1000) + switches.tokenLifetime;
  const keyId = ids.short("KE");
  const token = switches.opaqueTokens
    ? `${ids.long("tok")}${ids.long("en")}`
    : signToken(
        { typ: "JWT", alg: "HS256" },
        {
          account_id: user.account,
          portal_id: portal,
          account_portal_id: `PA${user.account.slice(-8).toUpperCase()}`,
          exp: expires,
          key_id: keyId,
          displayName: user.name,
          avatarUrl: null,
        },
        SIGNING_KEY,
      );
  state.sessions.push({ token, portal, account: user.account, expires });
  return token;
}

/** The session of a token that is known and not past, or undefined. */
export function sessionOf(context: Context, token: string | undefined): Session | undefined {
  const session = context.state.sessions.find((known) => known.token === token);
  return session && session.expires > context.now() / 1000 ? session : undefined;
}

/** Whether a contact-centre JWT is signed with the project's key, of the documented kind and not past. */
export function isPccToken(token: string, now: number): boolean {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const expected = Buffer.from(sign(`${header}.${claims}`, PCC_KEY.secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return false;
  const head = parseJson(Buffer.from(header, "base64url").toString());
  const content = parseJson(Buffer.from(claims, "base64url").toString());
  return (
    isJson(head) &&
    head.typ === "JWT" &&
    head.alg === "HS256" &&
    head.cty === "stringee-api;v=1" &&
    isJson(content) &&
    content.iss === PCC_KEY.sid &&
    content.rest_api === true &&
    typeof content.exp === "number" &&
    content.exp > now / 1000
  );
}

/** A contact-centre JWT as the vendor's page describes it. `exp` in seconds. */
export function pccToken(exp: number, key: { sid: string; secret: string } = PCC_KEY): string {
  return signToken(
    { typ: "JWT", alg: "HS256", cty: "stringee-api;v=1" },
    { jti: `${key.sid}_${exp}`, iss: key.sid, exp, rest_api: true },
    key.secret,
  );
}
