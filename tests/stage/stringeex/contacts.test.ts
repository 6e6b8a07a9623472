import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTACTS, PORTALS } from "./fixture";
import { isJson } from "./json";
import { data, rows, type Stand, stand } from "./stand";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

describe("contacts", () => {
  const search = (key: string, value: string, word = "like") =>
    stage.post("/v1/filter/searchcontact", {
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
    await stage.post("/v1/fieldvalue", {
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
    expect(data(await stage.get(`/v1/fieldvalue?object_type=contact&object_id=${id}`))).toMatchObject({
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
    expect((await stage.post("/v1/filter/searchcontact", { field_choose: ["email"] })).r).not.toBe(0);
    expect(rows(await stage.post("/v1/filter/searchcontact", { name: "mơ" }))).toMatchObject([
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
    expect(await stage.put(`/v1/contact/${id}`, { name: "Tên Mới" })).toEqual({ r: 0, msg: "Success" });
    expect(rows(await stage.get("/v1/contact?limit=2&page=1&sort_by=created&sort_order=desc"))).toHaveLength(
      2,
    );
    const first = await stage.get("/v1/contact?version=2&limit=2&sort_order=desc");
    expect(rows(first)[0]).toMatchObject({ id, name: "Tên Mới" });
    const after = encodeURIComponent(JSON.stringify(data(first).search_after));
    expect(
      rows(await stage.get(`/v1/contact?version=2&limit=2&sort_order=desc&search_after=${after}`)),
    ).toHaveLength(1);
    expect(await stage.remove(`/v1/contact/${id}`)).toEqual({ r: 0, msg: "Delete success" });
    expect((await stage.put(`/v1/contact/${id}`, {})).r).not.toBe(0);
    expect((await stage.remove(`/v1/contact/${id}`)).r).not.toBe(0);
    expect((await stage.post("/v1/contact", {})).msg).toBe("name is required");
  });
});
