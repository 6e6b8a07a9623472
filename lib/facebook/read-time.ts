import { normaliseLine } from "@/lib/dom/text";
import type { TimeSpan } from "@/lib/domain/activity";

/*
 * When something was written, as far as the screen tells: always a span, never a guess. Rounded words ("13 giờ") leave
 * a whole unit open; a date without the hour leaves a day. What is not understood is null, and null is never "now".
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|giây)$/, SECOND],
  [/^(?:m|mins?|minutes?|phút)$/, MINUTE],
  [/^(?:h|hrs?|hours?|giờ|tiếng)$/, HOUR],
  [/^(?:d|days?|ngày)$/, DAY],
  [/^(?:w|wks?|weeks?|tuần)$/, 7 * DAY],
];

/** A year may have 366 days and a month 31: the span takes the longest. */
const LONG_UNITS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:months?|mos?|tháng)$/, 28 * DAY, 31 * DAY],
  [/^(?:y|yrs?|years?|năm)$/, 365 * DAY, 366 * DAY],
];

const JUST_NOW = /^(?:just now|now|vừa xong|mới đây|a few seconds(?: ago)?|vài giây(?: trước)?)$/;

/** The moment in a `data-utime`, in seconds. */
export function readUtime(text: string | null): TimeSpan | null {
  if (text === null || !/^\d{9,10}(?:\.\d+)?$/.test(text)) return null;
  const seconds = Number(text);
  const from = Math.floor(seconds * SECOND);
  return { from, to: text.includes(".") ? from : from + SECOND - 1 };
}

/**
 * Reads a time as shown.
 * @param now when it was read, in ms since 1970: rounded words count back from it
 */
export function readShownTime(shown: string, now: number): TimeSpan | null {
  const text = normaliseLine(shown).toLowerCase();
  if (text === "" || text.length > 80) return null;
  return readAgo(text, now) ?? readDate(text, now);
}

/** The same at the end of a longer label: "Comment by Lan 13 hours ago", "… vào 13 giờ trước". */
export function readTimeAtEnd(label: string, now: number): TimeSpan | null {
  const text = normaliseLine(label).toLowerCase();
  const ago =
    /(?:^| )((?:\d{1,3}|an?|một|khoảng (?:\d{1,3}|một)|about (?:\d{1,3}|an?)) \p{L}+ (?:ago|trước)|just now|vừa xong|a few seconds ago|vài giây trước)$/u.exec(
      text,
    )?.[1];
  if (ago !== undefined) return readAgo(ago, now);
  // "… lúc …" and "… at …" may stand in a name as well: only a date right at the end counts.
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) {
    const date = text.length - at > 60 ? null : readDate(text.slice(at + 1), now);
    if (date !== null) return date;
  }
  return null;
}

function readAgo(text: string, now: number): TimeSpan | null {
  if (JUST_NOW.test(text)) return { from: now - MINUTE, to: now };
  const found = /^(?:about |khoảng |over )?(\d{1,3}|an?|một) ?(\p{L}+)(?: (?:ago|trước))?$/u.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const count = /^\d/.test(found[1]) ? Number(found[1]) : 1;
  const unit = found[2];
  const exact = UNITS.find(([names]) => names.test(unit));
  // Facebook rounds down; whoever rounds to the nearest is inside of the span as well.
  if (exact !== undefined) return span(now - (count + 1) * exact[1], now - (count - 0.5) * exact[1], now);
  const long = LONG_UNITS.find(([names]) => names.test(unit));
  if (long === undefined) return null;
  return span(now - (count + 1) * long[2], now - (count - 0.5) * long[1], now);
}

const span = (from: number, to: number, now: number): TimeSpan => ({
  from: Math.max(0, Math.floor(from)),
  to: Math.min(now, Math.floor(to)),
});

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS: readonly RegExp[] = [
  /^(?:sun(?:day)?|chủ nhật|cn)$/,
  /^(?:mon(?:day)?|thứ (?:2|hai)|t2)$/,
  /^(?:tue(?:s|sday)?|thứ (?:3|ba)|t3)$/,
  /^(?:wed(?:nesday)?|thứ (?:4|tư)|t4)$/,
  /^(?:thu(?:rs|rsday)?|thứ (?:5|năm)|t5)$/,
  /^(?:fri(?:day)?|thứ (?:6|sáu)|t6)$/,
  /^(?:sat(?:urday)?|thứ (?:7|bảy)|t7)$/,
];
const WEEKDAY =
  "(?:(?:sun|mon|tues?|wed|thu(?:rs)?|fri|sat)(?:day|nesday|sday|urday)?|thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|t[2-7])";
const CLOCK = /(?:^|[ ,])(?:at |lúc )?(\d{1,2})[:h](\d{2})(?::\d{2})? ?(am|pm|sa|ch)?$/;

/** A date, a day or a weekday, with or without the hour. The hour is the browser's, as on screen. */
function readDate(text: string, now: number): TimeSpan | null {
  const clock = clockIn(text);
  if (clock === "wrong") return null;
  const rest = (clock === null ? text : text.slice(0, clock.at))
    .replace(/[ ,]+(?:at|lúc)?$/, "")
    .replace(new RegExp(`^${WEEKDAY}, `), "");
  const days = daysOf(rest, now, clock !== null);
  if (days === null) return null;
  const spans = days.map((day) => spanOn(day, clock));
  // A time still to come was not read rightly; a minute of difference between two clocks is none.
  const past = spans.filter(({ from }) => from <= now + MINUTE);
  const latest = past.sort((a, b) => b.from - a.from)[0];
  if (latest === undefined) return null;
  return { from: Math.min(latest.from, now), to: Math.min(latest.to, now) };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Where it begins in the text. */
  readonly at: number;
}

function clockIn(text: string): Clock | "wrong" | null {
  const found = CLOCK.exec(text);
  if (found === null) return null;
  const [, hours = "", minutes = "", half] = found;
  const hour = Number(hours);
  const minute = Number(minutes);
  const late = half === "pm" || half === "ch";
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return "wrong";
  const full = half === undefined ? hour : (hour % 12) + (late ? 12 : 0);
  return { hour: full, minute, at: found.index };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayOf = (date: Date): Day => ({
  year: date.getFullYear(),
  month: date.getMonth(),
  day: date.getDate(),
});

function before(now: number, days: number): Day {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  return dayOf(date);
}

/** The days that a date may mean; the last one that is not in the future counts. */
function daysOf(text: string, now: number, hasClock: boolean): Day[] | null {
  if (text === "") return hasClock ? [before(now, 0)] : null;
  if (/^(?:today|hôm nay)$/.test(text)) return [before(now, 0)];
  if (/^(?:yesterday|hôm qua)$/.test(text)) return [before(now, 1)];
  const weekday = WEEKDAYS.findIndex((names) => names.test(text));
  if (weekday !== -1) return recent(weekday, now);
  return named(text, now) ?? slashed(text, now);
}

/** The last such day of the week; the one a week before too, which is taken only while today's is still to come. */
function recent(weekday: number, now: number): Day[] {
  const back = (new Date(now).getDay() - weekday + 7) % 7;
  return [before(now, back), before(now, back + 7)];
}

const VI = /^(\d{1,2}) (?:tháng|thg) (\d{1,2})(?:[, ]+(?:năm )?(\d{4}))?$/;
const EN_DAY_FIRST = /^(\d{1,2}) ([a-z]{3,9})\.?(?:,? (\d{4}))?$/;
const EN_MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;

function named(text: string, now: number): Day[] | null {
  const vi = VI.exec(text);
  if (vi !== null) return inYear(Number(vi[2]) - 1, Number(vi[1]), vi[3], now);
  const english = EN_DAY_FIRST.exec(text);
  if (english !== null) return inYear(monthOf(english[2]), Number(english[1]), english[3], now);
  const american = EN_MONTH_FIRST.exec(text);
  if (american !== null) return inYear(monthOf(american[1]), Number(american[2]), american[3], now);
  return null;
}

/** 20/11/2026 is a day; 3/4/2026 is two, and no one knows which: none. */
function slashed(text: string, now: number): Day[] | null {
  const found = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text);
  if (found === null) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  if (first === second || first > 12) return inYear(second - 1, first, found[3], now);
  return second > 12 ? inYear(first - 1, second, found[3], now) : null;
}

const monthOf = (name = ""): number =>
  MONTHS.findIndex(
    (month) =>
      name.startsWith(month) &&
      /^(?:\w{3}|sept|january|february|march|april|june|july|august|september|october|november|december)$/.test(
        name,
      ),
  );

function inYear(month: number, day: number, year: string | undefined, now: number): Day[] | null {
  if (month < 0 || month > 11) return null;
  const present = new Date(now).getFullYear();
  const years = year === undefined ? [present, present - 1] : [Number(year)];
  const days = years
    .map((each) => ({ year: each, month, day }))
    .filter((each) => {
      const date = new Date(each.year, month, day);
      return date.getMonth() === month && date.getDate() === day && each.year >= 2004;
    });
  return days.length === 0 ? null : days;
}

function spanOn({ year, month, day }: Day, clock: Clock | null): TimeSpan {
  if (clock === null) {
    const from = new Date(year, month, day).getTime();
    return { from, to: new Date(year, month, day + 1).getTime() - 1 };
  }
  const from = new Date(year, month, day, clock.hour, clock.minute).getTime();
  return { from, to: from + MINUTE - 1 };
}
