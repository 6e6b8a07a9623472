import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShownTime, readTimeAtEnd, readUtime } from "@/lib/facebook/read-time";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Sunday, 22 November 2026, 15:30. */
const now = new Date(2026, 10, 22, 15, 30, 20).getTime();
const at = (...parts: [number, number, number, number?, number?]): number =>
  new Date(parts[0], parts[1], parts[2], parts[3] ?? 0, parts[4] ?? 0).getTime();

describe("rounded times", () => {
  it.each([
    ["Vừa xong", 0, MINUTE],
    ["Just now", 0, MINUTE],
    ["5 phút", 5 * MINUTE, 6 * MINUTE],
    ["5m", 5 * MINUTE, 6 * MINUTE],
    ["13 giờ", 13 * HOUR, 14 * HOUR],
    ["13 giờ trước", 13 * HOUR, 14 * HOUR],
    ["13h", 13 * HOUR, 14 * HOUR],
    ["an hour ago", HOUR, 2 * HOUR],
    ["khoảng 1 giờ trước", HOUR, 2 * HOUR],
    ["khoảng một giờ trước", HOUR, 2 * HOUR],
    ["một ngày trước", DAY, 2 * DAY],
    ["2 ngày", 2 * DAY, 3 * DAY],
    ["1d", DAY, 2 * DAY],
    ["3 tuần", 21 * DAY, 28 * DAY],
    ["2 năm", 730 * DAY, 1095 * DAY],
  ])("%s is somewhere between %i and %i ms ago", (text, least, most) => {
    const span = readShownTime(text, now);
    expect(span).not.toBeNull();
    expect(span?.from).toBeLessThanOrEqual(now - most);
    expect(span?.to).toBeGreaterThanOrEqual(now - least);
    expect(span?.to).toBeLessThanOrEqual(now);
  });
});

describe("dates", () => {
  it.each([
    ["Hôm nay lúc 13:01", at(2026, 10, 22, 13, 1)],
    ["Today at 1:01 PM", at(2026, 10, 22, 13, 1)],
    ["Hôm qua lúc 8:53", at(2026, 10, 21, 8, 53)],
    ["Yesterday at 12:05 AM", at(2026, 10, 21, 0, 5)],
    ["20 tháng 11 lúc 20:37", at(2026, 10, 20, 20, 37)],
    ["20 thg 2, 20:37", at(2026, 1, 20, 20, 37)],
    ["25 tháng 12 lúc 07:00", at(2025, 11, 25, 7, 0)],
    ["Thứ sáu, 20 tháng 11, 2026 lúc 20:37", at(2026, 10, 20, 20, 37)],
    ["November 20 at 8:37 PM", at(2026, 10, 20, 20, 37)],
    ["Friday, November 20, 2026 at 8:37 PM", at(2026, 10, 20, 20, 37)],
    ["22 Feb 2026, 20:37", at(2026, 1, 22, 20, 37)],
    ["Sat 08:53", at(2026, 10, 21, 8, 53)],
    ["Thứ 7 08:53", at(2026, 10, 21, 8, 53)],
    ["CN 08:53", at(2026, 10, 22, 8, 53)],
    ["CN 23:53", at(2026, 10, 15, 23, 53)],
    ["9:00 AM", at(2026, 10, 22, 9, 0)],
  ])("%s is that minute", (text, from) => {
    expect(readShownTime(text, now)).toEqual({ from, to: from + MINUTE - 1 });
  });

  it.each([
    ["20 tháng 11", at(2026, 10, 20), at(2026, 10, 21) - 1],
    ["Nov 20", at(2026, 10, 20), at(2026, 10, 21) - 1],
    ["13/11/2026", at(2026, 10, 13), at(2026, 10, 14) - 1],
    ["Hôm nay", at(2026, 10, 22), now],
  ])("%s is that whole day", (text, from, to) => {
    expect(readShownTime(text, now)).toEqual({ from, to });
  });
});

describe("what is not understood", () => {
  it.each([
    [
      "",
      "Facebook",
      "3/4/2026",
      "13",
      "giờ",
      "31 tháng 2",
      "25:99",
      "Xem thêm",
      "1 phản hồi",
      "5 likes",
      "Thích",
    ],
  ])("%s is unknown, never now", (...texts) => {
    for (const text of texts) expect(readShownTime(text, now)).toBeNull();
  });

  it("a time to come was not read rightly", () => {
    expect(readShownTime("Hôm nay lúc 23:59", now)).toBeNull();
    expect(readShownTime("1 January 2031", now)).toBeNull();
  });
});

describe("a label's end", () => {
  it.each([
    "Comment by Khách Thử A 13 hours ago",
    "Bình luận dưới tên Khách 2 ngày vào 13 giờ trước",
    "Phản hồi bình luận của B dưới tên 5 phút trước đây vào 13 giờ trước",
  ])("%s", (label) => {
    expect(readTimeAtEnd(label, now)?.from).toBeLessThanOrEqual(now - 14 * HOUR);
  });
  it("says one in letters as well", () => {
    for (const [label, least] of [
      ["Bình luận dưới tên Khách vào khoảng một giờ trước", HOUR],
      ["Bình luận dưới tên Khách vào một ngày trước", DAY],
      ["Comment by Khách about an hour ago", HOUR],
    ] as const)
      expect(readTimeAtEnd(label, now)?.from).toBe(now - 2 * least);
  });
  it("a name is no time", () => {
    expect(readTimeAtEnd("Bình luận của Nguyễn Giá Rẻ", now)).toBeNull();
    expect(readTimeAtEnd("Comment", now)).toBeNull();
  });
});

describe("data-utime", () => {
  it("is exact, and nothing else is taken for it", () => {
    expect(readUtime("1791104461")).toEqual({ from: 1_791_104_461_000, to: 1_791_104_461_999 });
    expect(readUtime("1791104461.826")).toEqual({ from: 1_791_104_461_826, to: 1_791_104_461_826 });
    for (const wrong of [null, "", "0", "soon", "-1791104461", "17911044610000"])
      expect(readUtime(wrong)).toBeNull();
  });
});

describe("for every moment", () => {
  const units = [
    [MINUTE, "phút", 59],
    [HOUR, "giờ", 23],
    [DAY, "ngày", 29],
    [MINUTE, "m", 59],
    [HOUR, "h", 23],
    [7 * DAY, "w", 51],
  ] as const;

  it("rounding down or to the nearest, the true moment lies in the span: never newer than it may be", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.double({ min: 1, max: 59, noNaN: true }),
        fc.boolean(),
        (unit, count, down) => {
          const [size, word, most] = unit;
          if (count >= most) return;
          const passed = Math.round(count * size);
          const shown = down ? Math.floor(count) : Math.max(1, Math.round(count));
          const span = readShownTime(`${shown} ${word}`, now);
          expect(span?.from).toBeLessThanOrEqual(now - passed);
          expect(span?.to).toBeGreaterThanOrEqual(now - passed);
        },
      ),
    );
  });

  it("whatever stands there, a span is ordered and never in the future", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const span = readShownTime(text, now);
        if (span === null) return;
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect(span.to).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("a full date says its own minute, in both languages and clocks", () => {
    const pad = (n: number): string => String(n).padStart(2, "0");
    fc.assert(
      fc.property(fc.integer({ min: at(2010, 0, 1), max: now - MINUTE }), (moment) => {
        const date = new Date(moment);
        const minute = Math.floor(moment / MINUTE) * MINUTE;
        const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
        const vi = `${date.getDate()} tháng ${date.getMonth() + 1}, ${date.getFullYear()} lúc ${clock}`;
        const half = date.getHours() < 12 ? "AM" : "PM";
        const month = date.toLocaleString("en", { month: "long" });
        const en = `${month} ${date.getDate()}, ${date.getFullYear()} at ${date.getHours() % 12 || 12}:${pad(date.getMinutes())} ${half}`;
        expect(readShownTime(vi, now)?.from).toBe(minute);
        expect(readShownTime(en, now)?.from).toBe(minute);
      }),
    );
  });
});
