// @vitest-environment node
import { Visitor } from "vite";
import { expect, test } from "vitest";
import { files, lineOf, parse, read } from "../architecture/sources";

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/**
 * What page admins know from the StringeeX portal, and what is not to stand in its place. A word of code, an address or
 * a placeholder is none of a sentence's: `page-tickets-email`, `{portal}`.
 */
const terms = [
  ["phiếu ghi", /(?<![-\w{])tickets?(?![-\w}])|(?<!\p{L})vé(?!\p{L})|thẻ hỗ trợ|yêu cầu hỗ trợ/iu],
  ["Agent", /(?<![-\w])agents?(?![-\w])|đại lý|tác nhân|tổng đài viên|điện thoại viên|nhân viên/u],
  ["hàng đợi", /hàng chờ|danh sách chờ|queue/iu],
  ["cổng", /(?<![-\w{])portals?(?![-\w}])/iu],
  ["bình luận", /nhận xét|bình phẩm|(?<![-\w])comments?(?![-\w])/iu],
  ["tin nhắn", /thông điệp|(?<![-\w])messages?(?![-\w])/iu],
  ["cuộc trò chuyện", /hội thoại|đoạn chat/iu],
  ["ghi chú", /chú thích|(?<![-\w])notes?(?![-\w])/iu],
  ["cài đặt", /phần tùy chọn|thiết đặt/iu],
  ["tab", /(?<!\p{L})thẻ(?!\p{L})/iu],
  ["khóa, xóa, hóa, tùy (one place for the tone)", /(?:kh|x|h)oá(?!\p{L})|tuỳ|uỷ/iu],
] as const;

/** Every Vietnamese sentence of the product, with its line; the parts of a template are sentences of their own. */
const sentences = files("lib/language")
  .filter((file) => file.endsWith(".ts"))
  .map(parse)
  .flatMap((source) => {
    const found: { readonly where: string; readonly text: string }[] = [];
    const add = (text: string, start: number): void => {
      if (VIETNAMESE.test(text)) found.push({ where: lineOf(source, start), text });
    };
    new Visitor({
      Literal: (node) => {
        if (typeof node.value === "string") add(node.value.normalize("NFC"), node.start);
      },
      TemplateElement: (node) => add(node.value.raw.normalize("NFC"), node.start),
    }).visit(source.program);
    return found;
  });
const names = read("public/_locales/vi/messages.json");
const listing = read("docs/store/listing.vi.md");

test("every room's sentences are looked at", () => {
  expect(sentences.length).toBeGreaterThan(600);
  for (const part of ["panel/", "problems/", "checks/", "badge", "why"])
    expect(
      sentences.some(({ where }) => where.includes(`lib/language/${part}`)),
      part,
    ).toBe(true);
});

test.each(terms)("says “%s” and no other word for it", (_, other) => {
  const wrong = sentences
    .filter(({ text }) => other.test(text))
    .map(({ where, text }) => `${where}: ${text}`);
  expect(wrong).toEqual([]);
  const messages: Record<string, { message: string }> = JSON.parse(names);
  expect(Object.values(messages).filter(({ message }) => other.test(message))).toEqual([]);
});

test("the store speaks the same words", () => {
  const told = listing.split("\n").filter((line) => !line.startsWith("| `"));
  const wrong = terms.flatMap(([term, other]) =>
    told.filter((line) => other.test(line)).map((line) => `${term}: ${line}`),
  );
  expect(wrong).toEqual([]);
});
