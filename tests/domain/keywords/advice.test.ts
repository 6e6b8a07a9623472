import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Advice, coach, withoutMarks } from "@/lib/domain/keywords/advice";
import { compileKeywords } from "@/lib/domain/keywords/match";

const on = (keyword: string, texts: string[] = [], marksExactly = false, list = [keyword]) =>
  coach(keyword, texts, { list, marksExactly });
const codes = (advice: readonly Advice[]) => advice.map(({ code }) => code);
const words = (found: readonly { words: string }[]) => found.map((each) => each.words.toLowerCase());

describe("the coach", () => {
  test("shows that gia finds giá, giả and gia đình, and not giao", () => {
    const { samples, advice } = on("gia");
    expect(words(samples.hits)).toEqual(expect.arrayContaining(["giá", "giả", "gia", "già"]));
    expect(samples.hits.flatMap((hit) => hit.withNext)).toEqual(
      expect.arrayContaining(["gia bn", "gia đình"]),
    );
    expect(words(samples.misses)).toContain("giao");
    expect(words(samples.hits)).not.toContain("giao");
    expect(advice).toContainEqual({ code: "ambiguous", words: expect.arrayContaining(["giá", "giả"]) });
  });

  test("counts the texts on screen that a keyword chooses", () => {
    expect(on("giá", ["giá giá", "gia bn", "hàng giả", "giao"]).seen).toMatchObject({ texts: 2 });
  });

  test.each([
    ["👍", ["no-words"]],
    ["ib", ["short"]],
    ["gi*", ["short-prefix"]],
    ["ship", []],
    ["giá", []],
    ["còn hàng", []],
    ["con hang", []],
  ] as const)("says of %j: %j", (keyword, said) => expect(codes(on(keyword).advice)).toEqual(said));

  test("offers the twin without marks only where marks count exactly and it is not there yet", () => {
    expect(on("giá đỗ", [], true).advice).toEqual([{ code: "twin", twin: "gia do" }]);
    expect(on("giá đỗ", [], true, ["giá đỗ", "Gia Do"]).advice).toEqual([]);
    expect(on("giá đỗ").advice).toEqual([]);
  });

  test("the offered twin finds the word typed without marks, whatever the word", () => {
    const letter = fc.constantFrom("đ", "á", "ệ", "ơ", "u", "n", "h", "Ỹ");
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 5 }), (word) => {
        const bare = withoutMarks(word);
        expect(/[^\x20-\x7e]/.test(bare)).toBe(false);
        expect(compileKeywords([bare], { marksExactly: true }).find(`xin ${bare} nhé`)).not.toBeNull();
      }),
    );
  });
});
