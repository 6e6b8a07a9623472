import { type Answer, json, refusal } from "../answer";
import { USERS, type UserFixture } from "../fixture";
import { type Json, textOf } from "../json";
import type { Context } from "../route";
import { issueToken } from "../token";

const USER_LIST: readonly UserFixture[] = Object.values(USERS);

/** POST /v1/account. `served` are the portals whose data centre answers at this host. */
export function login(context: Context, body: Json, served: readonly string[]): Answer {
  const email = textOf(body, "email");
  const password = textOf(body, "password");
  if (!email) return refusal(context, "email is required");
  if (!password) return refusal(context, "password is required");

  const user = USER_LIST.find((known) => known.email === email.toLowerCase());
  const portals = context.state.portals.filter(
    (portal) => user?.portals.includes(portal.id) && served.includes(portal.id),
  );
  if (!user || user.password !== password || portals.length === 0) {
    return refusal(context, "Invalid email or password");
  }
  if (user.demands === "captcha") return refusal(context, "Please enter the captcha");
  if (user.demands === "second factor") return refusal(context, "Please enter the authentication code");

  const [first] = portals;
  if (first && (user.tokenPlace === "top-level" || context.switches.tokenPlace === "top-level")) {
    return json({ auth_token: issueToken(context, user, first.id), r: 0, msg: "Success" });
  }
  return json({
    portals: portals.map((portal) => ({
      auth_token: issueToken(context, user, portal.id),
      id: portal.id,
      name: portal.name,
      domain: portal.slug,
      avatar: null,
    })),
    r: 0,
    msg: "Success",
  });
}
