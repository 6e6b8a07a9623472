import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { API_HOST, PORTALS, REGIONAL_API_HOST, USERS, type UserFixture } from "./fixture";
import { isJson, parseJson, textOf } from "./json";
import { API, type Stand, stand } from "./stand";

let clock = Date.now();
let stage: Stand;
beforeEach(async () => {
  clock = Date.now();
  stage = await stand({ now: () => clock });
});
afterEach(() => stage.close());

const signIn = (user: UserFixture, host: string = API_HOST) =>
  stage.ask("POST", `https://${host}/v1/account`, { body: { email: user.email, password: user.password } });
const agents = (token: string | undefined, host: string = API_HOST) =>
  stage.ask("GET", `https://${host}/v1/agent/list`, token === undefined ? {} : { token });
function portalTokens(answer: unknown): string[] {
  const portals = isJson(answer) && Array.isArray(answer.portals) ? answer.portals : [];
  return portals.flatMap((portal: unknown) => (isJson(portal) ? [textOf(portal, "auth_token") ?? ""] : []));
}

describe("signing in", () => {
  it("gives one token per portal, and none at the top level", async () => {
    const { json } = await signIn(USERS.twoPortals);
    expect(json).toMatchObject({ r: 0, portals: [{ id: PORTALS.main.id }, { id: PORTALS.branch.id }] });
    expect(json).not.toHaveProperty("auth_token");
    const [main, branch] = portalTokens(json);
    const lists = [await agents(main), await agents(branch)].map((reply) => reply.json?.data);
    expect(lists).toMatchObject([{ totalCount: "25" }, { totalCount: "1" }]);
  });

  it("gives the token at the top level alone to one user, and to all in that mode", async () => {
    const topLevel = { auth_token: expect.any(String), r: 0, msg: "Success" };
    expect((await signIn(USERS.topLevelToken)).json).toEqual(topLevel);
    stage.emulator.switches.tokenPlace = "top-level";
    expect((await signIn(USERS.onePortal)).json).toEqual(topLevel);
  });

  it("compares e-mails without case and passwords with it", async () => {
    const { email, password } = USERS.onePortal;
    const good = await signIn({ ...USERS.onePortal, email: email.toUpperCase() });
    expect(good.json?.r).toBe(0);
    const bad = await signIn({ ...USERS.onePortal, password: password.toUpperCase() });
    expect(bad.json).toEqual({ r: expect.any(Number), msg: "Invalid email or password" });
    expect(bad.json?.r).not.toBe(0);
    const again = await signIn({ ...USERS.onePortal, password: "sai" });
    expect(again.json?.r).not.toBe(bad.json?.r);
  });

  it.each([
    ["email", { password: "x" }],
    ["password", { email: "x" }],
  ])("insists on the %s", async (key, body) => {
    expect((await stage.ask("POST", `${API}/v1/account`, { body })).json?.msg).toBe(`${key} is required`);
  });

  it("refuses who must also solve a captcha or give a second factor; a pasted token serves them", async () => {
    for (const user of [USERS.captcha, USERS.secondFactor]) {
      const { json } = await signIn(user);
      expect(json?.r).not.toBe(0);
      expect(json).not.toHaveProperty("portals");
      expect((await agents(stage.emulator.tokenFor(user))).json?.r).toBe(0);
    }
  });

  it("takes a form and untyped text as well as JSON", async () => {
    const { email, password } = USERS.onePortal;
    const form = new URLSearchParams({ email, password }).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const asForm = await stage.ask("POST", `${API}/v1/account`, { raw: form, headers: type });
    const plain = { raw: JSON.stringify({ email, password }), headers: { "content-type": "text/plain" } };
    expect([asForm.json?.r, (await stage.ask("POST", `${API}/v1/account`, plain)).json?.r]).toEqual([0, 0]);
  });

  it("serves a regional portal at its own host only, and others not there", async () => {
    expect((await signIn(USERS.regional)).json?.msg).toBe("Invalid email or password");
    expect((await signIn(USERS.onePortal, REGIONAL_API_HOST)).json?.msg).toBe("Invalid email or password");
    const [token] = portalTokens((await signIn(USERS.regional, REGIONAL_API_HOST)).json);
    expect((await agents(token, REGIONAL_API_HOST)).json?.r).toBe(0);
    expect((await agents(token)).status).toBe(401);
    expect((await agents(stage.token, REGIONAL_API_HOST)).status).toBe(401);
  });

  it("answers at a portal's own host too, for that portal", async () => {
    const [token] = portalTokens((await signIn(USERS.twoPortals, "chi-nhanh.stringeex.com")).json);
    expect((await agents(token, "chi-nhanh.stringeex.com")).json?.data).toMatchObject({ totalCount: "1" });
    expect((await agents(token, "portal-mau.stringeex.com")).status).toBe(401);
    expect((await agents(token, "khong-co.stringeex.com")).status).toBe(404);
  });
});

describe("a token", () => {
  it("is a JWT with the known claims, or opaque", async () => {
    const claims = (token = "") => parseJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    expect(claims(stage.token)).toMatchObject({
      account_id: "ACKZYGJQ6Y",
      portal_id: PORTALS.main.id,
      account_portal_id: expect.stringMatching(/^PA/),
      key_id: expect.stringMatching(/^KE/),
      exp: Math.floor(clock / 1000) + 23 * 60 * 60,
    });
    stage.emulator.switches.opaqueTokens = true;
    const opaque = stage.emulator.tokenFor(USERS.onePortal);
    expect(opaque).not.toContain(".");
    expect((await agents(opaque)).json?.r).toBe(0);
  });

  it("goes in the header or in the address", async () => {
    const reply = await stage.ask("GET", `${API}/v1/agent/list?access_token=${stage.token}`);
    expect(reply.json?.r).toBe(0);
  });

  it.each([
    ["401", 401],
    ["403", 403],
    ["refused", 200],
  ] as const)("that is missing or bad is turned away in the mode %s", async (mode, status) => {
    stage.emulator.switches.badToken = mode;
    for (const token of [undefined, "", "bad", `${stage.token}x`]) {
      const reply = await agents(token);
      expect(reply.status).toBe(status);
      expect(reply.json?.r).not.toBe(0);
    }
    expect(stage.emulator.state.requests.some((request) => request.processed)).toBe(false);
  });

  it("lives as long as the switch says", async () => {
    stage.emulator.switches.tokenLifetime = 60;
    const token = stage.emulator.tokenFor(USERS.onePortal);
    clock += 59_000;
    expect((await agents(token)).status).toBe(200);
    clock += 2_000;
    expect((await agents(token)).status).toBe(401);
  });

  it("expires in mid-session, and signing in again helps", async () => {
    expect((await agents(stage.token)).status).toBe(200);
    stage.emulator.expireTokens();
    expect((await agents(stage.token)).status).toBe(401);
    const [token] = portalTokens((await signIn(USERS.onePortal)).json);
    expect((await agents(token)).status).toBe(200);
  });
});
