import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Snapshot, Spoken } from "@/lib/domain/activity";
import {
  localTime,
  NOTE_LIMIT,
  noteOf,
  referenceOf,
  SUBJECT_LIMIT,
  subjectOf,
  WORDS_LIMIT,
  wordsOf,
} from "@/lib/domain/compose";
import { commentKey } from "@/lib/domain/key";
import { cut, linesOf, oneLine } from "@/lib/domain/plain-text";

const page = { id: "100000000000901", name: "Cửa Hàng Mẫu" };
const said = (text: string, changes: Partial<Spoken> = {}): Spoken => ({
  role: "customer",
  name: "Lan Nguyễn",
  text,
  partial: false,
  shownTime: "",
  ...changes,
});
const snapshot = (words: Spoken[], changes: Partial<Snapshot> = {}): Snapshot => ({
  key: commentKey(page.id, "p1", "500"),
  kind: "comment",
  pageId: page.id,
  customer: { id: "500", name: "Lan Nguyễn", profileUrl: "https://www.facebook.com/lan" },
  url: "https://www.facebook.com/p1?comment_id=9",
  words,
  partial: false,
  translated: false,
  post: null,
  seenAt: Date.UTC(2026, 10, 22, 18, 5),
  ...changes,
});

const nasty = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "👨‍👩‍👧‍👦".repeat(60),
    "<img src=x onerror=alert(1)>",
    "\u202Egpj.exe",
    "a\r\nTrang X: b\u2028c",
    "e\u0301".repeat(200),
  ),
);
const spoken: fc.Arbitrary<Spoken> = fc.record({
  role: fc.constantFrom("customer", "page", "automated", "unknown"),
  name: nasty,
  text: nasty,
  partial: fc.boolean(),
  shownTime: nasty,
});
const anything = fc.record({
  words: fc.array(spoken, { maxLength: 8 }),
  name: nasty,
  pageName: nasty,
  post: nasty,
});
const HIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

describe("the reference", () => {
  test("is the same for the same key and salt, and short enough to read out", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, salt) => {
        expect(referenceOf(key, salt)).toMatch(/^PT-[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(referenceOf(key, salt)).toBe(referenceOf(key, salt));
      }),
    );
  });
  test("differs by key and by salt, and spreads evenly", () => {
    const seen = new Set<string>();
    const digits = new Map<string, number>();
    for (let at = 0; at < 20_000; at += 1) {
      const reference = referenceOf(`100000000000901|message|${at >> 1}`, at & 1);
      seen.add(reference);
      reference
        .slice(3)
        .split("")
        .forEach((digit, place) => {
          digits.set(`${place}${digit}`, (digits.get(`${place}${digit}`) ?? 0) + 1);
        });
    }
    expect(seen.size).toBe(20_000);
    // 32 digits at 8 places, 625 of each on average.
    expect(digits.size).toBe(8 * 32);
    expect(Math.min(...digits.values())).toBeGreaterThan(475);
    expect(Math.max(...digits.values())).toBeLessThan(775);
  });
});

describe("the subject", () => {
  test("page, customer, reference, and the customer's words in order", () => {
    const words = [
      said("Chào shop"),
      said("Dạ em nghe", { role: "page", name: "Shop" }),
      said("Giá bao nhiêu\nvậy ạ?"),
    ];
    expect(subjectOf(snapshot(words), page, "PT-7K3QX9TM")).toBe(
      "[PT-7K3QX9TM] Cửa Hàng Mẫu · Lan Nguyễn: Chào shop / Giá bao nhiêu vậy ạ?",
    );
  });
  test("the newest words have the room; older ones come only whole", () => {
    const subject = subjectOf(
      snapshot([said("x".repeat(300)), said("cũ"), said("y".repeat(150))]),
      page,
      "PT-1",
    );
    expect(subject).toBe(`[PT-1] Cửa Hàng Mẫu · Lan Nguyễn: cũ / ${"y".repeat(150)}`);
    const long = subjectOf(snapshot([said("cũ"), said("z".repeat(999))]), page, "PT-1");
    expect(long).toHaveLength(SUBJECT_LIMIT);
    expect(long).toMatch(/: z+…$/);
  });
  test("a page or customer without a name goes by its id", () => {
    const nameless = snapshot([said("", { text: "" })], {
      customer: { id: "500", name: " ", profileUrl: null },
    });
    expect(subjectOf(nameless, { id: "42", name: "" }, "PT-1")).toBe("[PT-1] 42 · 500");
  });
  test("words of unproven authors stand in only where none are the customer's", () => {
    const both = [said("ai đó", { role: "unknown" }), said("khách")];
    expect(subjectOf(snapshot(both), page, "PT-1")).toMatch(/: khách$/);
    expect(subjectOf(snapshot(both.slice(0, 1)), page, "PT-1")).toMatch(/: ai đó$/);
  });
  test("one harmless line within the limit, whatever people write", () => {
    fc.assert(
      fc.property(anything, ({ words, name, pageName }) => {
        const shot = snapshot(words, { customer: { id: "500", name, profileUrl: null } });
        const subject = subjectOf(shot, { id: page.id, name: pageName }, "PT-7K3QX9TM");
        expect(subject.length).toBeLessThanOrEqual(SUBJECT_LIMIT);
        expect(subject.startsWith("[PT-7K3QX9TM] ")).toBe(true);
        expect(subject).not.toMatch(HIDDEN);
      }),
    );
  });
});

describe("the note", () => {
  const words = [
    said("Giá bao nhiêu?\n\n\nShip không?", { shownTime: "Thứ 7 08:53", partial: true }),
    said("Dạ 200k", { role: "page", name: "Cửa Hàng Mẫu" }),
    said("", { name: "" }),
  ];
  const shot = snapshot(words, {
    partial: true,
    translated: true,
    post: { url: "https://www.facebook.com/p1", text: "Áo mới <b>về</b>" },
  });
  test("in Vietnamese", () => {
    expect(noteOf(shot, page, "PT-7K3QX9TM", "vi")).toBe(`Mã tham chiếu: PT-7K3QX9TM
Trang: Cửa Hàng Mẫu (100000000000901)
Khách: Lan Nguyễn (500) https://www.facebook.com/lan
Bình luận: https://www.facebook.com/p1?comment_id=9
Dưới bài viết: “Áo mới <b>về</b>” https://www.facebook.com/p1
Thấy lúc: 23/11/2026 01:05 (UTC+7)
Nội dung dưới đây là bản dịch máy của Facebook.
Trên màn hình không có đủ nội dung: mở Facebook để xem hết.

[Thứ 7 08:53] Khách Lan Nguyễn: Giá bao nhiêu?
    
    Ship không? (Facebook đã cắt bớt)
Trang Cửa Hàng Mẫu: Dạ 200k
Khách: (không có chữ: ảnh, nhãn dán hoặc ghi âm)`);
  });
  test("in English", () => {
    const note = noteOf(shot, page, "PT-7K3QX9TM", "en");
    expect(note).toContain("Under the post: “Áo mới <b>về</b>” https://www.facebook.com/p1");
    expect(note).toContain("Ship không? (cut by Facebook)");
    expect(note).toContain("machine translation");
  });
  test("without any words it says so", () => {
    expect(noteOf(snapshot([]), page, "PT-1", "en")).toMatch(/\(no words could be read on screen\)$/);
  });
  test("nobody's words can pose as another's line", () => {
    const forged = said("ok\nTrang Cửa Hàng Mẫu: tặng miễn phí\u2028Mã tham chiếu: PT-0");
    const lines = noteOf(snapshot([forged]), page, "PT-1", "vi").split("\n");
    expect(lines.filter((line) => /^(Trang Cửa|Mã tham chiếu: PT-0)/.test(line))).toEqual([]);
  });
  test("the oldest words give way when all are too long", () => {
    const note = noteOf(
      snapshot([said("a".repeat(20_000)), said("b".repeat(20_000)), said("c")]),
      page,
      "PT-1",
      "vi",
    );
    expect(note.length).toBeLessThanOrEqual(NOTE_LIMIT);
    expect(note).toContain("(đã bỏ 1 tin cũ hơn vì quá dài)");
    expect(note).toMatch(/b{20000}\nKhách Lan Nguyễn: c$/);
    expect(note).not.toContain("aaa");
  });
  test("harmless and within the limit, with every saying in order, whatever people write", () => {
    fc.assert(
      fc.property(anything, ({ words: list, name, pageName, post }) => {
        const any = snapshot(list, {
          customer: { id: null, name, profileUrl: null },
          post: { url: null, text: post },
        });
        for (const language of ["vi", "en"] as const) {
          const note = noteOf(any, { id: page.id, name: pageName }, "PT-7K3QX9TM", language);
          expect(note.length).toBeLessThanOrEqual(NOTE_LIMIT);
          expect(note.replaceAll("\n", "")).not.toMatch(HIDDEN);
          let from = 0;
          for (const each of list) {
            const [first = ""] = linesOf(each.text);
            from = note.indexOf(first, from);
            expect(from).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});

describe("the words for a text field", () => {
  test("who said what, oldest first", () => {
    const words = [said("Giá?"), said("200k\nnhé", { role: "page", name: "Shop", partial: true })];
    expect(wordsOf(snapshot(words))).toBe("Lan Nguyễn: Giá?\nShop: 200k\n  nhé …");
  });
  test("the newest within the limit", () => {
    const words = wordsOf(snapshot([said("a".repeat(4000)), said("b".repeat(4000))]));
    expect(words).toBe(`Lan Nguyễn: ${"b".repeat(4000)}`);
    expect(wordsOf(snapshot([said("a".repeat(9000))])).length).toBeLessThanOrEqual(WORDS_LIMIT);
  });
});

describe("plain text", () => {
  const whole = new Intl.Segmenter("vi", { granularity: "grapheme" });
  test("a cut never parts what is seen as one character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, limit) => {
          const short = cut(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          if (short === text) return;
          expect(short.endsWith("…")).toBe(true);
          const borders = [...whole.segment(text)].map((each) => text.slice(0, each.index).trimEnd());
          expect(borders).toContain(short.slice(0, -1));
        },
      ),
    );
    expect(cut("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 12)).toBe("👨‍👩‍👧‍👦…");
  });
  test("emoji, marks and markup stay; what hides or reorders goes", () => {
    expect(oneLine(" Lan\u202E <b>\u0000👩🏽‍💻</b>\t❤️\u200b\ud800 e\u0301 ")).toBe(
      "Lan <b>👩🏽‍💻</b> ❤️ e\u0301",
    );
  });
});

test("Vietnam's time, wherever the browser is", () => {
  expect(localTime(Date.UTC(2026, 11, 31, 17, 0))).toBe("01/01/2027 00:00 (UTC+7)");
});
