// @vitest-environment node
import { describe, expect, it } from "vitest";
import { DeskError, type TicketRequest } from "@/lib/domain/desk";
import { CONTENT_FIELD, EMAIL_FIELD } from "@/lib/domain/own-fields";
import {
  type Capabilities,
  FORGET_AFTER_MS,
  learnt,
  parseCapabilities,
  unknownCapabilities,
} from "@/lib/stringee/capabilities";
import { createDesk } from "@/lib/stringee/desk";
import { EMAIL_VALUE } from "@/lib/stringee/fields";
import { clientOf, good, html, json, NOW, type Respond } from "./server";

const signal = new AbortController().signal;
const request: TicketRequest = {
  subject: "Lan: còn hàng không [PT-AB12CD]",
  contactId: "CTA83A3GLY",
  groupId: "GRW9E5OS",
  assigneeId: null,
  content: "Còn hàng không chị?",
  emailNotification: true,
};

/** A desk at the hand-made server, what it was asked and what it has learnt. */
function deskAt(respond: Respond, known: Capabilities = unknownCapabilities()) {
  const { client, asked } = clientOf(respond);
  const kept: Capabilities[] = [];
  const desk = createDesk(client, known, { onLearn: (capabilities) => kept.push(capabilities) });
  return { desk, asked, learnt: () => kept.at(-1) ?? known };
}

const knowing = (name: keyof Capabilities, state: "yes" | "no", at = NOW): Capabilities =>
  learnt(unknownCapabilities(), name, state, at);

describe("making a ticket", () => {
  const portal =
    (fields: Respond, answer: Respond = () => good()): Respond =>
    (asked) =>
      asked.path === "/v1/field/list" ? fields(asked) : answer(asked);
  const withFields = (...customFields: unknown[]): Respond =>
    portal(() => json({ customFields, systemFields: [], r: -1, msg: "" }));
  const own = [EMAIL_FIELD, CONTENT_FIELD].map(({ key }) => ({ field_key: key, field_type: "text" }));

  it("sends what the API asks for, always with the group", async () => {
    const { desk, asked } = deskAt(withFields());
    expect(await desk.createTicket(request, signal)).toEqual({ ticketId: null, serial: null });
    expect(asked.at(-1)).toMatchObject({ method: "POST", path: "/v1/ticket" });
    expect(asked.at(-1)?.body).toEqual({
      create_reason: 0,
      subject: request.subject,
      assigneeGroup: "GRW9E5OS",
      status: 0,
      contact: "CTA83A3GLY",
      type: 1,
      priority: 2,
    });
  });

  it("names the assignee where there is one", async () => {
    const { desk, asked } = deskAt(withFields());
    await desk.createTicket({ ...request, assigneeId: "ACKZYGJQ6Y" }, signal);
    expect(asked.at(-1)?.body).toMatchObject({ assignee: "ACKZYGJQ6Y", assigneeGroup: "GRW9E5OS" });
  });

  it("fills its own fields where the portal has them, by their exact key", async () => {
    const { desk, asked } = deskAt(withFields(...own));
    await desk.createTicket(request, signal);
    expect(asked.at(-1)?.body.fieldvalues).toEqual([
      { field_key: "page-tickets-email", field_value: EMAIL_VALUE },
      { field_key: "page-tickets-content", field_value: request.content },
    ]);
    const other = deskAt(
      withFields({ field_key: "page_tickets_email" }, { field_key: "PAGE-TICKETS-CONTENT" }),
    );
    await other.desk.createTicket(request, signal);
    expect(other.asked.at(-1)?.body.fieldvalues).toBeUndefined();
  });

  it("asks for no e-mail that the page did not want", async () => {
    const { desk, asked } = deskAt(withFields(...own));
    await desk.createTicket({ ...request, emailNotification: false }, signal);
    expect(JSON.stringify(asked.at(-1)?.body)).not.toContain(EMAIL_FIELD.key);
  });

  it("is made without the fields where they can't be read", async () => {
    for (const fields of [() => html(200), () => html(404), () => json({ r: 5, msg: "no permission" })]) {
      const { desk, asked } = deskAt(portal(fields));
      await desk.createTicket(request, signal);
      expect(asked.at(-1)?.path).toBe("/v1/ticket");
    }
  });

  it("is certainly not made when the connection fails before it is asked for", async () => {
    const { desk, asked } = deskAt(portal(() => Promise.reject(new TypeError("Failed to fetch"))));
    await expect(desk.createTicket(request, signal)).rejects.toMatchObject({
      outcome: "not-done",
      again: "later",
    });
    expect(asked).toHaveLength(1);
  });

  it("gives the ids of an answer that has them, and remembers whether it does", async () => {
    const { desk, learnt: now } = deskAt(portal(withFields(), () => good({ id: "tk_1", serial: 1763153 })));
    expect(await desk.createTicket(request, signal)).toEqual({ ticketId: "tk_1", serial: "1763153" });
    expect(now().ticketIdInAnswer).toEqual({ state: "yes", at: NOW });
  });

  it("is in doubt after an answer that can't be read", async () => {
    const { desk } = deskAt(portal(withFields(), () => html(200)));
    await expect(desk.createTicket(request, signal)).rejects.toMatchObject({ outcome: "unknown" });
  });
});

describe("finding a ticket by its reference", () => {
  const rows =
    (...found: unknown[]): Respond =>
    () =>
      good({ data: { rows: found, totalCount: String(found.length) } });

  it("takes the row whose subject carries it as a word", async () => {
    const {
      desk,
      asked,
      learnt: now,
    } = deskAt(
      rows(
        { id: "tk_0", subject: "x [PT-AB12CDE]", status: 0 },
        { id: "tk_1", serial: 9, subject: "x [pt-ab12cd]", status: "3" },
      ),
    );
    expect(await desk.findTicket("PT-AB12CD", signal)).toEqual({
      ticketId: "tk_1",
      serial: "9",
      status: "solved",
      open: [],
    });
    expect(asked[0]).toMatchObject({ path: "/v1/filter/searchticket" });
    expect(asked[0]?.body).toMatchObject({
      field_choose: ["subject"],
      field_value: ["PT-AB12CD"],
      type: "ticket",
    });
    expect(now().searchTicket.state).toBe("yes");
  });

  it.each(["#AB12", "AB12", "[AB12]"])("%s stands at any border but within no word", async (reference) => {
    for (const [subject, is] of [
      [`${reference}`, true],
      [`Lan ${reference}: giá`, true],
      [`Lan (${reference})`, true],
      [`Lan ${reference}`.replace("12", "123"), false],
    ] as const) {
      const found = await deskAt(rows({ id: "tk_1", subject })).desk.findTicket(reference, signal);
      expect(found).toEqual(is ? { ticketId: "tk_1", serial: null, status: null, open: ["tk_1"] } : null);
    }
  });

  it("is certain of an absence only where the search looked", async () => {
    expect(await deskAt(rows()).desk.findTicket("PT-AB12CD", signal)).toBeNull();
    for (const blind of [
      () => html(404),
      () => json({ r: 1, msg: "no route" }, 404),
      () => html(405),
      () => html(200),
      () => json({ r: 8, msg: "Something went wrong" }),
      rows({ id: "tk_1" }),
    ]) {
      expect(await deskAt(blind).desk.findTicket("PT-AB12CD", signal)).toBe("cannot");
    }
    await expect(deskAt(() => html(502)).desk.findTicket("PT-AB12CD", signal)).rejects.toThrow(
      "server-error",
    );
  });

  it("names every open ticket that carries it, and takes an open one first", async () => {
    const subject = "x [PT-AB12CD]";
    const { desk } = deskAt(
      rows(
        { id: "tk_1", subject, status: 3 },
        { id: "tk_2", subject, status: 0 },
        { id: "tk_3", serial: 7, subject, status: 1 },
      ),
    );
    expect(await desk.findTicket("PT-AB12CD", signal)).toMatchObject({
      ticketId: "tk_2",
      open: ["tk_2", "7"],
    });
  });

  it("is worth a request while the search works, and once an hour where it can't be told", async () => {
    const works = deskAt(rows()).desk;
    await works.findTicket("PT-AB12CD", signal);
    expect(works.searches()).toBe(true);
    for (const blind of [() => html(404), () => html(200), rows({ id: "tk_1" })]) {
      const { desk, learnt: now } = deskAt(blind);
      expect(desk.searches(), "never tried").toBe(true);
      await desk.findTicket("PT-AB12CD", signal);
      expect(desk.searches()).toBe(false);
      const { state } = now().searchTicket;
      const later = { ...now(), searchTicket: { state, at: NOW - 3_600_000 } };
      expect(deskAt(blind, later).desk.searches()).toBe(state === "unknown");
    }
  });

  it("cannot tell from a list without end", async () => {
    let made = 0;
    const endless: Respond = () =>
      good({ data: { rows: Array.from({ length: 20 }, () => ({ id: `tk_${made++}`, subject: "x" })) } });
    expect(await deskAt(endless).desk.findTicket("PT-AB12CD", signal)).toBe("cannot");
  });
});

describe("what a portal can do", () => {
  const missing: Respond = () => html(404);

  it("is asked once, then remembered for a day", async () => {
    const first = deskAt(missing);
    expect(await first.desk.readStatus("tk_1", signal)).toBe("cannot");
    expect(await first.desk.readStatus("tk_1", signal)).toBe("cannot");
    expect(first.asked).toHaveLength(1);

    const kept = parseCapabilities(JSON.parse(JSON.stringify(first.learnt())));
    const second = deskAt(missing, kept);
    expect(await second.desk.readStatus("tk_1", signal)).toBe("cannot");
    expect(second.asked).toEqual([]);

    const old = deskAt(
      () => good({ data: { id: "tk_1", status: 2 } }),
      knowing("readTicket", "no", NOW - FORGET_AFTER_MS),
    );
    expect(await old.desk.readStatus("tk_1", signal)).toBe("pending");
    expect(old.learnt().readTicket).toEqual({ state: "yes", at: NOW });
  });

  it("is not unlearnt from a ticket that does not exist", async () => {
    const { desk, learnt: now } = deskAt(missing, knowing("readTicket", "yes"));
    expect(await desk.readStatus("tk_gone", signal)).toBe("gone");
    expect(now().readTicket.state).toBe("yes");
    const gone = deskAt(() => html(405), knowing("readTicket", "yes"));
    expect(await gone.desk.readStatus("tk_1", signal)).toBe("cannot");
    expect(gone.learnt().readTicket.state).toBe("no");
  });

  it("is unknown where what was kept can't be read", () => {
    expect(parseCapabilities(null)).toEqual(unknownCapabilities());
    expect(
      parseCapabilities({ readTicket: { state: "maybe", at: 1 }, listNotes: { state: "yes", at: 5 } }),
    ).toEqual({
      ...unknownCapabilities(),
      listNotes: { state: "yes", at: 5 },
    });
  });
});

describe("a ticket's status", () => {
  it.each([
    [{ data: { id: "tk_1", status: 0 } }, "new"],
    [{ data: { id: "tk_1", status: "1" } }, "processing"],
    [{ data: { ticket: { id: "tk_1", status: "Pending" } } }, "pending"],
    [{ ticket: { id: "tk_1", status: "Closed" } }, "solved"],
    [{ id: "tk_1", status: "Đang xử lý" }, "processing"],
    [{ data: [{ id: "tk_1", status: 3 }] }, "solved"],
    [{ data: { serial: "tk_1", id: "other", status: 3 } }, "solved"],
    [{ data: { status: 3 } }, "solved"],
  ])("%j is %s", async (body, status) => {
    expect(await deskAt(() => good(body)).desk.readStatus("tk_1", signal)).toBe(status);
  });

  it("is never taken from another ticket, nor guessed from a number that is none: nothing is told of this one", async () => {
    for (const body of [{ data: { id: "tk_2", status: 3 } }, { data: { id: "tk_1", status: 9 } }]) {
      const { desk, learnt: now } = deskAt(() => good(body), knowing("readTicket", "yes"));
      expect(await desk.readStatus("tk_1", signal)).toBe("cannot");
      expect(now().readTicket.state, "of the others it can be").toBe("yes");
    }
    const other = deskAt(() => good({ data: { id: "tk_2", status: 3 } }));
    expect(await other.desk.readStatus("tk_1", signal)).toBe("cannot");
    expect(other.learnt().readTicket.state, "an answer about another proves nothing").toBe("unknown");
    const { desk } = deskAt(() => good({ data: {} }), knowing("readTicket", "yes"));
    await expect(desk.readStatus("tk_1", signal)).rejects.toThrow("unreadable-answer");
  });

  it("is changed by its number", async () => {
    const { desk, asked } = deskAt(() => good());
    expect(await desk.setStatus("tk 1", "solved", signal)).toBe("done");
    expect(asked[0]).toMatchObject({ method: "PUT", path: "/v1/ticket/tk%201", body: { status: 3 } });
  });

  it("tells why it was not changed", async () => {
    expect(await deskAt(() => html(404)).desk.setStatus("tk_1", "new", signal)).toBe("cannot");
    const refused = deskAt(() => json({ r: 3, msg: "ticket does not exist" }));
    await expect(refused.desk.setStatus("tk_1", "new", signal)).rejects.toThrow("ticket does not exist");
    const lost = deskAt(() => Promise.reject(new TypeError("terminated")));
    await expect(lost.desk.setStatus("tk_1", "new", signal)).rejects.toMatchObject({
      outcome: "unknown",
      again: "later",
    });
  });
});

describe("notes", () => {
  it("are internal, always", async () => {
    const { desk, asked } = deskAt(() => good({ id: "tn_1" }));
    await desk.addNote("tk_1", "Lời khách", signal);
    expect(asked[0]?.body).toEqual({
      ticket_id: "tk_1",
      note: "Lời khách",
      is_internal_note: true,
      note_type: 0,
      task_type: 0,
    });
  });

  const list =
    (data: unknown): Respond =>
    () =>
      good({ data });
  const note = { id: "tn_1", ticket_id: "tk_1", note: "… [PT-AB12CD]" };

  it.each<[string, Respond, boolean | "cannot"]>([
    ["in data", list([note]), true],
    ["in data.rows", list({ rows: [{ id: 1, note: "x" }, note] }), true],
    ["not among them", list([{ id: 1, note: "[PT-AB12CDE]" }]), false],
    ["no note at all", list([]), false],
    ["another ticket's", list([{ ...note, ticket_id: "tk_2" }]), false],
    ["rows without words", list([{ id: 1 }]), "cannot"],
    ["an answer without a list", () => good(), "cannot"],
    ["no such route", () => html(404), "cannot"],
  ])("%s", async (_case, respond, has) => {
    expect(await deskAt(respond).desk.hasNote("tk_1", "PT-AB12CD", signal)).toBe(has);
  });

  it("are walked through to the end", async () => {
    const { desk } = deskAt(({ query }) =>
      good({
        data: {
          totalCount: "16",
          rows:
            query.page === "2" ? [note] : Array.from({ length: 15 }, (_, id) => ({ id: id + 1, note: "x" })),
        },
      }),
    );
    expect(await desk.hasNote("tk_1", "PT-AB12CD", signal)).toBe(true);
  });
});

describe("the port's promise", () => {
  it("every method fails with a DeskError and nothing else", async () => {
    const { desk } = deskAt(() => {
      throw new RangeError("a fault of ours");
    });
    const who = { id: "1000", name: "Lan", profileUrl: null };
    const failures = await Promise.allSettled([
      desk.findContact(who, signal),
      desk.createContact(who, signal),
      desk.onlineAgents(signal),
      desk.createTicket(request, signal),
      desk.findTicket("PT-AB12CD", signal),
      desk.addNote("tk_1", "x", signal),
      desk.hasNote("tk_1", "x", signal),
      desk.readStatus("tk_1", signal),
      desk.setStatus("tk_1", "new", signal),
    ]);
    expect(failures.map((end) => end.status === "rejected" && end.reason instanceof DeskError)).toEqual(
      failures.map(() => true),
    );
  });
});
