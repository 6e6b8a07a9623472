import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTACTS } from "./fixture";
import { textOf } from "./json";
import { rows, type Stand, stand, ticketBody } from "./stand";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

describe("notes", () => {
  const ticket = async (): Promise<string> => {
    await stage.post("/v1/ticket", ticketBody(CONTACTS[0].id));
    return stage.emulator.state.tickets.at(-1)?.id ?? "";
  };

  it("are visible to the customer unless it is said that they are internal", async () => {
    const ticket_id = await ticket();
    const made = await stage.post("/v1/ticketNote", { ticket_id, note: "một" });
    expect(made).toEqual({ id: expect.stringMatching(/^tn_/), r: 0, msg: "Success" });
    await stage.post("/v1/ticketNote", { ticket_id, note: "hai", is_internal_note: true });
    expect(stage.emulator.state.notes).toMatchObject([
      { text: "một", internal: false },
      { text: "hai", internal: true },
    ]);
  });

  it("are listed by `ticket`, changed and deleted", async () => {
    const ticket_id = await ticket();
    const id = textOf(await stage.post("/v1/ticketNote", { ticket_id, note: "một" }), "id") ?? "";
    expect(await stage.put(`/v1/ticketNote/${id}`, { note: "khác" })).toEqual({ r: 0, msg: "Success" });
    const listed = await stage.get(`/v1/ticketNote?ticket=${ticket_id}&sort_by=created&sort_order=asc`);
    expect(rows(listed)).toMatchObject([{ id, note: "khác" }]);
    expect((await stage.get(`/v1/ticketNote?ticket_id=${ticket_id}`)).r).not.toBe(0);
    expect(await stage.remove(`/v1/ticketNote/${id}`)).toEqual({ r: 0, msg: "Delete success" });
    expect((await stage.remove(`/v1/ticketNote/${id}`)).r).not.toBe(0);
    expect((await stage.put(`/v1/ticketNote/${id}`, { note: "x" })).r).not.toBe(0);
  });

  it("need their ticket, and a reminder that is yet to come", async () => {
    const ticket_id = await ticket();
    expect((await stage.post("/v1/ticketNote", { ticket_id: "tk_x", note: "x" })).msg).toBe(
      "ticket does not exist",
    );
    expect((await stage.post("/v1/ticketNote", { note: "x" })).msg).toBe("ticket_id is required");
    expect((await stage.post("/v1/ticketNote", { ticket_id })).msg).toBe("note is required");
    const reminder = { ticket_id, note: "gọi lại", task_type: 1, task_due_date: Date.now() + 60_000 };
    expect(await stage.post("/v1/ticketNote", { ...reminder, task_reminder_time: 1_000 })).toEqual({
      r: 3,
      msg: "error: task_reminder_time < current_time or task_due_date < current_time",
    });
    const later = { ...reminder, task_reminder_time: Date.now() + 60_000 };
    expect((await stage.post("/v1/ticketNote", later)).r).toBe(0);
  });
});

describe("the call history", () => {
  it("refuses an unknown order with 12", async () => {
    expect((await stage.get("/v1/call/history?sort_order=up")).r).toBe(12);
    expect((await stage.get("/v1/call/history?sort_order=asc")).r).toBe(0);
  });
});
