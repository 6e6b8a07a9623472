import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agoText, dateText, momentText } from "@/lib/language/dates";
import { panelWords } from "@/lib/language/panel";
import { pickLanguage } from "@/lib/language/pick";

/** Every sentence of a language by its path; functions by what they say of 1, 2 and a name. */
function sentences(words: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = `${path}${key}`;
    if (typeof value === "string") found.set(here, value);
    else if (typeof value === "function") found.set(here, `${value(1, 1)} ${value(2, 3)}`);
    else for (const [inner, text] of sentences(value, `${here}.`)) found.set(inner, text);
  }
  return found;
}

const vi = sentences(panelWords("vi"));
const en = sentences(panelWords("en"));

describe("parity", () => {
  test("both languages say the same things", () =>
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort()));

  test("nothing is empty, undefined or left untranslated", () => {
    const same = new Set(["session.email", "session.token", "form.reopenChoice"]);
    for (const [path, text] of vi) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toContain("undefined");
      if (!same.has(path)) expect(en.get(path), path).not.toBe(text);
    }
    for (const [path, text] of en)
      expect(text.replace(/“[^”]*”/g, ""), path).not.toMatch(/undefined|[ăâđêôơưàảãáạ]/i);
  });
});

/** rules: "A page's settings". Page admins know these words from the StringeeX portal: a changed one is a defect. */
const labels = [
  ["inactive", "Ngừng hoạt động", "Inactive"],
  ["active", "Hoạt động", "Active"],
  ["preferOnlineAgents", "Ưu tiên Agent online", "Prefer online agents"],
  ["emailNotification", "Gửi thông báo qua Email", "Email notification"],
  ["queue", "Gán hàng đợi", "Assigned queue"],
  [
    "ownerCreatesTickets",
    "Tạo phiếu ghi khi chủ page gửi tin nhắn, bình luận",
    "Create tickets when the page owner messages or comments",
  ],
  [
    "postsAndComments",
    "Chuyển đổi bài viết và bình luận thành phiếu ghi",
    "Convert posts and comments into tickets",
  ],
  ["nothing", "Không làm gì cả", "Do nothing"],
  ["relevant", "Chỉ chuyển đổi bài viết có liên quan", "Convert only relevant posts"],
  [
    "visitorPosts",
    "Chuyển đổi tất cả bài đăng được thêm bởi khách truy cập thành phiếu ghi",
    "Convert every post added by visitors",
  ],
  [
    "commentsWithKeywords",
    "Các bài được trang thêm vào: chuyển bình luận của khách thành phiếu ghi khi chúng chứa các từ khóa",
    "On the page's own posts: convert customers' comments that contain the keywords",
  ],
  ["everything", "Chuyển đổi mọi thứ", "Convert everything"],
  ["messages", "Chuyển đổi tin nhắn thành phiếu ghi", "Convert messages into tickets"],
  ["automatic", "Tự động tạo", "Create automatically"],
  ["suggest", "Chỉ gợi ý", "Only suggest"],
  ["reopen", "Mở lại phiếu ghi trong vòng", "Reopen a ticket within"],
  ["matchMarksExactly", "Khớp dấu chính xác", "Match accents exactly"],
] as const;

test.each(labels)("the label of %s is word for word", (key, vietnamese, english) => {
  expect(panelWords("vi").form.labels[key]).toBe(vietnamese);
  expect(panelWords("en").form.labels[key]).toBe(english);
});

test("the reopening choices read as hours, then days", () => {
  const { reopenChoice } = panelWords("en").form;
  expect([0, 1, 24, 72, 168, null].map(reopenChoice)).toEqual([
    "Always new",
    "1 h",
    "24 h",
    "3 days",
    "7 days",
    "Always reopen",
  ]);
  expect(panelWords("vi").form.reopenChoice(72)).toBe("3 ngày");
});

test("English counts one thing as one", () => {
  expect(panelWords("en").queues.agentCount(1)).toBe("1 agent");
  expect(panelWords("en").queues.agentCount(0)).toBe("0 agents");
});

describe("which language", () => {
  test.each([
    [null, ["vi-VN", "en-US"], "vi"],
    [null, ["vi"], "vi"],
    [null, [], "vi"],
    [null, ["en-US", "vi"], "en"],
    [null, ["fr-FR"], "en"],
    ["vi", ["en-US"], "vi"],
    ["en", ["vi"], "en"],
  ] as const)("choice %j, browser %j: %s", (choice, browser, language) => {
    expect(pickLanguage(choice, browser)).toBe(language);
  });
});

describe("dates", () => {
  test("are written dd/mm/yyyy, 24 hours", () => {
    const at = new Date(2026, 10, 2, 9, 5).getTime();
    expect(dateText(at)).toBe("02/11/2026");
    expect(momentText(at)).toBe("02/11/2026 09:05");
  });

  test("how long ago never lies about the future", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (at, now) => {
        expect(agoText(at, now, "en")).not.toMatch(/^in /);
      }),
    );
    expect(agoText(0, 5 * 60_000, "vi")).toBe("5 phút trước");
    expect(agoText(0, 49 * 3_600_000, "en")).toBe("2 days ago");
  });
});
