// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTicket, listFields, login } from "@/lib/stringee/calls";
import { StringeeError } from "@/lib/stringee/failure";
import { type Answer, type Expectation, readAnswer, waitOf } from "@/lib/stringee/wire/envelope";
import { NOW } from "./server";

const context = { now: NOW, token: "opaque-token-1234" };
const ticket = createTicket({
  create_reason: 0,
  subject: "s",
  assigneeGroup: "G",
  status: 0,
  contact: "C",
  type: 1,
  priority: 2,
});
const answered = (body: unknown, status = 200) =>
  readAnswer({ status, body: JSON.stringify(body), retryAfter: null }, ticket, context);

const codeOf = (read: () => unknown): string => {
  try {
    read();
    return "none";
  } catch (error) {
    return error instanceof StringeeError ? error.problem.code : "foreign";
  }
};

describe("a ticket's receipt", () => {
  const none = { ticketId: null, serial: null };
  it.each([
    ["the documented answer", { r: 0, msg: "Success" }, none],
    ["a code in text", { r: "0", message: "Success" }, none],
    ["id at the top", { r: 0, id: "tk_1" }, { ticketId: "tk_1", serial: null }],
    ["another name", { r: 0, ticket_id: "tk_1", serial: 1763153 }, { ticketId: "tk_1", serial: "1763153" }],
    ["in data", { r: 0, data: { id: 77, ticket_serial: "9" } }, { ticketId: "77", serial: "9" }],
    [
      "in data.ticket",
      { r: 0, data: { ticket: { id: "tk_2", serial: 5 } } },
      { ticketId: "tk_2", serial: "5" },
    ],
    ["data itself", { r: 0, data: "tk_3" }, { ticketId: "tk_3", serial: null }],
    ["a serial alone", { r: 0, serial: 12 }, { ticketId: null, serial: "12" }],
    ["an id and no code", { id: "tk_4", msg: "Success" }, { ticketId: "tk_4", serial: null }],
    [
      "an id and a failing code without words",
      { r: -1, msg: "", id: "tk_5" },
      { ticketId: "tk_5", serial: null },
    ],
    ["empty places", { r: 0, id: null, data: { id: "" }, serial: 0 }, none],
  ])("%s", (_case, body, receipt) => {
    expect(answered(body)).toEqual(receipt);
  });

  it("an id beside an error is no ticket", () => {
    expect(codeOf(() => answered({ r: 5, msg: "subject is invalid", id: "req-1" }))).toBe("refused");
    expect(codeOf(() => answered({ id: "req-1", message: "Unauthorized" }))).toBe("token-expired");
  });
});

describe("the words of a refusal", () => {
  it.each([
    ["assigneeGroup does not exist", "unknown-group"],
    ["group does not exist", "unknown-group"],
    ["Invalid assignee_group", "unknown-group"],
    ["Không tìm thấy nhóm GRW9E5OS", "unknown-group"],
    ["assignee does not exist", "unknown-assignee"],
    ["Agent ACX not found", "unknown-assignee"],
    ["Agent ACX does not belong to group GRY", "unknown-assignee"],
    ["Nhân viên không tồn tại", "unknown-assignee"],
    ["contact does not exist", "unknown-contact"],
    ["Liên hệ không hợp lệ", "unknown-contact"],
    ["Nguồn is required", "field-required"],
    ["Trường Nguồn là bắt buộc", "field-required"],
    ["Field 'expired-date' is required", "field-required"],
    ["Gói dịch vụ đã hết hạn", "refused"],
    ["Your package has expired", "refused"],
    ["Permission denied", "refused"],
    ["Something went wrong", "refused"],
    ["Unauthorized: access token is invalid or expired", "token-expired"],
    ["Authentication failed", "token-expired"],
    ["expired", "token-expired"],
    ["Vui lòng đăng nhập lại", "token-expired"],
    ["Token không hợp lệ", "token-expired"],
  ])("%s → %s", (msg, code) => {
    expect(codeOf(() => answered({ r: 31, msg }))).toBe(code);
    // The same in the other form of Unicode.
    expect(codeOf(() => answered({ r: 31, msg: msg.normalize("NFD") }))).toBe(code);
  });

  it("stand on one line, without what could hide or turn other words; markup stays the text it is, and it ends somewhere", () => {
    const said = (msg: string): string => {
      try {
        answered({ r: 1, msg });
        return "";
      } catch (error) {
        return error instanceof StringeeError ? error.problem.detail : "foreign";
      }
    };
    expect(said("nhóm\u202e gnud\u0007\n\n  <b>sai</b>")).toBe("nhóm gnud <b>sai</b>");
    expect(said("x".repeat(5_000))).toHaveLength(500);
  });

  it("are kept for the person, without the token in them", () => {
    try {
      answered({ r: 1, msg: "bad opaque-token-1234 thing" });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ problem: { detail: "bad … thing" } });
    }
  });

  it("a data-carrying answer is not a dead token", () => {
    expect(codeOf(() => answered({ r: 2, msg: "token", data: { rows: [1] } }))).toBe("refused");
  });
});

describe("field/list", () => {
  const read = (body: unknown) =>
    readAnswer({ status: 200, body: JSON.stringify(body), retryAfter: null }, listFields("ticket"), context);
  it("is good by its lists, whatever its code", () => {
    const customFields = [{ id: 1, field_key: "dia_chi", field_type: "text" }, null, { id: 3 }];
    expect(read({ customFields, systemFields: [], r: -1, msg: "" })).toEqual([
      { key: "dia_chi", type: "text" },
    ]);
    expect(read({ customFields })).toHaveLength(1);
    expect(read({ data: { customFields }, r: 0 })).toHaveLength(1);
  });
  it("is refused without them", () => {
    expect(codeOf(() => read({ r: -1, msg: "" }))).toBe("refused");
    expect(codeOf(() => read({ r: 0, msg: "" }))).toBe("unreadable-answer");
  });
});

describe("Retry-After", () => {
  it("never is negative, never more than a day, whatever stands there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String)), (header) => {
        const wait = waitOf(header, NOW);
        return wait === null || (wait >= 0 && wait <= 86_400_000);
      }),
    );
  });
});

describe("whatever comes back", () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom("Success", "token expired", "group invalid", "captcha"),
  );
  const field = fc.oneof(fc.jsonValue(), words, fc.integer());
  const shaped = fc
    .record(
      { r: field, msg: field, message: field, data: field, id: field, portals: field, customFields: field },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body));
  const bodies = fc.oneof(shaped, fc.json(), fc.string(), fc.constant(null));

  const read =
    <T>(call: Expectation<T>) =>
    (answer: Answer) =>
      void readAnswer(answer, call, context);

  it.each([
    ["POST ticket", read(ticket)],
    ["GET field/list", read(listFields("ticket"))],
    ["POST account", read(login({ email: "a", password: "b" }))],
  ])("%s ends in data or in a failure of the closed set", (_name, readIt) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        bodies,
        fc.option(fc.string()),
        (status, body, retryAfter) => {
          try {
            readIt({ status, body, retryAfter });
            expect(status).toBeGreaterThanOrEqual(200);
            expect(status).toBeLessThan(300);
          } catch (error) {
            if (!(error instanceof StringeeError)) throw error;
            expect(error.problem.detail.length).toBeLessThanOrEqual(500);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
