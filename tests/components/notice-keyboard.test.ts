import { afterEach, beforeEach, expect, it } from "vitest";
import { mountNotice } from "@/components/badge/mount";
import type { Mounted } from "@/components/mount";

let notice: Mounted;
let close: HTMLButtonElement;
beforeEach(() => {
  document.body.innerHTML = `<a href="#x">Hộp thư</a><textarea></textarea>
    <div role="textbox" contenteditable="true" tabindex="0"><p tabindex="-1">Trả lời</p></div>`;
  notice = mountNotice(document);
  document.body.append(notice.host);
  close = document.createElement("button");
  notice.place.append(close);
});
afterEach(() => {
  document.body.innerHTML = "";
});

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(selector);
  return found;
};
/** As the keyboard does: the event tells where the focus comes from. */
function come(from: HTMLElement | null): void {
  from?.focus();
  close.focus();
  notice.host.dispatchEvent(new FocusEvent("focusin", { relatedTarget: from }));
  expect(document.activeElement).toBe(notice.host);
}

it("gives the keyboard back to where it was", () => {
  come(find("a"));
  notice.remove();
  expect(document.activeElement).toBe(find("a"));
});

it.each(["textarea", "[role=textbox]", "[role=textbox] p"])("never puts it into a field: %s", (field) => {
  come(find(field));
  notice.remove();
  expect(document.activeElement).toBe(document.body);
});

it("leaves it where the notice stood, when what it came from is gone, or nothing had it", () => {
  come(find("a"));
  find("a").remove();
  notice.remove();
  expect(document.activeElement).toBe(document.body);
});

it("leaves it alone where it is elsewhere by now", () => {
  come(find("a"));
  find("textarea").focus();
  notice.remove();
  expect(document.activeElement).toBe(find("textarea"));
});
