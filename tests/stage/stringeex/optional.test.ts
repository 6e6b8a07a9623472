import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AGENTS } from "./agents";
import { CONTACTS, GROUPS, PCC_HOST, PCC_KEY, PORTALS, QUEUES } from "./fixture";
import { type Stand, stand, ticketBody } from "./stand";
import { pccToken, signToken } from "./token";

const PCC = `https://${PCC_HOST}`;
const soon = () => Math.floor(Date.now() / 1000) + 60;

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

describe("a route that nobody has seen documented", () => {
  it.each([
    ["GET", "/v1/ticket"],
    ["GET", "/v1/ticket/tk_x"],
    ["PUT", "/v1/ticket/tk_x"],
    ["POST", "/v1/filter/searchticket"],
    ["POST", "/v1/pccconfig"],
    ["GET", "/v1/nothing/of/the/kind"],
  ])("is not there by default: %s %s answers 404, once as a web page, once as JSON", async (method, path) => {
    const answers = [await stage.call(method, path), await stage.call(method, path)];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
    expect(answers.map((answer) => answer.json === undefined)).toEqual([true, false]);
  });

  it("reads, changes, lists and finds tickets once it is switched on", async () => {
    const { emulator, call } = stage;
    Object.assign(emulator.switches, {
      ticketRead: true,
      ticketUpdate: true,
      ticketList: true,
      ticketSearch: true,
    });
    const fieldvalues = [{ field_key: "nguon", field_value: "100000000000901|message|123" }];
    await call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id, { fieldvalues }) });
    await call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[1].id) });
    const [first] = emulator.state.tickets;
    const id = first?.id ?? "";
    const row = { id, serial: first?.serial, status: 0, contact: CONTACTS[0].id };

    expect((await call("GET", `/v1/ticket/${id}`)).json).toMatchObject({ r: 0, data: row });
    const listed = await call("GET", `/v1/ticket?contact=${CONTACTS[0].id}&status=0`);
    expect(listed.json?.data).toMatchObject({ totalCount: "1", rows: [row] });
    for (const key of ["nguon", `${PORTALS.main.id}_nguon`]) {
      const body = {
        field_choose: [key],
        field_condition: ["like"],
        field_value: ["message|123"],
        field_type: ["text"],
      };
      const found = await call("POST", "/v1/filter/searchticket", { body });
      expect(found.json?.data).toMatchObject({ totalCount: "1", rows: [row] });
    }
    expect((await call("PUT", `/v1/ticket/${id}`, { body: { status: 3 } })).json).toEqual({
      r: 0,
      msg: "Success",
    });
    expect((await call("GET", `/v1/ticket/${id}`)).json).toMatchObject({ data: { status: 3 } });
    expect((await call("PUT", `/v1/ticket/${id}`, { body: { status: 9 } })).json?.r).not.toBe(0);
    expect((await call("GET", "/v1/ticket/tk_x")).json?.r).not.toBe(0);
  });

  it("forwards to the contact centre once it is switched on", async () => {
    stage.emulator.switches.pccconfig = true;
    const forward = (uri: string, method = "GET", body = {}) =>
      stage.call("POST", "/v1/pccconfig", { body: { uri, method, body } });
    expect((await forward("v1/group")).json?.data).toMatchObject({
      totalGroups: "2",
      groups: [{ id: GROUPS.care.id, name: "CSKH" }, { id: GROUPS.sales.id }],
    });
    expect((await forward(`v1/routing-call-to-groups?queue=${QUEUES[0].id}`)).json?.data).toMatchObject({
      groupRoutings: [{ group_id: GROUPS.care.id, primary_group: 1 }],
    });
    const inBody = await forward("v1/manage-agents-in-group", "GET", { group: GROUPS.care.id });
    expect(inBody.json?.data).toMatchObject({ totalCount: "13" });
    expect((await forward("v1/call/callout", "POST")).json?.r).not.toBe(0);
    expect((await stage.call("POST", "/v1/pccconfig", { body: {} })).json?.r).not.toBe(0);
  });
});

describe("the contact-centre host", () => {
  it("is not there by default", async () => {
    const answers = [await stage.ask("GET", `${PCC}/v1/group`), await stage.ask("GET", `${PCC}/v1/group`)];
    expect(answers.map(({ status, json }) => [status, json === undefined])).toEqual([
      [404, true],
      [404, false],
    ]);
  });

  it("wants its own kind of token", async () => {
    stage.emulator.switches.pccHost = true;
    const claims = { jti: "x", iss: PCC_KEY.sid, exp: soon(), rest_api: true };
    const header = { typ: "JWT", alg: "HS256", cty: "stringee-api;v=1" };
    const bad = [
      stage.token,
      "",
      "a.b.c",
      pccToken(soon() - 120),
      pccToken(soon(), { sid: PCC_KEY.sid, secret: "other" }),
      pccToken(soon(), { sid: "SK.other", secret: PCC_KEY.secret }),
      signToken({ typ: "JWT", alg: "HS256" }, claims, PCC_KEY.secret),
      signToken({ ...header, alg: "none" }, claims, PCC_KEY.secret),
      signToken(header, { ...claims, rest_api: false }, PCC_KEY.secret),
    ];
    for (const token of bad) expect((await stage.ask("GET", `${PCC}/v1/group`, { token })).status).toBe(401);
    const good = await stage.ask("GET", `${PCC}/v1/group?access_token=${pccToken(soon())}`);
    expect(good.json).toMatchObject({ r: 0, project: 246, message: "Load group(s) success" });
  });

  it("has groups, queues, routing, members and agents", async () => {
    stage.emulator.switches.pccHost = true;
    const token = pccToken(soon());
    const ask = async (method: string, path: string, body?: unknown) =>
      (await stage.ask(method, PCC + path, { token, ...(body !== undefined && { body }) })).json ?? {};

    const group = await ask("POST", "/v1/group", { name: "Kho" });
    expect(group).toMatchObject({ r: 0, message: "Create group success" });
    expect((await ask("POST", "/v1/group", {})).r).not.toBe(0);
    const queue = await ask("POST", "/v1/queue", { name: "Hàng đợi kho" });
    const routing = { queue_id: queue.queueID, group_id: group.groupID, primary_group: 1 };
    expect(await ask("POST", "/v1/routing-call-to-groups", routing)).toMatchObject({ r: 0 });
    const member = { agent_id: AGENTS[0]?.pccId, group_id: group.groupID };
    expect(await ask("POST", "/v1/manage-agents-in-group", member)).toMatchObject({
      agentID: AGENTS[0]?.pccId,
    });

    expect(await ask("GET", "/v1/queue")).toMatchObject({ data: { totalCount: "3", queues: [{}, {}, {}] } });
    expect(await ask("GET", `/v1/routing-call-to-groups?queue=${String(queue.queueID)}`)).toMatchObject({
      data: { groupRoutings: [{ group_id: group.groupID }] },
    });
    expect(await ask("GET", `/v1/manage-agents-in-group?group=${String(group.groupID)}`)).toMatchObject({
      data: { groupAgents: [{ agent_id: AGENTS[0]?.pccId }] },
    });
    expect(await ask("GET", "/v1/agent?limit=10&page=3")).toMatchObject({
      data: { totalAgents: "25", agents: expect.objectContaining({ length: 5 }) },
    });
    const agent = { name: "Mới", stringee_user_id: "AC00000000" };
    expect(await ask("POST", "/v1/agent", agent)).toMatchObject({ message: "Create agent success" });
    expect(await ask("DELETE", `/v1/queue/${String(queue.queueID)}`)).toMatchObject({ r: 0 });
    expect((await ask("DELETE", `/v1/queue/${String(queue.queueID)}`)).r).not.toBe(0);
    expect((await ask("GET", "/v1/routing-call-to-groups?queue=QU_x")).r).not.toBe(0);
    expect((await ask("GET", "/v1/manage-agents-in-group?group=GR_x")).r).not.toBe(0);
  });
});
