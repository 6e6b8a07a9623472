import { expect, it } from "vitest";
import type { Decision, Step } from "@/lib/domain/decision";
import { postKey } from "@/lib/domain/key";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import { tellWhy } from "@/lib/language/tell-why";

const key = postKey("1000001", "700000000000001");
const at = new Date(2026, 8, 12, 9, 0).getTime();
const recorded: Step = {
  gate: "thread",
  code: "recorded",
  ticket: "1763153",
  status: "new",
  lastActivityAt: null,
  reopenWithinHours: null,
};
const owner: Step = { gate: "actor", code: "owner-off" };
const decision = (more: Partial<Decision>): Decision => ({
  ...{ action: "ignore", key, path: [], reason: owner, linkedTo: null, note: null, keyword: null },
  ...{ settingsVersion: 3, decidedAt: at },
  ...more,
});
const line = (more: Partial<LoggedDecision>): LoggedDecision => ({
  ...{ id: "1", portalId: "p", key, kind: "comment", pageId: "1000001", at, settingsVersion: 3 },
  ...{ action: "ignore", path: [owner], author: "Cửa Hàng Mẫu", excerpt: "Dạ giá 200k" },
  ...more,
});

it.each([
  ["vi", "Đã có trong phiếu ghi"],
  ["en", "Already in a ticket"],
] as const)("never says of words that are in a ticket that there is none: %s", (language, said) => {
  const why = tellWhy(language, decision({ path: [recorded] }), [line({ path: [recorded] })], "");
  expect(why.action).toBe(said);
  expect(why.history[0]).toContain(`: ${said} – `);
});

it("says whose words each earlier decision was about, shortened", () => {
  const long = "Chào shop, mình muốn hỏi giá của cái áo trong hình";
  const { history } = tellWhy("vi", decision({}), [line({}), line({ author: "", excerpt: long })], "");
  expect(history[0]).toMatch(/^12\/09\/2026 09:00 · Cửa Hàng Mẫu “Dạ giá 200k”: Không tạo phiếu ghi – /);
  expect(history[1]).toMatch(/^12\/09\/2026 09:00 · “Chào shop, mình muốn hỏi giá của cái áo…”: /);
});

it("says once what was decided alike of the same words in one minute", () => {
  expect(tellWhy("en", decision({}), [line({}), line({ id: "2" })], "").history).toHaveLength(1);
});
