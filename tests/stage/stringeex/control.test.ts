import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handlerFor } from "../handler";
import { AGENTS } from "./agents";
import { CONTACTS, GROUPS, USERS } from "./fixture";
import { API, type Stand, stand, ticketBody } from "./stand";
import { DEFAULT_SWITCHES } from "./switches";

const PORTAL = "https://portal-mau.stringeex.com";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

const tell = (path: string, body: unknown = {}) => stage.ask("POST", `${API}/__stage/${path}`, { body });
const look = async (host = API) => (await stage.ask("GET", `${host}/__stage/state`)).json ?? {};

describe("from another process", () => {
  it("the stage shows its tickets with names and notes, by portal", async () => {
    const contact = await stage.contact("100001234567890");
    await stage.call("POST", "/v1/ticket", { body: ticketBody(contact) });
    const ticket_id = stage.emulator.state.tickets[0]?.id;
    const note = { ticket_id, note: "<b>không phải thẻ</b>", is_internal_note: true };
    await stage.call("POST", "/v1/ticketNote", { body: note });
    expect(await look(PORTAL)).toMatchObject({
      portal: "Cửa Hàng Mẫu",
      tickets: [
        {
          id: ticket_id,
          groupName: "CSKH",
          assigneeName: "Nguyễn Thị Lan",
          contactName: "Khách Mẫu",
          facebook: "100001234567890",
          notes: [{ text: "<b>không phải thẻ</b>", internal: true }],
        },
      ],
    });
    expect(await look("https://chi-nhanh.stringeex.com")).toMatchObject({
      tickets: [],
      portal: "Chi Nhánh Mẫu",
    });
  });

  it("the stage tells every API request it has seen, and none of its own", async () => {
    await stage.call("GET", "/v1/agent/list?page=2");
    await look();
    const { text } = await stage.ask("GET", `${API}/__stage/requests`);
    expect(JSON.parse(text)).toMatchObject([
      { route: "GET /v1/agent/list", query: { page: "2" }, status: 200 },
    ]);
  });

  it("switches are flipped, all or none", async () => {
    expect((await tell("switches", { ticketIdInAnswer: true, badToken: "403" })).json?.ok).toBe(true);
    expect(stage.emulator.switches).toMatchObject({ ticketIdInAnswer: true, badToken: "403" });
    for (const wrong of [
      { cors: true, nothing: 1 },
      { cors: true, badToken: "402" },
      { tokenLifetime: "long" },
    ]) {
      expect((await tell("switches", wrong)).status).toBe(400);
    }
    expect(stage.emulator.switches.cors).toBe(false);
  });

  it("failures, cuts and holds are ordered", async () => {
    const make = () => stage.call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id) });
    const route = "POST /v1/ticket";
    await tell("fail", { route, failure: { kind: "status", status: 502, body: "html" } });
    expect((await make()).status).toBe(502);
    await tell("fail", { failure: { kind: "rate-limited", retryAfter: "seconds", seconds: 9 } });
    expect((await make()).headers["retry-after"]).toBe("9");
    await tell("cut", { route, when: "after" });
    await expect(make()).rejects.toThrow();
    await tell("hold", { route });
    const answer = make();
    await stage.emulator.until(() => stage.emulator.state.tickets.length === 2);
    expect(await look()).toMatchObject({ waiting: 1, holding: true });
    await tell("release");
    expect((await answer).json?.r).toBe(0);

    for (const [path, wrong] of [
      ["fail", { failure: { kind: "odd" } }],
      ["fail", { failure: { kind: "status", status: 9 } }],
      ["fail", { route: "GET /odd", failure: { kind: "refused" } }],
      ["cut", { when: "never" }],
      ["token", { email: "nobody" }],
      ["ticket-status", { id: "tk_x", status: 1 }],
      ["require-field", { key: "odd" }],
    ] as const) {
      expect((await tell(path, wrong)).status, path).toBe(400);
    }
    expect((await tell("odd")).status).toBe(404);
  });

  it("people come and go, tickets move, tokens end, fields become required", async () => {
    await stage.call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id) });
    const id = stage.emulator.state.tickets[0]?.id;
    await tell("ticket-status", { id, status: 3 });
    await tell("online", { agentIds: [AGENTS[5]?.id] });
    await tell("require-field", { key: "nguon", required: true });
    expect(stage.emulator.state.tickets[0]?.status).toBe(3);
    const online = stage.emulator.state.agents.filter((agent) => agent.online);
    expect(online.map((agent) => agent.id)).toEqual([AGENTS[5]?.id]);
    const refused = await stage.call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id) });
    expect(refused.json?.msg).toBe("Nguồn is required");

    await tell("expire-tokens");
    expect((await stage.call("GET", "/v1/agent/list")).status).toBe(401);
    const { json } = await tell("token", { email: USERS.captcha.email });
    expect((await stage.call("GET", "/v1/agent/list", { token: String(json?.token) })).json?.r).toBe(0);
  });

  it("everything goes back to the start, with the switches that the stage was made with", async () => {
    const other = await stand({ switches: { ticketIdInAnswer: true } });
    try {
      other.emulator.switches.outage = "500";
      other.emulator.failNext("*", { kind: "refused" }, Infinity);
      other.emulator.setOnline([]);
      await other.ask("POST", `${API}/__stage/reset`);
      expect(other.emulator.switches).toEqual({ ...DEFAULT_SWITCHES, ticketIdInAnswer: true });
      expect((await other.call("GET", "/v1/agent/list")).status).toBe(401);
      const token = other.emulator.tokenFor(USERS.onePortal);
      expect((await other.call("GET", "/v1/agent/listonline", { token })).json?.data).toHaveLength(4);
    } finally {
      await other.close();
    }
  });
});

describe("the portal's page", () => {
  it.each([
    ["/", "text/html"],
    ["/ticket/1763154", "text/html"],
    ["/page/page.css", "text/css"],
    ["/page/page.js", "text/javascript"],
    ["/page/draw.js", "text/javascript"],
  ])("has %s", async (path, type) => {
    const { status, headers } = await stage.ask("GET", PORTAL + path);
    expect([status, headers["content-type"]]).toEqual([200, `${type}; charset=utf-8`]);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
  });

  it("is not served by the API's host", async () => {
    expect((await stage.ask("GET", `${API}/`)).status).toBe(404);
  });
});

describe("the handler of a host", () => {
  it("is its own, else the closest one for all names below", () => {
    const routes = { "a.test": () => undefined, "*.test": () => undefined, "*.b.test": () => undefined };
    expect(handlerFor(routes, "A.test")).toBe(routes["a.test"]);
    expect(handlerFor(routes, "c.test")).toBe(routes["*.test"]);
    expect(handlerFor(routes, "x.y.b.test")).toBe(routes["*.b.test"]);
    expect(handlerFor(routes, "test")).toBeUndefined();
  });
});

describe("the fixture", () => {
  it("has groups in the short form and every agent once", () => {
    expect([GROUPS.care, GROUPS.sales]).toMatchObject([
      { id: "GRW9E5OS", name: "CSKH" },
      { id: "GRB2K7TT", name: "Bán hàng" },
    ]);
    expect(new Set(AGENTS.flatMap((agent) => [agent.id, agent.pccId])).size).toBe(AGENTS.length * 2);
  });
});
