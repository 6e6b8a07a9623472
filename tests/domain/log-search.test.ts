import { describe, expect, test } from "vitest";
import { commentKey, messageKey } from "@/lib/domain/key";
import { createLogSearch, everyLine, type LogFilter } from "@/lib/domain/log-search";
import type { LoggedDecision } from "@/lib/domain/logged-decision";

const line = (change: Partial<LoggedDecision>): LoggedDecision => ({
  id: "a",
  portalId: "P",
  key: commentKey("1", "2", "3"),
  kind: "comment",
  pageId: "1",
  at: 0,
  settingsVersion: 1,
  action: "ignore",
  path: [{ gate: "active", code: "inactive" }],
  author: "Nguyễn Thị Đào",
  excerpt: "Giá bao nhiêu, shop?",
  ...change,
});

const search = createLogSearch();
const finds = (filter: Partial<LogFilter>, change: Partial<LoggedDecision> = {}) =>
  search([line(change)], { ...everyLine, ...filter }).length === 1;

describe("a line is found", () => {
  test.each(["gia", "GIÁ", "dao", "nguyen thi dao", "bao nhieu shop", "  đào ", "giá đào", "gia\u0301", ""])(
    "by %j, without regard to marks, case and order",
    (text) => expect(finds({ text })).toBe(true),
  );
  test.each(["giax", "đào ship"])("not by %j", (text) => expect(finds({ text })).toBe(false));
  test("by its keyword and by its ticket", () => {
    const match = { keyword: "Mã giảm", start: 0, end: 1, matched: "x" };
    const path: LoggedDecision["path"] = [
      { gate: "keywords", code: "found", match, count: 1, partial: false },
      {
        gate: "thread",
        code: "open",
        ticket: "#77",
        status: null,
        lastActivityAt: null,
        reopenWithinHours: 0,
      },
    ];
    expect(finds({ text: "ma giam 77" }, { path })).toBe(true);
  });
  test("by page, kind and answer", () => {
    expect(finds({ pageId: "1", kind: "comment", answer: "no" })).toBe(true);
    expect(finds({ pageId: "2" })).toBe(false);
    expect(finds({ kind: "message" })).toBe(false);
    expect(finds({ answer: "yes" })).toBe(false);
    expect(
      finds(
        { answer: "yes", kind: "message" },
        { key: messageKey("1", "2"), kind: "message", action: "append" },
      ),
    ).toBe(true);
  });
});

test("each further search among 20 000 lines finds the one", () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => line({ id: String(at), author: `Khách ${at}` }));
  search(lines, { ...everyLine, text: "k" });
  expect(search(lines, { ...everyLine, text: "khach 19999" })).toHaveLength(1);
});
