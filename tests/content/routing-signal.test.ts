import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Bridge } from "@/lib/content/bridge";
import { tellInbox } from "@/lib/content/inbox-story";
import { CHECKS_MIRROR, type ChecksMirror, defaultCheckSettings } from "@/lib/domain/check";
import { PAGES_MIRROR } from "@/lib/domain/mirror";
import { reportSettings } from "@/lib/facebook/settings-report";
import { A, anchorRow, detailA, detailB, inboxUrl, list, PAGE, page } from "../facebook/markup";

const AT = Date.UTC(2026, 8, 12);
let end: AbortController;
let stored: Record<string, unknown>;

const bridge = (): Bridge => ({
  ask: (async () => {
    throw new Error("nobody answers");
  }) as Bridge["ask"],
  read: async (keys) => Object.fromEntries(keys.map((name) => [name, stored[name]])),
  onChange: () => undefined,
  onOrder: () => undefined,
  browserLanguage: "vi",
  version: "1.0",
  isAlive: () => true,
});
const soon = () => new Promise((done) => setTimeout(done));
async function visit(
  detail: string,
  told: ChecksMirror["routing"][string] | null,
  quietPages: string[] = [],
) {
  const checks: ChecksMirror = {
    settings: { ...defaultCheckSettings(), quietPages },
    routing: told === null ? {} : { [PAGE]: told },
  };
  stored = {
    [PAGES_MIRROR]: [{ id: PAGE, username: "", name: "Mẫu", active: true }],
    [CHECKS_MIRROR]: checks,
  };
  window.location.href = inboxUrl(A.id);
  document.body.innerHTML = page(list(anchorRow(A, { selected: true })), detail);
  tellInbox(window, bridge(), end.signal);
  for (let turn = 0; turn < 5; turn += 1) await soon();
  return document.querySelector("page-routing-signal");
}
const text = (host: Element | null) => host?.shadowRoot?.querySelector("section")?.textContent ?? "";
const ours = { verdict: "ok", app: "StringeeX", at: AT } as const;

beforeEach(() => {
  end = new AbortController();
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
