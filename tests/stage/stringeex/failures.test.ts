import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure } from "./failure";
import { CONTACTS, USERS } from "./fixture";
import { API, type Stand, stand, ticketBody } from "./stand";
import { OUTAGES } from "./switches";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

const make = () => stage.call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id) });
const tickets = () => stage.emulator.state.tickets.length;

/** What the client of these tests says about a connection that ended in the midst of things. */
const LOST = /hang up|reset|aborted|Parse Error/;

describe("a failure on demand", () => {
  const failures: [string, Failure, { status: number; text: RegExp }][] = [
    ["refused", { kind: "refused" }, { status: 200, text: /^\{"r":-?[1-9]/ }],
    ["refused with words", { kind: "refused", r: 99, msg: "Hết chỗ" }, { status: 200, text: /99.*Hết chỗ/ }],
    ["500", { kind: "status", status: 500 }, { status: 500, text: /^\{"r":/ }],
    ["503, empty", { kind: "status", status: 503, body: "empty" }, { status: 503, text: /^$/ }],
    [
      "HTML with 200",
      { kind: "status", status: 200, body: "html" },
      { status: 200, text: /^<!doctype html>/ },
    ],
    [
      "HTML with 502",
      { kind: "status", status: 502, body: "html" },
      { status: 502, text: /^<!doctype html>/ },
    ],
    ["empty with 200", { kind: "status", status: 200, body: "empty" }, { status: 200, text: /^$/ }],
    ["half of a JSON", { kind: "half-json" }, { status: 200, text: /^\{"r":0,"msg":"Succ$/ }],
    ["other JSON", { kind: "strange-json", content: [1, null] }, { status: 200, text: /^\[1,null\]$/ }],
    ["a bad token", { kind: "bad-token" }, { status: 401, text: /Unauthorized/ }],
  ];

  it.each(failures)("%s: fails once and changes nothing", async (_name, failure, { status, text }) => {
    stage.emulator.failNext("POST /v1/ticket", failure);
    const answer = await make();
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(text);
    expect(tickets()).toBe(0);
    expect((await make()).json?.r).toBe(0);
    expect(tickets()).toBe(1);
  });

  it.each(failures)(
    "%s: may also come after the server stored the ticket",
    async (_name, failure, { status }) => {
      stage.emulator.failNext("POST /v1/ticket", { ...failure, stored: true });
      expect((await make()).status).toBe(status);
      expect(tickets()).toBe(1);
    },
  );

  it("429 comes without Retry-After, with seconds and with a date", async () => {
    const retryAfter = async (form?: "seconds" | "date") => {
      const failure: Failure = { kind: "rate-limited", seconds: 30, ...(form && { retryAfter: form }) };
      stage.emulator.failNext("*", failure);
      const { status, headers } = await make();
      expect(status).toBe(429);
      return headers["retry-after"];
    };
    expect(await retryAfter()).toBeUndefined();
    expect(await retryAfter("seconds")).toBe("30");
    const date = Date.parse(String(await retryAfter("date")));
    expect(Math.abs(date - Date.now() - 30_000)).toBeLessThan(5_000);
    stage.emulator.failNext("*", { kind: "rate-limited", status: 503, retryAfter: "seconds", seconds: 7 });
    expect(await make()).toMatchObject({ status: 503, headers: { "retry-after": "7" } });
  });

  it("strikes signing in as well", async () => {
    stage.emulator.failNext("POST /v1/account", { kind: "status", status: 502, body: "html" });
    const { email, password } = USERS.onePortal;
    const signIn = () => stage.ask("POST", `${API}/v1/account`, { body: { email, password } });
    expect((await signIn()).status).toBe(502);
    expect((await signIn()).json?.r).toBe(0);
  });

  it("an address that cannot be decoded is only an unknown id", async () => {
    expect((await stage.call("DELETE", "/v1/contact/%E0%A4%A")).json?.msg).toBe("contact does not exist");
  });

  it("strikes only its route, as often as asked, in order, and can be called off", async () => {
    const { emulator, call } = stage;
    emulator.failNext("GET /v1/agent/list", { kind: "status", status: 500 }, 2);
    emulator.failNext("GET /v1/agent/list", { kind: "status", status: 503 });
    const callOff = emulator.failNext("GET /v1/agent/list", { kind: "status", status: 504 }, Infinity);
    expect((await make()).status).toBe(200);
    const statuses = [];
    for (let turn = 0; turn < 5; turn += 1) statuses.push((await call("GET", "/v1/agent/list")).status);
    expect(statuses).toEqual([500, 500, 503, 504, 504]);
    callOff();
    expect((await call("GET", "/v1/agent/list")).status).toBe(200);
  });

  it("refusals can carry status 400", async () => {
    stage.emulator.switches.refusalStatus = 400;
    expect((await stage.call("POST", "/v1/ticket", { body: {} })).status).toBe(400);
  });
});

describe("a lost connection", () => {
  it("before the server acted leaves nothing behind", async () => {
    stage.emulator.cut("POST /v1/ticket", "before");
    await expect(make()).rejects.toThrow(LOST);
    expect(tickets()).toBe(0);
    expect(stage.emulator.requestsOf("POST /v1/ticket")).toMatchObject([
      { processed: false, status: undefined },
    ]);
  });

  it("after the ticket was stored leaves it there, and who asks again gets a second one", async () => {
    stage.emulator.cut("POST /v1/ticket", "after");
    await expect(make()).rejects.toThrow(LOST);
    expect(tickets()).toBe(1);
    expect(stage.emulator.requestsOf("POST /v1/ticket")).toMatchObject([
      { processed: true, status: undefined },
    ]);
    expect((await make()).json?.r).toBe(0);
    expect(tickets()).toBe(2);
  });

  it("may come without one byte", async () => {
    stage.emulator.switches.silentLosses = true;
    stage.emulator.cut("POST /v1/ticket", "after");
    await expect(make()).rejects.toThrow(/hang up|reset/);
    expect(tickets()).toBe(1);
  });

  it("during the answer has stored the ticket as well", async () => {
    stage.emulator.cut("POST /v1/ticket", "during");
    await expect(make()).rejects.toThrow(LOST);
    expect(tickets()).toBe(1);
  });
});

describe("a slow answer", () => {
  it("waits after the ticket was stored until it is let go", async () => {
    const hold = stage.emulator.hold("POST /v1/ticket");
    const answer = make();
    await hold.arrived();
    expect([tickets(), hold.waiting]).toEqual([1, 1]);
    expect((await stage.call("GET", "/v1/agent/list")).status).toBe(200);
    hold.release();
    expect((await answer).json?.r).toBe(0);
    expect(hold.waiting).toBe(0);
    expect((await make()).json?.r).toBe(0);
  });

  it("or before the server even began, two at a time", async () => {
    const hold = stage.emulator.hold("*", "before");
    const answers = [make(), make()];
    await hold.arrived(2);
    expect(tickets()).toBe(0);
    hold.release();
    expect((await Promise.all(answers)).map((answer) => answer.json?.r)).toEqual([0, 0]);
    expect(tickets()).toBe(2);
  });
});

describe("what happens in between", () => {
  it("an agent goes offline after the list was made and before the ticket is", async () => {
    const { emulator, call } = stage;
    emulator.onceAfter("GET /v1/agent/listonline", () => emulator.setOnline([]));
    expect((await call("GET", "/v1/agent/listonline")).json?.data).toHaveLength(4);
    expect((await call("GET", "/v1/agent/listonline")).json?.data).toEqual([]);
  });

  it("a test can wait for what it waits for", async () => {
    const { emulator } = stage;
    const stored = emulator.until(() => tickets() === 2);
    await make();
    void make();
    await stored;
    expect(tickets()).toBe(2);
  });
});

describe("a standing outage", () => {
  const lost = OUTAGES.filter((outage) => outage.startsWith("lost"));
  const answered = OUTAGES.filter((outage) => outage !== "none" && !lost.includes(outage));

  it.each(answered)("%s strikes until it is over", async (outage) => {
    Object.assign(stage.emulator.switches, { outage, outageRoute: "POST /v1/ticket" });
    for (let turn = 0; turn < 2; turn += 1) {
      const { status, json } = await make();
      expect([status, json?.r]).not.toEqual([200, 0]);
    }
    expect((await stage.call("GET", "/v1/agent/list")).json?.r).toBe(0);
    stage.emulator.switches.outage = "none";
    expect((await make()).json?.r).toBe(0);
    expect(tickets()).toBe(1);
  });

  it.each(lost)("%s loses every connection", async (outage) => {
    stage.emulator.switches.outage = outage;
    await expect(make()).rejects.toThrow();
    await expect(make()).rejects.toThrow();
    expect(tickets()).toBe(outage === "lost-after" ? 2 : 0);
  });
});

describe("a page's own script", () => {
  it("gets no permission to read answers, unless the switch says so", async () => {
    const cors = (headers: object) =>
      Object.keys(headers).filter((name) => name.startsWith("access-control"));
    expect(cors((await make()).headers)).toEqual([]);
    expect((await stage.ask("OPTIONS", `${API}/v1/ticket`)).status).toBe(404);
    stage.emulator.switches.cors = true;
    expect(cors((await make()).headers)).toHaveLength(3);
    expect((await stage.ask("OPTIONS", `${API}/v1/ticket`)).status).toBe(204);
  });
});
