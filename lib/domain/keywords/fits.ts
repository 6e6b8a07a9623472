import { type Marks, TONES } from "./fold";
import type { Scan } from "./syllables";

const code = (letter: string): number => letter.charCodeAt(0);
const VOWELS = new Set([..."aeiouy"].map(code));
const U = code("u");
const O = code("o");
/** What may follow a real double o: xoong, soóc. */
const AFTER_DOUBLE_O = new Set([..."nc"].map(code));

export interface Strictness {
  readonly marksExactly: boolean;
  /** The keyword's syllable may go on in the text (`gia*`). */
  readonly prefix: boolean;
}

/** Whether one syllable of a keyword stands for one syllable of a text (rules §4). */
export function fits(keyword: Scan, k: number, text: Scan, t: number, how: Strictness): boolean {
  if (!lettersFit(keyword, k, text, t, how.prefix)) return false;
  if (!how.marksExactly) {
    if (keyword.marked[k] !== 1) return true;
    // Typed with no marks at all: not a tone, not â, not đ. A syllable with some marks means just those.
    if (text.marked[t] !== 1) return true;
  }
  return marksFit(keyword, k, text, t, how.prefix);
}

const begin = (scan: Scan, syllable: number): number => scan.first[syllable] ?? 0;
const finish = (scan: Scan, syllable: number): number => scan.first[syllable + 1] ?? 0;

function lettersFit(keyword: Scan, k: number, text: Scan, t: number, prefix: boolean): boolean {
  const from = begin(keyword, k);
  const length = finish(keyword, k) - from;
  const there = begin(text, t);
  const lengthThere = finish(text, t) - there;
  if (prefix ? lengthThere < length : lengthThere !== length) return false;
  for (let i = 0; i < length; i += 1) {
    if (keyword.base[from + i] !== text.base[there + i]) return false;
    const asked = keyword.times[from + i] ?? 0;
    const found = text.times[there + i] ?? 0;
    if (found === asked) continue;
    if (found < asked) return false;
    if (prefix && i === length - 1) continue;
    if (asked === 1 && isRealDouble(text, there + i, there + lengthThere)) return false;
  }
  return true;
}

/**
 * Letters in a row are a voice drawn out (`giáaa`), except where Vietnamese writes two: uu at the end (lưu, typed luu)
 * and oo before n and c (xoong, boong, soóc). Three and more are always drawn out.
 */
function isRealDouble(text: Scan, stretch: number, end: number): boolean {
  if (text.times[stretch] !== 2) return false;
  const isLast = stretch + 1 === end;
  if (text.base[stretch] === U) return isLast;
  return text.base[stretch] === O && !isLast && AFTER_DOUBLE_O.has(text.base[stretch + 1] ?? 0);
}

/**
 * The marks that make another letter (â, ơ, đ) must stand on the same letters. A tone may stand on any vowel of the
 * same group: hòa = hoà. Precondition: the letters fit.
 */
function marksFit(keyword: Scan, k: number, text: Scan, t: number, prefix: boolean): boolean {
  const from = begin(keyword, k);
  const length = finish(keyword, k) - from;
  const there = begin(text, t);
  const end = finish(text, t);
  let asked = 0;
  let found = 0;
  for (let i = 0; i < length; i += 1) {
    const at = from + i;
    const to = there + i;
    const last = i === length - 1;
    if (!qualityFits(keyword, at, text, to)) return false;
    asked |= (keyword.allMarks[at] ?? 0) & TONES;
    found |= (text.allMarks[to] ?? 0) & TONES;
    if (isVowel(keyword, at) && !last && isVowel(keyword, at + 1)) continue;
    if (prefix && last && isVowel(text, to)) {
      // The prefix ends amid the vowels: the tone may be written on one of the rest.
      let next = to + 1;
      for (; next < end && isVowel(text, next); next += 1) found |= (text.allMarks[next] ?? 0) & TONES;
      if (next > to + 1 && asked === 0) return true;
    }
    if (asked !== found) return false;
    asked = 0;
    found = 0;
  }
  return true;
}

const isVowel = (scan: Scan, stretch: number): boolean => VOWELS.has(scan.base[stretch] ?? 0);
const quality = (marks: Marks | undefined): Marks => (marks ?? 0) & ~TONES;

function qualityFits(keyword: Scan, at: number, text: Scan, to: number): boolean {
  // A drawn out letter may carry its mark once (đddd).
  if (keyword.times[at] === 1) return quality(keyword.allMarks[at]) === quality(text.allMarks[to]);
  return (
    quality(keyword.firstMarks[at]) === quality(text.firstMarks[to]) &&
    quality(keyword.lastMarks[at]) === quality(text.lastMarks[to])
  );
}

/**
 * A syllable in the one spelling that all equal ones share, for telling doubled keywords: letters with the marks
 * that belong to them, each vowel group followed by its tones.
 */
export function canonicalOf(scan: Scan, syllable: number): string {
  let spelling = "";
  let tones = 0;
  const end = finish(scan, syllable);
  for (let at = begin(scan, syllable); at < end; at += 1) {
    const letter = String.fromCodePoint(scan.base[at] ?? 0);
    const marks = [scan.firstMarks[at], scan.lastMarks[at]].map((each) => quality(each).toString(36));
    spelling += `${letter}${scan.times[at]}'${marks.join("'")}`;
    tones |= (scan.allMarks[at] ?? 0) & TONES;
    if (isVowel(scan, at) && at + 1 < end && isVowel(scan, at + 1)) continue;
    if (tones !== 0) spelling += `/${tones}`;
    tones = 0;
  }
  return spelling;
}
