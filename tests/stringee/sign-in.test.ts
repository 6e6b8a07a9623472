// @vitest-environment node
import { describe, expect, it } from "vitest";
import { ProblemError } from "@/lib/domain/problem";
import { signIn } from "@/lib/stringee/sign-in";
import { inspectToken, verifyToken } from "@/lib/stringee/token";
import { clientOf, html, json, NOW, type Respond, server, tokenWith } from "./server";

const request = {
  email: " lan@cuahangmau.demo ",
  password: "mat-khau-mau",
  baseUrl: "https://api.stringeex.com",
};
const ask = (respond: Respond, changes: Partial<typeof request> = {}) =>
  signIn({ fetch: server(respond).fetch, now: () => NOW }, { ...request, ...changes });
const answered = (body: unknown) => ask(() => json(body));

async function problemOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`no problem but ${String(error)}`);
}

const EXP = NOW / 1000 + 3600;
const jwt = tokenWith({ account_id: "AC1", portal_id: "PT1", exp: EXP, displayName: "Lan Nguyễn" });

describe("signing in", () => {
  it("sends trimmed e-mail and password once, as JSON, without a token", async () => {
    const { fetch, asked } = server(() => json({ r: 0, portals: [{ auth_token: jwt }] }));
    await signIn({ fetch }, request);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: "POST", path: "/v1/account" });
    expect(asked[0]?.body).toEqual({ email: "lan@cuahangmau.demo", password: "mat-khau-mau" });
    expect(asked[0]?.headers.get("Content-Type")).toBe("application/json");
    expect(asked[0]?.headers.has("X-STRINGEE-AUTH")).toBe(false);
  });

  it("reads the token in portals", async () => {
    const { portals } = await answered({
      r: 0,
      msg: "Success",
      portals: [{ auth_token: jwt, name: "Cửa Hàng" }],
    });
    expect(portals).toEqual([{ name: "Cửa Hàng", portalId: "PT1", token: jwt, expiresAt: EXP * 1000 }]);
  });

  it("reads the token at the top, with or without portals beside it", async () => {
    expect((await answered({ r: 0, auth_token: jwt })).portals).toMatchObject([
      { portalId: "PT1", token: jwt },
    ]);
    const beside = await answered({ r: "0", auth_token: jwt, portals: [{ id: "PT1", domain: "cua-hang" }] });
    expect(beside.portals).toEqual([
      { name: "cua-hang", portalId: "PT1", token: jwt, expiresAt: EXP * 1000 },
    ]);
    expect((await answered({ r: 0, data: { auth_token: jwt } })).portals).toHaveLength(1);
  });

  it("lets several portals be told apart, whatever they are labelled by", async () => {
    const { portals } = await answered({
      r: 0,
      portals: [
        { auth_token: "opaque-1", portal_name: "Một", portal_id: 11 },
        null,
        { auth_token: "opaque-2", domain: "hai", id: "PT2" },
        { auth_token: "opaque-3" },
        { name: "no token" },
        { auth_token: tokenWith({ portal_id: "PT5" }), portal: { name: "Năm" } },
      ],
    });
    expect(portals.map(({ name, portalId }) => [name, portalId])).toEqual([
      ["Một", "11"],
      ["hai", "PT2"],
      ["#3", "api.stringeex.com#3"],
      ["Năm", "PT5"],
    ]);
    expect(portals.map((portal) => portal.expiresAt)).toEqual([null, null, null, null]);
  });

  it.each([
    ["the documented words", { r: 1, msg: "Invalid email or password" }, "wrong-credentials"],
    ["in message", { r: "5", message: "Email or password is incorrect" }, "wrong-credentials"],
    ["in Vietnamese", { r: 2, msg: "Sai mật khẩu" }, "wrong-credentials"],
    ["words of a log-in", { r: 2, msg: "Đăng nhập thất bại: tài khoản không tồn tại" }, "wrong-credentials"],
    [
      "empty hints of a captcha",
      { r: 2, msg: "Invalid email or password", captcha: null },
      "wrong-credentials",
    ],
    ["a captcha in words", { r: 3, msg: "Please enter the captcha" }, "extra-proof-needed"],
    ["a wrong captcha", { r: 3, msg: "Invalid captcha" }, "extra-proof-needed"],
    ["a second factor", { r: 9, msg: "Please enter the authentication code" }, "extra-proof-needed"],
    ["2FA", { r: 9, msg: "code2Fa is required" }, "extra-proof-needed"],
    ["in Vietnamese", { r: 9, msg: "Vui lòng nhập mã xác thực" }, "extra-proof-needed"],
    ["a captcha in a key", { r: 9, msg: "Error", captcha_url: "https://x" }, "extra-proof-needed"],
    ["a demand in a good answer", { r: 0, msg: "Success", need2Fa: true }, "extra-proof-needed"],
    ["no portal", { r: 0, msg: "Success", portals: [] }, "no-portal"],
    ["no token", { r: 0, msg: "Success", portals: [{ name: "x" }] }, "no-portal"],
    ["nothing at all", { r: 0, msg: "Success" }, "no-portal"],
    ["other words", { r: 8, msg: "Account is locked" }, "refused"],
    ["an empty object", {}, "unreadable-answer"],
  ])("%s", async (_case, body, code) => {
    const problem = await problemOf(answered(body));
    expect(problem.code).toBe(code);
  });

  it("shows the server's words, never the password", async () => {
    const problem = await problemOf(answered({ r: 8, msg: "Blocked: mat-khau-mau" }));
    expect(problem.detail).toBe("Blocked: …");
  });

  it("reads 401 as wrong credentials: there is no token yet that could be dead", async () => {
    expect((await problemOf(ask(() => json({ r: 1, msg: "Unauthorized" }, 401)))).code).toBe(
      "wrong-credentials",
    );
  });

  it.each([
    ["a page", () => html(), "unreadable-answer"],
    ["nothing", () => new Response(""), "unreadable-answer"],
    ["a broken gateway", () => html(502), "server-error"],
    ["a missing route", () => html(404), "not-offered"],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch")), "offline"],
  ])("%s", async (_case, respond, code) => {
    expect((await problemOf(ask(respond))).code).toBe(code);
  });

  it("says from when on it may be tried again", async () => {
    const problem = await problemOf(ask(() => json({}, 429, { "Retry-After": "20" })));
    expect(problem).toMatchObject({ code: "rate-limited", retryAt: NOW + 20_000 });
  });

  it("sends credentials to StringeeX alone", async () => {
    const { fetch, asked } = server(() => json({}));
    const problem = await problemOf(signIn({ fetch }, { ...request, baseUrl: "https://stringeex.example" }));
    expect(problem.code).toBe("base-url-not-allowed");
    expect(asked).toEqual([]);
  });
});

describe("a pasted token", () => {
  it.each([` ${jwt}\n`, `Bearer ${jwt}`, `"${jwt}"`, `"Bearer ${jwt}"`, `X-STRINGEE-AUTH: ${jwt}`])(
    "is cleaned: %s",
    (pasted) => {
      expect(inspectToken(pasted, NOW)).toEqual({
        token: jwt,
        portalId: "PT1",
        accountId: "AC1",
        displayName: "Lan Nguyễn",
        expiresAt: EXP * 1000,
      });
    },
  );

  it.each(["", "   ", '""', "Bearer ", "hai từ", "abc def", "mã-thông-báo"])("%j is malformed", (pasted) => {
    expect(() => inspectToken(pasted, NOW)).toThrow("token-malformed");
  });

  it("may be opaque, or a JWT of rubbish", () => {
    for (const token of ["0f3c9d", "a.b.c", "a.!!!.c", `${tokenWith({ exp: "soon" })}`]) {
      expect(inspectToken(token, NOW)).toMatchObject({ token, expiresAt: null });
    }
  });

  it("is past by its own word", () => {
    expect(() => inspectToken(tokenWith({ exp: NOW / 1000 }), NOW)).toThrow("token-expired");
    expect(inspectToken(tokenWith({ exp: String(NOW / 1000 + 1) }), NOW).expiresAt).toBe(NOW + 1000);
  });

  it("is tried by one cheap question", async () => {
    const { client, asked } = clientOf(() => json({ r: 0, data: { accounts: [] } }));
    await verifyToken(client);
    expect(asked).toMatchObject([{ path: "/v1/agent/list", query: { limit: "1" } }]);
    await verifyToken(clientOf(() => json({ r: 6, msg: "Permission denied" })).client);
    const dead = verifyToken(clientOf(() => json({ r: 6, msg: "Token expired" })).client);
    expect((await problemOf(dead)).code).toBe("token-expired");
    expect((await problemOf(verifyToken(clientOf(() => html()).client))).code).toBe("unreadable-answer");
  });
});
