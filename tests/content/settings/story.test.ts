import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellSettings } from "@/lib/content/settings/story";
import { defaultCheckSettings, emptyCheck, noted, type PageCheck, withdrawn } from "@/lib/domain/check";
import { CHECKS_MIRROR, PAGES_MIRROR } from "@/lib/domain/mirror-names";
import { checkWords } from "@/lib/language/checks";
import { facebookChecks } from "@/lib/messages/check-protocol";
import { mendSelects, quickStyles } from "../../facebook/quick-style";
import { cafe, shop } from "../../stage/facebook/people";
import { createPen } from "../../stage/facebook-settings/markup";
import { drawMessaging, holderOf, OTHER } from "../../stage/facebook-settings/messaging";
import { plainSettings, type SettingsVariant } from "../../stage/facebook-settings/variant";

const words = checkWords("vi");
const NAMELESS = "https://www.facebook.com/settings?tab=advanced_messaging";
const OF_CAFE = `https://www.facebook.com/${cafe.slug}/settings/?tab=messenger_platform`;
const SEPTEMBER = new Date(2026, 8, 12, 9).getTime();
const known = (count: number) =>
  [
    shop,
    cafe,
    ...Array.from({ length: 8 }, (_, at) => ({
      id: `10000000000095${at}`,
      slug: "",
      name: { vi: `Trang ${at}` },
    })),
  ]
    .slice(0, count)
    .map(({ id, slug, name }) => ({ id, username: slug, name: name.vi, active: true }));

import { fakeBridge } from "../fake-bridge";

let end: AbortController;
let checks: Map<string, PageCheck>;
let asked: { name: string; input: unknown }[];
let refuses: boolean;
let now: number;

/** Answers as the worker does, with a memory. */
function answer(name: string, input: unknown): unknown {
  asked.push({ name, input });
  if (name === "passed") return undefined;
  if (name === "checkOf") return checks.get(facebookChecks.checkOf.input.parse(input).pageId) ?? null;
  if (refuses) throw new Error("refused");
  if (name === "verdict") {
    const { pageId, finding, reader } = facebookChecks.verdict.input.parse(input);
    now += 1000;
    return keep(noted(checks.get(pageId) ?? emptyCheck(pageId), finding, now, reader));
  }
  const { pageId, kind, at } = facebookChecks.withdraw.input.parse(input);
  return keep(withdrawn(checks.get(pageId) ?? emptyCheck(pageId), kind, at));
}
const keep = (check: PageCheck): PageCheck => {
  checks.set(check.pageId, check);
  return check;
};
const bridge = (pages: number) =>
  fakeBridge(
    {
      [PAGES_MIRROR]: known(pages),
      [CHECKS_MIRROR]: { settings: defaultCheckSettings(), routing: {} },
    },
    async (name, input) => answer(name, input),
  ).bridge;

function draw(changes: Partial<SettingsVariant>): void {
  const variant = { ...plainSettings, noise: false, ...changes };
  const screen = { variant, holder: holderOf(variant), dialog: null, dialogLoading: false, draft: undefined };
  document.body.innerHTML = `<div role="main">${drawMessaging(screen, createPen(variant)).main}</div>`;
  mendSelects();
}
function visit(address: string, changes: Partial<SettingsVariant>, pages = 2): void {
  window.location.href = address;
  draw(changes);
  tellSettings(window, bridge(pages), end.signal);
}
const host = () => document.querySelector<HTMLElement>("page-routing-check");
const said = (): string => host()?.shadowRoot?.querySelector("section")?.textContent ?? "";
const button = (name: string) =>
  [...(host()?.shadowRoot?.querySelectorAll("button") ?? [])].find((each) => each.textContent === name);
const shown = (name: string) =>
  vi.waitFor(() => {
    const found = button(name);
    if (found === undefined) throw new Error(`no button "${name}" in: ${said()}`);
    return found;
  });
const says = (text: string) => vi.waitFor(() => expect(said()).toContain(text));
function press(target: Element, { trusted = true, detail = 1 } = {}): void {
  const event = new MouseEvent("click", { bubbles: true, detail });
  if (trusted) Object.defineProperty(event, "isTrusted", { value: true });
  target.dispatchEvent(event);
}
const recorded = () =>
  asked
    .filter(({ name }) => name === "verdict")
    .map(({ input }) => facebookChecks.verdict.input.parse(input));
const [SHOP, CAFE] = [words.recordFor(shop.name.vi), words.recordFor(cafe.name.vi)];

beforeEach(() => {
  quickStyles();
  end = new AbortController();
  checks = new Map();
  asked = [];
  refuses = false;
  now = new Date(2026, 10, 22, 14, 3).getTime();
});
afterEach(() => end.abort());

describe("a screen that names no page", () => {
  it("records nothing by itself, and for the page that a person names, once", async () => {
    visit(NAMELESS, { state: "other" });
    const forShop = await shown(SHOP);
    expect(button(CAFE)).toBeDefined();
    expect(said()).toContain(words.pageUnknown);
    press(forShop);
    press(forShop);
    await says(words.recorded("22/11/2026 14:03"));
    expect(said()).toContain(words.forPage(shop.name.vi));
    expect(said()).not.toContain(words.pageUnknown);
    expect([button(SHOP), button(CAFE)]).toEqual([undefined, undefined]);
    expect(recorded()).toMatchObject([{ pageId: shop.id, finding: { verdict: "other-app", app: OTHER } }]);
  });

  it("can be put away where it stands over the corner of the window", async () => {
    visit(NAMELESS, { state: "other", layout: "unknown" });
    const close = await vi.waitFor(() => shown(words.close), 10_000);
    expect(host()?.dataset.place).toBe("corner");
    press(close, { trusted: false });
    expect(host()).not.toBeNull();
    press(close);
    expect(host()).toBeNull();
    draw({ state: "other" });
    await shown(SHOP);
    expect(button(words.close)).toBeUndefined();
  });

  it("tells what it was before, of the page that was named", async () => {
    const was = { kind: "routing", verdict: "ok", app: "StringeeX", reason: "seen" } as const;
    checks.set(cafe.id, noted(emptyCheck(cafe.id), was, SEPTEMBER, "r"));
    visit(NAMELESS, { state: "other" });
    press(await shown(CAFE));
    await says(words.drift("12/09/2026 09:00", "StringeeX", OTHER));
  });

  it("does nothing on a press that is not a person's", async () => {
    visit(NAMELESS, { state: "other" });
    const forShop = await shown(SHOP);
    press(forShop, { trusted: false });
    forShop.click();
    expect(recorded()).toEqual([]);
  });

  it("records no verdict that a person has not seen: the screen changed in the very moment of the press", async () => {
    visit(NAMELESS, { state: "ours" });
    const forShop = await shown(SHOP);
    draw({ state: "other" });
    press(forShop);
    await vi.waitFor(() => expect(host()?.dataset.verdict).toBe("other-app"));
    expect(recorded()).toEqual([]);
    press(await shown(SHOP));
    await says(words.recorded("22/11/2026 14:03"));
    expect(recorded()).toMatchObject([{ pageId: shop.id, finding: { verdict: "other-app" } }]);
  });

  it("records nothing where the address has become another page's meanwhile", async () => {
    visit(NAMELESS, { state: "ours" });
    const forShop = await shown(SHOP);
    window.history.pushState(null, "", OF_CAFE);
    press(forShop);
    expect(recorded()).toEqual([]);
    expect(host()).toBeNull();
  });

  it("asks again once the screen says something else, also when it says the first thing again", async () => {
    visit(NAMELESS, { state: "ours" });
    press(await shown(SHOP));
    await says(words.forPage(shop.name.vi));
    draw({ state: "other" });
    await vi.waitFor(() => expect(host()?.dataset.verdict).toBe("other-app"));
    expect(button(SHOP)).toBeDefined();
    draw({ state: "ours" });
    await vi.waitFor(() => expect(host()?.dataset.verdict).toBe("ok"));
    expect(button(SHOP)).toBeDefined();
    expect(recorded()).toHaveLength(1);
  });

  it("takes a press on the wrong page back; the second press of a double click is no such wish", async () => {
    visit(NAMELESS, { state: "none" });
    press(await shown(SHOP));
    const back = await shown(words.withdraw(shop.name.vi));
    press(back, { detail: 2 });
    press(back, { trusted: false });
    expect(checks.get(shop.id)?.routing).toHaveLength(1);
    press(back);
    press(await shown(CAFE));
    await says(words.forPage(cafe.name.vi));
    expect(checks.get(shop.id)?.routing).toEqual([]);
    expect(checks.get(cafe.id)?.routing).toHaveLength(1);
  });

  it("says that it could not be recorded, and lets it be tried again", async () => {
    refuses = true;
    visit(NAMELESS, { state: "ours" });
    press(await shown(SHOP));
    await says(words.notRecorded);
    refuses = false;
    press(await shown(SHOP));
    await says(words.recorded("22/11/2026 14:03"));
    expect(said()).not.toContain(words.notRecorded);
  });

  it("has many pages chosen from a list, none of them beforehand", async () => {
    visit(NAMELESS, { state: "ours" }, 10);
    const record = await shown(words.record);
    const list = host()?.shadowRoot?.querySelector("select");
    if (list === null || list === undefined) throw new Error("no list");
    expect([...list.options].map(({ value }) => value)).toEqual(["", ...known(10).map(({ id }) => id)]);
    expect([list.value, record.disabled]).toEqual(["", true]);
    list.value = cafe.id;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(record.disabled).toBe(false));
    press(record);
    await says(words.forPage(cafe.name.vi));
    expect(recorded().map(({ pageId }) => pageId)).toEqual([cafe.id]);
  });

  it("offers no page where none was added, and none for what could not be told", async () => {
    visit(NAMELESS, { state: "ours" }, 0);
    await says(words.noPages);
    expect(host()?.shadowRoot?.querySelector("button")).toBeNull();
    end.abort();
    end = new AbortController();
    visit(NAMELESS, { state: "contradiction" });
    await says(words.reasons.contradiction);
    expect(button(SHOP)).toBeUndefined();
  });
});

describe("a screen that names its page", () => {
  it("of a page that was not added: nothing is recorded, offered, or ticked off in another page's guide", async () => {
    visit(OF_CAFE, { state: "ours" }, 1);
    await says(words.pageOther);
    expect(host()?.shadowRoot?.querySelector("button")).toBeNull();
    expect(asked.filter(({ name }) => name !== "checkOf")).toEqual([]);
  });

  it("ticks its own page's steps", async () => {
    visit(OF_CAFE, { state: "ours" });
    await says(words.forPage(cafe.name.vi));
    expect(asked.filter(({ name }) => name === "passed").map(({ input }) => input)).toEqual([
      { pageId: cafe.id, step: "settings" },
      { pageId: cafe.id, step: "messaging" },
    ]);
  });
});

describe("a screen that cannot be read", () => {
  const copy = async (writes: (text: string) => Promise<void>): Promise<void> => {
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writes);
    visit(OF_CAFE, { state: "contradiction" });
    press(await shown(words.copyReport));
  };

  it("gives its skeleton to the clipboard, and none of its words", async () => {
    let copied = "";
    await copy(async (text) => {
      copied = text;
    });
    await says(words.copied);
    expect(copied).toContain("role=main");
    for (const word of [OTHER, "StringeeX-VN", "Nhắn tin"]) expect(copied).not.toContain(word);
  });

  it("leaves the report to be copied by hand where the browser refuses", async () => {
    await copy(() => Promise.reject(new Error("not allowed")));
    await says(words.notCopied);
    expect(host()?.shadowRoot?.querySelector("textarea")?.value).toContain("role=main");
  });
});
