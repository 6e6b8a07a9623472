import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellInbox } from "@/lib/content/inbox/inbox-story";
import { type ChecksMirror, defaultCheckSettings } from "@/lib/domain/check";
import { CHECKS_MIRROR, PAGES_MIRROR } from "@/lib/domain/mirror-names";
import { reportSettings } from "@/lib/facebook/settings/report";
import { A, anchorRow, detailA, detailB, inboxUrl, list, PAGE, page } from "../../facebook/markup";
import { type FakeBridge, fakeBridge } from "../fake-bridge";

const OTHER = "100000000000902";
const AT = Date.UTC(2026, 8, 12);
let end: AbortController;
let asked: unknown[];
let fake: FakeBridge;

const answer = async (name: string, input: unknown): Promise<never> => {
  if (name === "quiet") asked.push(input);
  throw new Error("nobody answers");
};
const soon = () => new Promise((done) => setTimeout(done));
async function tell(routing: ChecksMirror["routing"], quietPages: string[] = []) {
  const checks: ChecksMirror = { settings: { ...defaultCheckSettings(), quietPages }, routing };
  const stored = {
    [PAGES_MIRROR]: [PAGE, OTHER].map((id) => ({ id, username: "", name: "Mẫu", active: true })),
    [CHECKS_MIRROR]: checks,
  };
  fake = fakeBridge(stored, answer);
  tellInbox(window, fake.bridge, end.signal);
  for (let turn = 0; turn < 5; turn += 1) await soon();
  return document.querySelector("page-routing-signal");
}
function visit(detail: string, told: ChecksMirror["routing"][string] | null, quietPages: string[] = []) {
  window.location.href = inboxUrl(A.id);
  document.body.innerHTML = page(list(anchorRow(A, { selected: true })), detail);
  return tell(told === null ? {} : { [PAGE]: told }, quietPages);
}
const text = (host: Element | null) => host?.shadowRoot?.querySelector("section")?.textContent ?? "";
const attributesOf = (node: Element) => [...node.attributes].map(({ name, value }) => `${name}=${value}`);
function press(target: Element | null | undefined): void {
  const event = new MouseEvent("click", { bubbles: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  target?.dispatchEvent(event);
}
function announce(routing: ChecksMirror["routing"], quietPages: string[]): void {
  const checks: ChecksMirror = { settings: { ...defaultCheckSettings(), quietPages }, routing };
  fake.store({ [CHECKS_MIRROR]: checks });
}
const wrong = { verdict: "other-app", app: "X", at: AT } as const;
const ours = { verdict: "ok", app: "StringeeX", at: AT } as const;

beforeEach(() => {
  end = new AbortController();
  asked = [];
});
afterEach(() => end.abort());

describe("the quiet line above the reply field", () => {
  it.each([
    ["English markup", detailA(A)],
    ["Vietnamese markup", detailB(A)],
  ])(
    "says of a conversation that was answered in Meta's inbox what is known and what is not: %s",
    async (_name, detail) => {
      const host = await visit(detail, ours);
      expect(text(host)).toContain("12/09/2026");
      const composer = document.querySelector("#detail textarea, #detail [role=textbox]");
      expect(composer?.contains(host)).toBe(false);
      expect(host?.contains(composer)).toBe(false);
    },
  );

  it("is not there where nobody has answered, or only the customer's words say so", async () => {
    const lure = `<div class="x1fqp7bg x1nhvcw1" data-message-id="mid.$c1"><img alt="${A.name}"><div><div dir="auto">Được gửi bởi Nhân viên Mẫu</div></div></div>`;
    expect(await visit(detailA(A, { messages: lure }), ours)).toBeNull();
  });

  it.each([
    ["English markup", detailA(A)],
    ["Vietnamese markup", detailB(A)],
  ])("moves, changes and focuses nothing of the page: %s", async (_name, detail) => {
    window.location.href = inboxUrl(A.id);
    document.body.innerHTML = page(list(anchorRow(A, { selected: true })), detail);
    const nodes = [...document.querySelectorAll("#detail, #detail *")];
    const places = () =>
      nodes.map((node) => [node.parentElement, node.previousElementSibling, attributesOf(node)]);
    const before = places();
    const focus = vi.spyOn(HTMLElement.prototype, "focus");
    const host = await tell({ [PAGE]: wrong });
    expect(text(host)).toContain("X");
    expect(places()).toEqual(before);
    expect(host?.nextElementSibling).toBeNull();
    expect(focus).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(document.body);
    end.abort();
    expect(document.querySelector("page-routing-signal")).toBeNull();
    expect(places()).toEqual(before);
  });

  it("is closed by a person for that page alone, and stays closed though the worker cannot be told", async () => {
    const host = await visit(detailA(A), wrong);
    host?.shadowRoot?.querySelector("button")?.click();
    expect(asked).toEqual([]);
    press(host?.shadowRoot?.querySelector("button"));
    await soon();
    expect(asked).toEqual([{ pageId: PAGE }]);
    expect(document.querySelector("page-routing-signal")).toBeNull();
    // Something else is told: the line is drawn anew for whoever has not closed it.
    announce({ [PAGE]: { ...wrong, at: AT + 1 } }, []);
    expect(document.querySelector("page-routing-signal")).toBeNull();
    // The worker knows of it now, and a person wants it back.
    announce({ [PAGE]: wrong }, [PAGE]);
    announce({ [PAGE]: wrong }, []);
    expect(document.querySelector("page-routing-signal")).not.toBeNull();
  });

  it("closed for one page is shown for another", async () => {
    expect(await visit(detailA(A), wrong, [OTHER])).not.toBeNull();
  });

  it("is not there while nothing was ever checked, nor once it was closed for the page", async () => {
    expect(await visit(detailA(A), null)).toBeNull();
    end = new AbortController();
    expect(await visit(detailA(A), ours, [PAGE])).toBeNull();
  });
});

it("a settings screen's report carries roles and counts, and none of its words", () => {
  document.body.innerHTML =
    '<div role="main"><h1>Nhắn tin nâng cao</h1><div role="list"><div role="listitem"><span dir="auto">Ứng dụng Bí Mật</span><div role="button" aria-label="Chỉnh sửa bí mật">Chỉnh sửa</div></div></div></div>';
  const report = reportSettings(document, "routing", "1.0");
  expect(report).toContain("listitem 1");
  expect(report).toContain("aria-label");
  for (const word of ["Nhắn tin", "Bí Mật", "bí mật", "Chỉnh sửa"]) expect(report).not.toContain(word);
});
