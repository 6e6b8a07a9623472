import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, readText } from "@/lib/dom/text";

const read = (html: string): string => {
  const element = document.createElement("div");
  element.innerHTML = html;
  return readText(element);
};

describe("the text that an element shows", () => {
  it.each([
    ["split nodes joined", "<span>Đơn </span><span>của em</span>", "Đơn của em"],
    ["line breaks kept", "một<br>hai", "một\nhai"],
    ["blocks as lines", "<div>một</div><div>hai</div>", "một\nhai"],
    ["emoji from their names", 'vui <img alt="😀"><span role="img" aria-label="🌸">x</span>', "vui 😀🌸"],
    ["hidden copies left out", 'a<span aria-hidden="true">a</span><span hidden>a</span>', "a"],
    ["dust left out", 'a<span data-0="0">Facebook</span>', "a"],
    ["the translator's wrappers transparent", "<font><font>Xin</font></font><font> chào</font>", "Xin chào"],
    ["markup as text", "&lt;b&gt;x&lt;/b&gt;", "<b>x</b>"],
    ["our own badge left out", "a<page-ticket>#1</page-ticket>", "a"],
  ])("%s", (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it("is the same for composed and decomposed letters, and for every kind of space", () => {
    expect(normalise("Nguye\u0302\u0303n\u00a0A\u202fB\u200b\u200e ")).toBe("Nguyễn A B");
  });

  it("is normal already once it was normalised", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => normalise(normalise(text)) === normalise(text)),
    );
  });
});
