import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CARE_AGENTS, MAIN_PORTAL_AGENTS } from "./agents";
import { CONTACTS, PORTALS } from "./fixture";
import { isJson, type Json, listOf, textOf } from "./json";
import { type Stand, stand, ticketBody } from "./stand";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

const get = async (path: string): Promise<Json> => (await stage.call("GET", path)).json ?? {};
const post = async (path: string, body: unknown): Promise<Json> =>
  (await stage.call("POST", path, { body })).json ?? {};
const put = async (path: string, body: unknown): Promise<Json> =>
  (await stage.call("PUT", path, { body })).json ?? {};
const remove = async (path: string): Promise<Json> => (await stage.call("DELETE", path)).json ?? {};
function data(answer: Json): Json {
  return isJson(answer.data) ? answer.data : {};
}
const rows = (answer: Json): readonly unknown[] => listOf(data(answer), "rows");

describe("agents", () => {
  it("come 15 at a time, with text totals and a limit that was not asked for", async () => {
    const first = await get("/v1/agent/list");
    expect(first).toMatchObject({ r: 0, message: "Load agent(s) success" });
    expect(first).not.toHaveProperty("msg");
    expect(data(first)).toMatchObject({ totalCount: "25", totalPages: 2, currentPage: 1, limit: 50 });
    const second = await get("/v1/agent/list?page=2");
    expect([listOf(data(first), "accounts").length, listOf(data(second), "accounts").length]).toEqual([
      15, 10,
    ]);
    const all = await get("/v1/agent/list?limit=100");
    const ids = listOf(data(all), "accounts").map((row) => (isJson(row) ? row.id : ""));
    expect(ids).toEqual(MAIN_PORTAL_AGENTS.map((agent) => agent.id));
    expect(ids.some((id) => /^AC[A-Z0-9]{8}$/.test(String(id)))).toBe(true);
    expect(ids.some((id) => /^ac_[a-z0-9]{16}$/.test(String(id)))).toBe(true);
  });

  it("say neither who is online nor their group, but can be asked for who is", async () => {
    const [anyone] = listOf(data(await get("/v1/agent/list")), "accounts");
    expect(Object.keys(isJson(anyone) ? anyone : {}).sort()).toEqual(
      ["email", "id", "manual_status", "name", "role", "routing_type", "system_status"].sort(),
    );
    stage.emulator.setOnline([CARE_AGENTS[3]?.id ?? ""]);
    expect(data(await get("/v1/agent/list?online=1"))).toMatchObject({
      totalCount: "1",
      accounts: [{ name: CARE_AGENTS[3]?.name }],
    });
    expect(data(await get("/v1/agent/list?online=0"))).toMatchObject({ totalCount: "24" });
    const online = await get("/v1/agent/listonline");
    expect(online.data).toEqual([
      { id: CARE_AGENTS[3]?.id, name: CARE_AGENTS[3]?.name, email: CARE_AGENTS[3]?.email },
    ]);
    stage.emulator.setOnline([]);
    expect((await get("/v1/agent/listonline")).data).toEqual([]);
  });

  it("are filtered by a misspelt word and shown with the right one", async () => {
    for (const agent of stage.emulator.state.agents.slice(0, 2)) agent.manualStatus = "LUNCH BREAK";
    const misspelt = data(await get("/v1/agent/list?manual_status=AVAIABLED"));
    expect(misspelt).toMatchObject({ totalCount: "23" });
    expect(listOf(misspelt, "accounts")[0]).toMatchObject({ manual_status: "AVAILABLE" });
    const right = "/v1/agent/list?manual_status=AVAILABLE";
    expect(data(await get(right))).toMatchObject({ totalCount: "0" });
    stage.emulator.switches.manualStatusFilter = "both";
    expect(data(await get(right))).toMatchObject({ totalCount: "23" });
    expect(data(await get("/v1/agent/list?manual_status=LUNCH%20BREAK"))).toMatchObject({ totalCount: "2" });
  });

  it("answer plainly once the quirks are off", async () => {
    Object.assign(stage.emulator.switches, {
      totalsAsText: false,
      agentListLimitEcho: "asked",
      agentTextKey: "msg",
    });
    expect(await get("/v1/agent/list?limit=10")).toMatchObject({
      msg: "Load agent(s) success",
      data: { totalCount: 25, limit: 10, totalPages: 3 },
    });
  });
});

describe("contacts", () => {
  const search = (key: string, value: string, word = "like") =>
    post("/v1/filter/searchcontact", {
      field_choose: [key],
      field_condition: [word],
      field_value: [value],
      field_and: [],
      field_type: ["text"],
      type: "contact",
      page: 1,
      limit: 20,
      name: "",
    });

  it("are found with masked phones, seconds, custom keys and no facebook", async () => {
    const id = CONTACTS[0].id;
    await post("/v1/fieldvalue", {
      object_id: id,
      object_type: "contact",
      is_system_field: "0",
      field_key: "dia_chi",
      field_value: "Huế",
    });
    const [row] = rows(await search("phone", "84332145830"));
    expect(row).toMatchObject({
      id,
      phone: "84332xxx830",
      phone_encrypted: true,
      phones: [{ value: "84332xxx830", encrypted_value: expect.any(String) }],
      facebook: null,
      facebooks: null,
      [`${PORTALS.main.id}_dia_chi`]: "Huế",
    });
    const created = isJson(row) ? Number(row.created) : 0;
    expect(created).toBeLessThan(Date.now() / 100);
    stage.emulator.switches.phonesMasked = false;
    expect(rows(await search("phone", "84332145830"))[0]).toMatchObject({ phone: "84332145830" });
  });

  it("are found by facebook, in three worlds", async () => {
    const id = await stage.contact("100001234567890");
    expect(rows(await search("facebook", "100001234567890"))).toMatchObject([{ id, facebook: null }]);
    // `like` also finds a longer id that holds the shorter one.
    expect(rows(await search("facebook", "10000123456789"))).toHaveLength(1);
    expect(data(await get(`/v1/fieldvalue?object_type=contact&object_id=${id}`))).toMatchObject({
      contact: { facebook: [{ field_value: "100001234567890", is_system_field: 1 }] },
    });
    const { switches } = stage.emulator;
    switches.facebookInContactRows = true;
    expect(rows(await search("facebook", "100001234567890"))).toMatchObject([
      { facebook: "100001234567890" },
    ]);
    switches.searchByFacebook = "ignored";
    expect(rows(await search("facebook", "nobody"))).toHaveLength(3);
    switches.searchByFacebook = "refused";
    expect((await search("facebook", "nobody")).r).not.toBe(0);
  });

  it("are searched with `like` only, and with lists of one length", async () => {
    expect((await search("email", "x", "=")).r).not.toBe(0);
    expect((await post("/v1/filter/searchcontact", { field_choose: ["email"] })).r).not.toBe(0);
    expect(rows(await post("/v1/filter/searchcontact", { name: "mơ" }))).toMatchObject([
      { name: "Vũ Thị Mơ" },
    ]);
  });

  it("get ids of the new form and the old one by turns, and doubles in three worlds", async () => {
    const first = await stage.contact("1");
    const second = await stage.contact("1");
    expect([first, second]).toEqual([
      expect.stringMatching(/^CT[A-Z0-9]{8}$/),
      expect.stringMatching(/^ct_[a-z0-9]{16}$/),
    ]);
    stage.emulator.switches.contactDuplicates = "first";
    expect(await stage.contact("1")).toBe(first);
    stage.emulator.switches.contactDuplicates = "refused";
    expect(await stage.contact("1")).toBe("");
  });

  it("are changed, listed in two versions, and deleted", async () => {
    const id = await stage.contact("1");
    expect(await put(`/v1/contact/${id}`, { name: "Tên Mới" })).toEqual({ r: 0, msg: "Success" });
    expect(rows(await get("/v1/contact?limit=2&page=1&sort_by=created&sort_order=desc"))).toHaveLength(2);
    const first = await get("/v1/contact?version=2&limit=2&sort_order=desc");
    expect(rows(first)[0]).toMatchObject({ id, name: "Tên Mới" });
    const after = encodeURIComponent(JSON.stringify(data(first).search_after));
    expect(
      rows(await get(`/v1/contact?version=2&limit=2&sort_order=desc&search_after=${after}`)),
    ).toHaveLength(1);
    expect(await remove(`/v1/contact/${id}`)).toEqual({ r: 0, msg: "Delete success" });
    expect((await put(`/v1/contact/${id}`, {})).r).not.toBe(0);
    expect((await remove(`/v1/contact/${id}`)).r).not.toBe(0);
    expect((await post("/v1/contact", {})).msg).toBe("name is required");
  });
});

describe("notes", () => {
  const ticket = async (): Promise<string> => {
    await post("/v1/ticket", ticketBody(CONTACTS[0].id));
    return stage.emulator.state.tickets.at(-1)?.id ?? "";
  };

  it("are visible to the customer unless it is said that they are internal", async () => {
    const ticket_id = await ticket();
    const made = await post("/v1/ticketNote", { ticket_id, note: "một" });
    expect(made).toEqual({ id: expect.stringMatching(/^tn_/), r: 0, msg: "Success" });
    await post("/v1/ticketNote", { ticket_id, note: "hai", is_internal_note: true });
    expect(stage.emulator.state.notes).toMatchObject([
      { text: "một", internal: false },
      { text: "hai", internal: true },
    ]);
  });

  it("are listed by `ticket`, changed and deleted", async () => {
    const ticket_id = await ticket();
    const id = textOf(await post("/v1/ticketNote", { ticket_id, note: "một" }), "id") ?? "";
    expect(await put(`/v1/ticketNote/${id}`, { note: "khác" })).toEqual({ r: 0, msg: "Success" });
    const listed = await get(`/v1/ticketNote?ticket=${ticket_id}&sort_by=created&sort_order=asc`);
    expect(rows(listed)).toMatchObject([{ id, note: "khác" }]);
    expect((await get(`/v1/ticketNote?ticket_id=${ticket_id}`)).r).not.toBe(0);
    expect(await remove(`/v1/ticketNote/${id}`)).toEqual({ r: 0, msg: "Delete success" });
    expect((await remove(`/v1/ticketNote/${id}`)).r).not.toBe(0);
    expect((await put(`/v1/ticketNote/${id}`, { note: "x" })).r).not.toBe(0);
  });

  it("need their ticket, and a reminder that is yet to come", async () => {
    const ticket_id = await ticket();
    expect((await post("/v1/ticketNote", { ticket_id: "tk_x", note: "x" })).msg).toBe(
      "ticket does not exist",
    );
    expect((await post("/v1/ticketNote", { note: "x" })).msg).toBe("ticket_id is required");
    expect((await post("/v1/ticketNote", { ticket_id })).msg).toBe("note is required");
    const reminder = { ticket_id, note: "gọi lại", task_type: 1, task_due_date: Date.now() + 60_000 };
    expect(await post("/v1/ticketNote", { ...reminder, task_reminder_time: 1_000 })).toEqual({
      r: 3,
      msg: "error: task_reminder_time < current_time or task_due_date < current_time",
    });
    const later = { ...reminder, task_reminder_time: Date.now() + 60_000 };
    expect((await post("/v1/ticketNote", later)).r).toBe(0);
  });
});

describe("fields", () => {
  it("are listed with r -1, without data, with numbers for ids", async () => {
    const answer = await get("/v1/field/list?object_type=contact");
    expect(answer).toMatchObject({
      r: -1,
      msg: "",
      systemFields: [{ field_key: "email" }, { field_key: "phone" }, { field_key: "facebook" }],
      customFields: [
        { id: 1, field_key: "dia_chi" },
        { id: 2, options: [{ value: "Nam" }, { value: "Nữ" }] },
      ],
    });
    expect(answer).not.toHaveProperty("data");
    stage.emulator.switches.fieldListCode = 0;
    expect((await get("/v1/field/list?object_type=ticket")).r).toBe(0);
    expect((await get("/v1/field/list")).r).not.toBe(-1);
  });

  it("are made with a text for an id, once, and only by who may", async () => {
    const field = {
      field_type: "text",
      field_name: "Báo email",
      field_key: "bao-email",
      field_required: false,
      object_type: "ticket",
    };
    expect(await post("/v1/field/custom", field)).toEqual({
      id: expect.stringMatching(/^CF/),
      r: 0,
      msg: "Success",
    });
    expect(listOf(await get("/v1/field/list?object_type=ticket"), "customFields")).toMatchObject([
      { field_key: "nguon" },
      { id: 4, field_key: "bao-email" },
    ]);
    expect((await post("/v1/field/custom", field)).msg).toBe("field_key already exists");
    expect((await post("/v1/field/custom", { object_type: "ticket" })).r).not.toBe(0);
    stage.emulator.switches.fieldCreation = "refused";
    expect((await post("/v1/field/custom", { ...field, field_key: "khac" })).msg).toBe("Permission denied");
  });

  it("have values that are made, read, changed and deleted", async () => {
    const object = { object_id: CONTACTS[0].id, object_type: "contact" };
    const value = {
      ...object,
      is_system_field: "1",
      field_id: "-1",
      field_key: "facebook",
      field_value: "1",
    };
    const id = textOf(await post("/v1/fieldvalue", value), "id") ?? "";
    expect(id).toMatch(/^fv_/);
    expect(await put(`/v1/fieldvalue/${id}`, { ...value, field_value: "2" })).toEqual({
      id,
      r: 0,
      msg: "Success",
    });
    for (const route of ["fieldvalue", "field/objectValue"]) {
      const read = await get(`/v1/${route}?object_type=contact&object_id=${CONTACTS[0].id}`);
      expect(data(read)).toMatchObject({
        contact: { facebook: [{ id, field_value: "2", is_system_field: 1 }], phone: [{}] },
      });
    }
    expect(await remove(`/v1/fieldvalue/${id}`)).toEqual({ r: 0, msg: "Delete success" });
    expect((await remove(`/v1/fieldvalue/${id}`)).r).not.toBe(0);
    expect((await put(`/v1/fieldvalue/${id}`, value)).r).not.toBe(0);
    expect((await get("/v1/fieldvalue")).r).not.toBe(0);
    expect((await post("/v1/fieldvalue", { ...value, object_id: "CT00000000" })).r).not.toBe(0);
  });

  it("keep a ticket's values too", async () => {
    const fieldvalues = [{ field_key: "nguon", field_value: "Facebook" }];
    await post("/v1/ticket", ticketBody(CONTACTS[0].id, { fieldvalues }));
    const id = stage.emulator.state.tickets[0]?.id;
    expect(data(await get(`/v1/fieldvalue?object_type=ticket&object_id=${id}`))).toMatchObject({
      ticket: { nguon: [{ field_value: "Facebook", is_system_field: 0 }] },
    });
  });
});

describe("the call history", () => {
  it("refuses an unknown order with 12", async () => {
    expect((await get("/v1/call/history?sort_order=up")).r).toBe(12);
    expect((await get("/v1/call/history?sort_order=asc")).r).toBe(0);
  });
});
