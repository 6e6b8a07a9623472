import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTACTS } from "./fixture";
import { listOf, textOf } from "./json";
import { data, type Stand, stand, ticketBody } from "./stand";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

describe("fields", () => {
  it("are listed with r -1, without data, with numbers for ids", async () => {
    const answer = await stage.get("/v1/field/list?object_type=contact");
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
    expect((await stage.get("/v1/field/list?object_type=ticket")).r).toBe(0);
    expect((await stage.get("/v1/field/list")).r).not.toBe(-1);
  });

  it("are made with a text for an id, once, and only by who may", async () => {
    const field = {
      field_type: "text",
      field_name: "Báo email",
      field_key: "bao-email",
      field_required: false,
      object_type: "ticket",
    };
    expect(await stage.post("/v1/field/custom", field)).toEqual({
      id: expect.stringMatching(/^CF/),
      r: 0,
      msg: "Success",
    });
    expect(listOf(await stage.get("/v1/field/list?object_type=ticket"), "customFields")).toMatchObject([
      { field_key: "nguon" },
      { id: 4, field_key: "bao-email" },
    ]);
    expect((await stage.post("/v1/field/custom", field)).msg).toBe("field_key already exists");
    expect((await stage.post("/v1/field/custom", { object_type: "ticket" })).r).not.toBe(0);
    stage.emulator.switches.fieldCreation = "refused";
    expect((await stage.post("/v1/field/custom", { ...field, field_key: "khac" })).msg).toBe(
      "Permission denied",
    );
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
    const id = textOf(await stage.post("/v1/fieldvalue", value), "id") ?? "";
    expect(id).toMatch(/^fv_/);
    expect(await stage.put(`/v1/fieldvalue/${id}`, { ...value, field_value: "2" })).toEqual({
      id,
      r: 0,
      msg: "Success",
    });
    for (const route of ["fieldvalue", "field/objectValue"]) {
      const read = await stage.get(`/v1/${route}?object_type=contact&object_id=${CONTACTS[0].id}`);
      expect(data(read)).toMatchObject({
        contact: { facebook: [{ id, field_value: "2", is_system_field: 1 }], phone: [{}] },
      });
    }
    expect(await stage.remove(`/v1/fieldvalue/${id}`)).toEqual({ r: 0, msg: "Delete success" });
    expect((await stage.remove(`/v1/fieldvalue/${id}`)).r).not.toBe(0);
    expect((await stage.put(`/v1/fieldvalue/${id}`, value)).r).not.toBe(0);
    expect((await stage.get("/v1/fieldvalue")).r).not.toBe(0);
    expect((await stage.post("/v1/fieldvalue", { ...value, object_id: "CT00000000" })).r).not.toBe(0);
  });

  it("keep a ticket's values too", async () => {
    const fieldvalues = [{ field_key: "nguon", field_value: "Facebook" }];
    await stage.post("/v1/ticket", ticketBody(CONTACTS[0].id, { fieldvalues }));
    const id = stage.emulator.state.tickets[0]?.id;
    expect(data(await stage.get(`/v1/fieldvalue?object_type=ticket&object_id=${id}`))).toMatchObject({
      ticket: { nguon: [{ field_value: "Facebook", is_system_field: 0 }] },
    });
  });
});
