import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTACTS, GROUPS, USERS } from "./fixture";
import { API, type Stand, stand, ticketBody } from "./stand";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

describe("a ticket", () => {
  it("is made after the whole way: log in, agent, contact, ticket; the answer tells neither id nor serial", async () => {
    const { email, password } = USERS.onePortal;
    const login = await stage.ask("POST", `${API}/v1/account`, { body: { email, password } });
    expect(login.json).toMatchObject({ r: 0, msg: "Success", portals: [{ auth_token: expect.any(String) }] });

    const online = await stage.call("GET", "/v1/agent/listonline");
    expect(online.json?.data).toHaveLength(4);

    const contact = await stage.contact("100001234567890");
    const answer = await stage.call("POST", "/v1/ticket", { body: ticketBody(contact) });
    expect(answer.json).toEqual({ r: 0, msg: "Success" });
    expect(stage.emulator.ticketsOf("100001234567890")).toMatchObject([
      { subject: "Chị ơi còn hàng không", assignee: "ACKZYGJQ6Y", assigneeGroup: GROUPS.care.id, status: 0 },
    ]);
  });

  it("carries its id and its serial only where the switches say so", async () => {
    const { switches, state } = stage.emulator;
    const make = () => stage.call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id) });
    switches.ticketIdInAnswer = true;
    expect((await make()).json).toEqual({ r: 0, msg: "Success", id: state.tickets[0]?.id });
    switches.ticketSerialInAnswer = true;
    expect((await make()).json).toEqual({
      r: 0,
      msg: "Success",
      id: state.tickets[1]?.id,
      serial: state.tickets[1]?.serial,
    });
    expect(state.tickets[0]?.id).toMatch(/^tk_[a-z0-9]{16}$/);
  });

  it("is refused when a required field is missing, each time with another number", async () => {
    const codes = new Set<unknown>();
    const required = ["create_reason", "subject", "assigneeGroup", "status", "contact", "type", "priority"];
    for (const key of required) {
      const body = ticketBody(CONTACTS[0].id, { [key]: undefined });
      const answer = await stage.call("POST", "/v1/ticket", { body });
      expect(answer.json, key).toEqual({ r: expect.any(Number), msg: `${key} is required` });
      codes.add(answer.json?.r);
    }
    expect(codes.size).toBe(required.length);
    for (const meaning of [0, 3, 12, -1]) expect(codes).not.toContain(meaning);
    expect(stage.emulator.state.tickets).toEqual([]);
  });

  it("without a group is taken in the mode of the vendor's sample", async () => {
    stage.emulator.switches.groupRequired = false;
    const body = ticketBody(CONTACTS[0].id, { assigneeGroup: undefined });
    expect((await stage.call("POST", "/v1/ticket", { body })).json?.r).toBe(0);
    expect(stage.emulator.state.tickets[0]?.assigneeGroup).toBeUndefined();
  });

  it("for a group alone goes to nobody, or to a member", async () => {
    const body = ticketBody(CONTACTS[0].id, { assignee: undefined });
    await stage.call("POST", "/v1/ticket", { body });
    stage.emulator.switches.groupOnlyAssignment = "member";
    await stage.call("POST", "/v1/ticket", { body });
    const [nobody, member] = stage.emulator.state.tickets;
    expect(nobody?.assignee).toBeUndefined();
    expect(stage.emulator.state.groups[0]?.members).toContain(member?.assignee);
  });

  it.each([
    ["contact", "contact does not exist"],
    ["assigneeGroup", "group does not exist"],
    ["assignee", "assignee does not exist"],
  ])("for an unknown %s is refused", async (key, msg) => {
    const body = ticketBody(CONTACTS[0].id, { [key]: "XX00000000" });
    const answer = await stage.call("POST", "/v1/ticket", { body });
    expect(answer.json).toMatchObject({ msg });
    expect(answer.json?.r).not.toBe(0);
    stage.emulator.switches.referencesChecked = false;
    expect((await stage.call("POST", "/v1/ticket", { body })).json?.r).toBe(0);
  });

  it("with a status that is none is refused", async () => {
    const answer = await stage.call("POST", "/v1/ticket", {
      body: ticketBody(CONTACTS[0].id, { status: 4 }),
    });
    expect(answer.json?.msg).toBe("status is invalid");
  });

  it("keeps custom fields that exist, drops or refuses others, and insists on required ones", async () => {
    const { state, switches } = stage.emulator;
    const fieldvalues = [
      { field_key: "nguon", field_value: "Facebook" },
      { field_key: "khong-co", field_value: ["CMOHS9O8ZTL"] },
    ];
    const make = (changes = {}) =>
      stage.call("POST", "/v1/ticket", { body: ticketBody(CONTACTS[0].id, changes) });
    expect((await make({ fieldvalues })).json?.r).toBe(0);
    expect(state.tickets[0]?.fields).toEqual({ nguon: "Facebook" });

    switches.unknownFields = "refused";
    expect((await make({ fieldvalues })).json?.msg).toBe("field khong-co does not exist");

    for (const field of state.fields) if (field.key === "nguon") field.required = true;
    expect((await make()).json?.msg).toBe("Nguồn is required");
    switches.requiredFieldsChecked = false;
    expect((await make()).json?.r).toBe(0);
  });

  it("is made twice when it is asked for twice: there is no key that would stop it", async () => {
    const contact = await stage.contact("100001234567890");
    await stage.call("POST", "/v1/ticket", { body: ticketBody(contact) });
    await stage.call("POST", "/v1/ticket", { body: ticketBody(contact) });
    expect(stage.emulator.ticketsOf("100001234567890")).toHaveLength(2);
  });
});
