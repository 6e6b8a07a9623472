import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileKeywords } from "@/lib/domain/keywords/match";

/*
 * Syllables are built from their parts, so that the expected answer is known without the search: an initial, a vowel
 * group in which the tone may be written on more than one letter, a final.
 */
const initials = ["b", "c", "d", "đ", "g", "h", "kh", "l", "m", "ngh", "ph", "r", "t", "th", "tr", "x"];
const groups = [
  "a",
  "ă",
  "â",
  "e",
  "ê",
  "i",
  "o",
  "ô",
  "ơ",
  "u",
  "ư",
  "oa",
  "oe",
  "uy",
  "ia",
  "iê",
  "uô",
  "ươ",
  "uyê",
];
const finals = ["", "", "c", "m", "n", "ng", "nh", "t"];
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

interface Parts {
  initial: string;
  group: string;
  final: string;
  tone: string;
  at: number;
}
const parts: fc.Arbitrary<Parts> = fc.record({
  initial: fc.constantFrom(...initials),
  group: fc.constantFrom(...groups),
  final: fc.constantFrom(...finals),
  tone: fc.constantFrom(...tones),
  at: fc.nat(2),
});
const spell = ({ initial, group, final, tone, at }: Parts): string => {
  const letters = [...group];
  const place = at % letters.length;
  letters[place] = `${letters[place]}${tone}`;
  return `${initial}${letters.join("")}${final}`.normalize("NFC");
};
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
const finds = (keyword: string, text: string, marksExactly = false): boolean =>
  compileKeywords([keyword], { marksExactly }).find(text) !== null;

const between = fc.constantFrom(" ", "  ", ", ", "-", "\n", "… ", " 😍 ", "❤️", "_", "\u00a0", " (");
const around = fc.constantFrom("", "shop ", "#", "?? ", "👍🏽", "cho 5 ", "цена ");
const form = fc.constantFrom("NFC", "NFD", "NFKC", "NFKD");
const cased = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);

describe("a syllable", () => {
  test("is found wherever its tone is written, in any case and any form", () => {
    fc.assert(
      fc.property(parts, fc.nat(2), around, form, cased, (syllable, at, before, nf, set) => {
        const text = set(`${before}${spell({ ...syllable, at })} nhé`).normalize(nf);
        return finds(spell(syllable), text) && finds(spell(syllable), text, true);
      }),
    );
  });
  test("is found when typed with no marks, unless marks must match exactly", () => {
    fc.assert(
      fc.property(parts, (syllable) => {
        const keyword = spell(syllable);
        const typed = bare(keyword);
        expect(finds(keyword, typed)).toBe(true);
        expect(finds(keyword, typed, true)).toBe(keyword === typed);
        expect(finds(typed, keyword)).toBe(true);
        expect(finds(typed, keyword, true)).toBe(keyword === typed);
      }),
    );
  });
  test("is not found in the same letters with another tone", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...tones), (syllable, tone) => {
        const keyword = spell(syllable);
        const other = spell({ ...syllable, tone });
        fc.pre(tone !== syllable.tone && bare(keyword) !== keyword && bare(other) !== other);
        return !finds(keyword, other);
      }),
    );
  });
  test("is not found inside a longer one, but as a prefix it is", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom("w", "z", "7", "你"), (syllable, more) => {
        const keyword = spell({ ...syllable, final: "" });
        expect(finds(keyword, `${keyword}${more}`)).toBe(false);
        expect(finds(keyword, `${more}${keyword}`)).toBe(false);
        expect(finds(`${keyword}*`, `${keyword}${more}`)).toBe(true);
      }),
    );
  });
  test("is found with any one letter drawn out", () => {
    fc.assert(
      fc.property(parts, fc.nat(8), fc.integer({ min: 3, max: 9 }), (syllable, at, times) => {
        const letters = [...spell(syllable)];
        const place = at % letters.length;
        const letter = letters[place] ?? "";
        // Drawn out as people do it: the key held down repeats the letter with or without its marks.
        const held = [...letters];
        held[place] = letter.repeat(times);
        const bareTail = [...letters];
        bareTail[place] = letter + bare(letter).repeat(times - 1);
        expect(finds(spell(syllable), held.join(""))).toBe(true);
        expect(finds(spell(syllable), bareTail.join(""))).toBe(true);
      }),
    );
  });
});

describe("a phrase", () => {
  test("is found with anything that is no word between its syllables", () => {
    fc.assert(
      fc.property(
        fc.array(parts, { minLength: 2, maxLength: 4 }),
        between,
        around,
        form,
        (list, gap, before, nf) => {
          const text = `${before}${list.map(spell).join(gap)}.`.normalize(nf);
          return finds(list.map(spell).join(" "), text);
        },
      ),
    );
  });
  test("is not found with a word between", () => {
    fc.assert(
      fc.property(parts, parts, (one, two) => {
        return !finds(`${spell(one)} ${spell(two)}`, `${spell(one)} zzz ${spell(two)}`);
      }),
    );
  });
});

describe("any text at all", () => {
  test("the place found reads as the words found, on whole characters", () => {
    const text = fc.array(fc.oneof(parts.map(spell), fc.string({ unit: "grapheme" }), between), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, parts, (pieces, syllable) => {
        const whole = pieces.join(" ");
        const match = compileKeywords([spell(syllable), "a*", "gia"], { marksExactly: false }).find(whole);
        if (match === null) return;
        expect(whole.slice(match.start, match.end)).toBe(match.matched);
        expect(match.matched.isWellFormed?.() ?? true).toBe(true);
        expect(finds(match.keyword, match.matched)).toBe(true);
      }),
    );
  });
  test("many keywords find a text exactly when one of them does", () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), fc.array(parts, { maxLength: 8 }), (list, words) => {
        const keywords = list.map(spell).map((each, at) => (at % 3 === 0 ? `${each}*` : each));
        const text = words.map(spell).join(" ");
        const together = compileKeywords(keywords, { marksExactly: false }).find(text) !== null;
        expect(together).toBe(keywords.some((each) => finds(each, text)));
      }),
    );
  });
  test("a search leaves nothing behind for the next", () => {
    const matcher = compileKeywords(["giá"], { marksExactly: false });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (noise) => {
        matcher.find(noise);
        return matcher.find("hàng giả à") === null && matcher.find("gia bn") !== null;
      }),
    );
  });
});
