import { describe, expect, test } from "vitest";
import { compileKeywords } from "@/lib/domain/keywords/match";

const find = (keywords: string | string[], text: string, marksExactly = false) =>
  compileKeywords([keywords].flat(), { marksExactly }).find(text);
const finds = (keyword: string, text: string, marksExactly = false): boolean =>
  find(keyword, text, marksExactly) !== null;

describe("marks", () => {
  test.each([
    // keyword, text, found
    ["gia", "giá", true],
    ["gia", "giả", true],
    ["gia", "GIA ĐÌNH", true],
    ["gia", "giao hàng chưa", false],
    ["giá", "gia bn shop", true],
    ["giá", "hàng giả à", false],
    ["giá", "già rồi", false],
    ["giá", "GIÁ?", true],
    ["đặt", "dat hang", true],
    ["đặt", "đặt", true],
    ["đặt", "đat", false],
    ["đặt", "dặt", false],
    ["đặt", "đật", false],
    ["dat", "đắt quá", true],
    ["đ", "d", true],
    ["d", "đ", true],
    ["đi", "Ði thôi", true],
    ["mơ", "mo", true],
    ["mơ", "mờ", false],
    ["mô", "mơ", false],
    ["cân", "can", true],
    ["cân", "căn", false],
    ["hòa", "hoà", true],
    ["hoà", "hòa", true],
    ["hòa", "hoá", false],
    ["thủy", "thuỷ", true],
    ["thuỷ", "thủy", true],
    ["quý", "qúy", true],
    ["hoàng", "hòang", true],
    ["khuya", "khuyá", true],
    ["giá rẻ", "gia rẻ", true],
    ["giá rẻ", "giả rẻ", false],
    ["café", "CAFE sữa", true],
    ["giásốc", "giasốc", false],
  ])("%s in %s: %s", (keyword, text, found) => {
    expect(finds(keyword, text)).toBe(found);
    expect(finds(keyword.normalize("NFD"), text)).toBe(found);
    expect(finds(keyword, text.normalize("NFD"))).toBe(found);
    expect(finds(keyword.toUpperCase(), text.toLowerCase())).toBe(found);
  });

  test.each([
    ["giá", "gia", false],
    ["gia", "giá", false],
    ["giá", "GIÁ", true],
    ["hòa", "hoà", true],
    ["đặt", "dat", false],
    ["giá*", "giáo", true],
    ["giá*", "giảo", false],
    ["gia*", "giá", false],
    ["gi*", "giá", true],
    ["ho*", "hòa", true],
    ["ho*", "hoà", true],
    ["hoa*", "hoàng", false],
  ])("exactly: %s in %s: %s", (keyword, text, found) => {
    expect(finds(keyword, text, true)).toBe(found);
  });
});

describe("letters drawn out", () => {
  test.each([
    ["giá", "giáaaa", true],
    ["giá", "giaaaa", true],
    ["giá", "giáa", true],
    ["giá", "giááá", true],
    ["giá", "ggggiá", true],
    ["giá", "giảaaa", false],
    ["đẹp", "đđđẹppp", true],
    ["ship", "shipppp", true],
    ["ok", "okkk", true],
    ["xoong", "xoong", true],
    ["xoong", "cái xoooong", true],
    ["xong", "cái xoong", false],
    ["bong", "boong", false],
    ["boong", "bong", false],
    ["soóc", "sooc", true],
    ["lưu", "lưuuuu", true],
    ["lưu", "luu", true],
    ["lu", "lưu", false],
    ["lu", "luu", false],
    ["lư", "lưu", false],
    ["như", "nhưuuuu", true],
    ["thương", "thưuơng", true],
    ["free", "free ship", true],
    ["free", "freeee", true],
    ["fre", "free", true],
    ["alo", "aloo", true],
    ["10k", "100k", false],
    ["100k", "100k", true],
    ["1000", "100", false],
  ])("%s in %s: %s", (keyword, text, found) => {
    expect(finds(keyword, text)).toBe(found);
  });
});

describe("syllables and what lies between", () => {
  test.each([
    ["giá bao nhiêu", "gia bao nhieu vậy", true],
    ["giá bao nhiêu", "giá 😍 bao-nhiêu", true],
    ["giá bao nhiêu", "giá\n\nbao…nhiêu", true],
    ["giá bao nhiêu", "giá thì bao nhiêu", false],
    ["giá bao nhiêu", "giá bao", false],
    ["giá, bao nhiêu", "giá bao nhiêu", true],
    ["giá", "#giá", true],
    ["giá", "#giá_rẻ", true],
    ["giá", "#giárẻ", false],
    ["giá", "giá200k", false],
    ["giá", "(giá)", true],
    ["giá", "báo❤️giá❤️ngay", true],
    ["giá", "цена giá 价格", true],
    ["цена", "Цена giá", true],
    ["价格", "价格 giá", true],
    ["giá", "g\u200bi\u00adá", true],
    ["giá", "ｇｉá", true],
    ["giá", "𝐠𝐢á", true],
    ["ship", "ⓢⓗⓘⓟ", true],
    ["giá", "", false],
    ["giá", "gia\ud83d", true],
    ["straße", "STRASSE", true],
    ["👍", "👍", false],
    ["*", "giá", false],
  ])("%s in %s: %s", (keyword, text, found) => {
    expect(finds(keyword, text)).toBe(found);
  });

  test.each([
    ["gia*", "giao hàng", true],
    ["gia*", "giá", true],
    ["gia*", "gi", false],
    ["giá*", "giáo viên", true],
    ["giá*", "giao hàng", true],
    ["giá*", "giảo", false],
    ["hò*", "hoà", true],
    ["hò*", "hòa", true],
    ["đ*", "dong", true],
    ["đ*", "dông", false],
    ["đ*", "đồng", true],
    ["lư*", "lưu", true],
    ["giao h*", "giao hàng", true],
    ["giao h*", "giao cho hà", false],
    ["giao＊", "giaobao", true],
    ["gia* hàng", "giao hàng", false],
    ["xo*", "xoong", true],
  ])("prefix %s in %s: %s", (keyword, text, found) => {
    expect(finds(keyword, text)).toBe(found);
  });
});

describe("where it was found", () => {
  test("the words as they stand in the original text", () => {
    const text = "shop ơi 😍 GIÁ\u200b baooo nhiêu?".normalize("NFD");
    const match = find(["ship", "giá bao"], text);
    expect(match).toMatchObject({ keyword: "giá bao" });
    expect(text.slice(match?.start, match?.end)).toBe(match?.matched);
    expect(match?.matched.normalize("NFC")).toBe("GIÁ\u200b baooo");
  });
  test("a compatibility character that stands for several is taken whole", () => {
    expect(find("kg", "5 ㎏!")).toEqual({ keyword: "kg", start: 2, end: 3, matched: "㎏" });
  });
  test("the first place wins, and there the longest keyword", () => {
    expect(find(["ship", "giá", "giá bao nhiêu"], "cho hỏi giá bao nhiêu, ship")?.keyword).toBe(
      "giá bao nhiêu",
    );
    expect(find(["giá bao nhiêu", "hỏi"], "cho hỏi giá bao nhiêu")?.keyword).toBe("hỏi");
  });
  test("every place, without overlaps", () => {
    const all = compileKeywords(["gia", "gia đình"], { marksExactly: false }).findAll("giá gia đình giả");
    expect(all.map((each) => each.matched)).toEqual(["giá", "gia đình", "giả"]);
  });
  test("counts the texts that contain any", () => {
    const matcher = compileKeywords(["giá", "ship"], { marksExactly: false });
    expect(matcher.count(["giá ship", "hàng giả", "ship", ""])).toBe(2);
  });
  test("an empty list finds nothing", () => {
    expect(find([], "giá")).toBeNull();
  });
  test("a text longer than any before it is read whole", () => {
    const text = `${"một hai ba ".repeat(1500)}giá`;
    expect(find("giá", text)?.start).toBe(text.length - 3);
  });
});
