import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellInbox } from "@/lib/content/inbox/inbox-story";
import type { Badge } from "@/lib/domain/mirror";
import { DISCREET_MIRROR, PAGES_MIRROR } from "@/lib/domain/mirror-names";
import { shortcutWords } from "@/lib/language/shortcuts";
import { A, anchorRow, detailB, inboxUrl, list, PAGE, page } from "../facebook/markup";
import { type FakeBridge, fakeBridge } from "./fake-bridge";

const words = shortcutWords("vi");
const created: Badge = { state: "created", status: "new", ticket: "4471", at: 1, problem: null };

let end: AbortController;
let stored: Record<string, unknown>;
let fake: FakeBridge;
let asked: string[];

/** The story's own messages are typed; this stand-in only records them. */
const answer = async (name: string): Promise<unknown> => {
  asked.push(name);
  if (name === "endDiscreet") fake.store({ [DISCREET_MIRROR]: false });
  return name === "create" ? created : undefined;
};
const soon = () => new Promise((done) => setTimeout(done));
const visit = async (detail: string): Promise<void> => {
  window.location.href = inboxUrl(A.id);
  document.body.innerHTML = page(list(anchorRow(A, { selected: true })), detail);
  tellInbox(window, fake.bridge, end.signal);
  await soon();
};
const order = async (): Promise<void> => {
  fake.order();
  await soon();
};
const header = () => document.querySelector<HTMLElement>("page-ticket.page-ticket-header");
const notice = () => document.querySelector<HTMLElement>("page-ticket-notice.page-ticket-stays");
const seen = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).display !== "none";

beforeEach(() => {
  end = new AbortController();
  asked = [];
  stored = { [PAGES_MIRROR]: [{ id: PAGE, username: "", name: "Cửa Hàng Mẫu", active: true }] };
  fake = fakeBridge(stored, answer);
});
afterEach(() => end.abort());

describe("discreet mode on Facebook", () => {
  it("hides every badge at once and leaves one notice with the way back", async () => {
    await visit(detailB(A));
    expect(seen(header())).toBe(true);
    fake.store({ [DISCREET_MIRROR]: true });
    expect(seen(header())).toBe(false);
    for (const chip of document.querySelectorAll("page-ticket")) expect(seen(chip)).toBe(false);
    expect(seen(notice())).toBe(true);
    expect(notice()?.shadowRoot?.textContent).toContain(words.badgesHidden);

    const back = notice()?.shadowRoot?.querySelector("button");
    const forged = new MouseEvent("click", { bubbles: true });
    back?.dispatchEvent(forged);
    expect(asked).not.toContain("endDiscreet");
    const event = new MouseEvent("click", { bubbles: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    back?.dispatchEvent(event);
    await soon();
    expect(asked).toContain("endDiscreet");
    expect(notice()).toBeNull();
    expect(seen(header())).toBe(true);
  });

  it("is remembered: a page that is opened while it is on shows no badge", async () => {
    stored[DISCREET_MIRROR] = true;
    await visit(detailB(A));
    expect(seen(header())).toBe(false);
    expect(seen(notice())).toBe(true);
  });

  it("names nobody in its notice", async () => {
    stored[DISCREET_MIRROR] = true;
    await visit(detailB(A));
    expect(notice()?.shadowRoot?.innerHTML).not.toContain(A.name);
  });

  it("leaves nothing behind when the story ends", async () => {
    stored[DISCREET_MIRROR] = true;
    await visit(detailB(A));
    end.abort();
    expect(document.querySelector("page-ticket-notice, page-ticket")).toBeNull();
  });
});

describe("the shortcut for a ticket", () => {
  it("makes the open conversation's, as its button does", async () => {
    await visit(detailB(A));
    await order();
    expect(asked).toContain("create");
    expect(header()?.dataset.state).toBe("created");
  });

  it("makes one only, however often it is pressed", async () => {
    await visit(detailB(A));
    await order();
    await order();
    expect(asked.filter((name) => name === "create")).toHaveLength(1);
  });

  it("makes none and says so where no conversation is open", async () => {
    await visit("");
    await order();
    expect(asked).not.toContain("create");
    expect(notice()?.shadowRoot?.textContent).toContain(words.noConversation);
  });

  it("makes none while badges are hidden: nobody could see whose it is", async () => {
    stored[DISCREET_MIRROR] = true;
    await visit(detailB(A));
    await order();
    expect(asked).not.toContain("create");
    expect(document.body.querySelectorAll("page-ticket-notice")).toHaveLength(2);
  });
});
