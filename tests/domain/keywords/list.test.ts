import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsAndMisses } from "@/lib/domain/keywords/coach";
import { identityOf, readKeyword } from "@/lib/domain/keywords/keyword";
import { isKeyword, parseKeywordList, withoutDoubles, writeKeywordList } from "@/lib/domain/keywords/list";

describe("a list of keywords", () => {
  test.each([
    ["giá, ship;inbox\ncòn hàng\r\n mua ", ["giá", "ship", "inbox", "còn hàng", "mua"]],
    [" , ;\n ", []],
    ["giá,GIÁ,gia\u0301, giá ", ["giá"]],
    ["hòa, hoà, thủy; thuỷ", ["hòa", "thủy"]],
    ["giá, gia", ["giá", "gia"]],
    ["giá rẻ, giá-rẻ, Giá  Rẻ", ["giá rẻ"]],
    ["gia, gia*", ["gia", "gia*"]],
    ["\u200bgiá\ufeff", ["giá"]],
    ["👍, 👍, ❤", ["👍", "❤"]],
    ["bong, boong", ["bong", "boong"]],
    ["đá，da；đà", ["đá", "da", "đà"]],
    ["!, ！, ?", ["!", "?"]],
  ])("%j", (typed, keywords) => {
    expect(parseKeywordList(typed)).toEqual(keywords);
    expect(parseKeywordList(writeKeywordList(keywords))).toEqual(keywords);
  });
});

/** Few letters, many spellings: what is alike and not the same is the rule here. */
const spelling = fc
  .array(fc.constantFrom("g", "i", "a", "á", "à", "ạ", "A", "a\u0301", "aa", "đ", "d", " ", "-", "!", "1"), {
    maxLength: 6,
  })
  .map((letters) => letters.join(""));

describe("doubles", () => {
  test("are told by what a keyword means, however many there are", () => {
    fc.assert(
      fc.property(fc.array(spelling, { maxLength: 40 }), (list) => {
        const seen = new Set<string>();
        const expected = list
          .map((each) => each.trim())
          .filter(
            (each) =>
              each !== "" &&
              !seen.has(identityOf(readKeyword(each))) &&
              seen.add(identityOf(readKeyword(each))),
          );
        expect(withoutDoubles(list)).toEqual(expected);
      }),
    );
  });

  test("a keyword is what stands alone in its field", () => {
    fc.assert(
      fc.property(fc.oneof(spelling, fc.string()), (text) => {
        expect(isKeyword(text)).toBe(
          parseKeywordList(text).length === 1 && !/[,;\n\r，；、\u2028\u2029]/.test(text),
        );
      }),
    );
  });
});

describe("the keyword coach", () => {
  const texts = [
    "giá sao ạ",
    "Giá bao nhiêu",
    "hàng giả à",
    "gia đình em",
    "giao hàng chưa",
    "giao gấp",
    "xin chào",
  ];

  test("what a keyword without marks finds and passes over", () => {
    const coached = hitsAndMisses("gia", texts);
    expect(coached.texts).toBe(4);
    expect(coached.hits.map((each) => [each.words, each.withNext, each.count])).toEqual([
      ["giá", ["giá sao", "Giá bao"], 2],
      ["giả", ["giả à"], 1],
      ["gia", ["gia đình"], 1],
    ]);
    expect(coached.misses.map((each) => [each.words, each.why, each.count])).toEqual([["giao", "longer", 2]]);
  });
  test("a keyword with marks passes over the same letters with others", () => {
    const coached = hitsAndMisses("giá", texts);
    expect(coached.hits.map((each) => each.words)).toEqual(["giá", "gia"]);
    expect(coached.misses.map((each) => [each.words, each.why])).toEqual([
      ["giao", "longer"],
      ["giả", "marks"],
    ]);
    expect(hitsAndMisses("giá", texts, { marksExactly: true }).hits.map((each) => each.words)).toEqual([
      "giá",
    ]);
  });
  test("a phrase at the end of a text has no next word", () => {
    const [hit] = hitsAndMisses("bao nhieu", texts).hits;
    expect(hit).toEqual({ words: "bao nhiêu", withNext: [], count: 1 });
  });
  test("a keyword without words hits nothing", () => {
    expect(hitsAndMisses("👍", ["👍"])).toEqual({ hits: [], misses: [], texts: 0 });
  });
});
