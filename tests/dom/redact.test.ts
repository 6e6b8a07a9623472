import fc from "fast-check";
import { expect, it } from "vitest";
import { redact } from "@/lib/dom/redact";

it("shows structure, roles and counts, and no words", () => {
  document.body.innerHTML = `<div role="main" data-pagelet="BizWebInbox" class="x1"><div role="listitem" aria-label="Khách Thử A"><a href="/x?selected_item_id=1000">Khách</a></div><div role="listitem" aria-label="Lan"><a href="#">Lan</a></div></div>`;
  expect(redact(document.body)).toBe(
    "body\n  div[role=main data-pagelet=BizWebInbox]\n    div[role=listitem aria-label] ×2\n      a[href]",
  );
});

it("lets no text and no value of an attribute through", () => {
  const secret = fc.stringMatching(/^[a-z]{12,20}$/);
  fc.assert(
    fc.property(secret, (word) => {
      document.body.innerHTML = `<p title="${word} ${word}" data-x="${word}" role="${word} x">${word}<input value="${word}"></p>`;
      return !redact(document.body).includes(word);
    }),
  );
});
