import { expect, test } from "vitest";
import { isAcknowledgement } from "@/lib/domain/acknowledgement";

test.each([
  "cảm ơn",
  "Cám ơn shop nhiều ạ",
  "cam on shop a",
  "CẢM ƠN!!!",
  "cảm ơnnnn ạaaa",
  "ok",
  "Okeee",
  "okie shop",
  "ok em",
  "dạ",
  "Dạ vâng ạ",
  "da cam on anh",
  "vâng 🙏",
  "thanks",
  "Thank you so much ❤️",
  "tks shop nha",
  "được rồi ạ",
  "👍",
  "👍🏽👍🏽",
  "❤️ ❤️",
  "cảm ơn".normalize("NFD"),
])("%s ends a conversation", (text) => {
  expect(isAcknowledgement({ text })).toBe(true);
});

test.each([
  "ok?",
  "dạ giá 200k",
  "cảm ơn, nhưng hàng bị lỗi",
  "dạ chưa",
  "ok chưa shop",
  "không cảm ơn",
  "dã quỳ",
  "đà",
  "shop ơi",
  "em",
  "...",
  "?",
  "😡",
  "ok 😡",
  "👎",
  "giá",
  "1",
  "đá",
])("%s does not", (text) => {
  expect(isAcknowledgement({ text })).toBe(false);
});

test("without words, only what is known to be a nod", () => {
  expect(isAcknowledgement({ text: "", media: "sticker" })).toBe(true);
  expect(isAcknowledgement({ text: " ", media: "like" })).toBe(true);
  expect(isAcknowledgement({ text: "", media: "photo" })).toBe(false);
  expect(isAcknowledgement({ text: "" })).toBe(false);
  expect(isAcknowledgement({ text: "ok", media: "photo" })).toBe(false);
});
