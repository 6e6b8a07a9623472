import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellInbox } from "@/lib/content/inbox/inbox-story";
import type { Badge } from "@/lib/domain/mirror";
import { mirrorKeyOf, PAGES_MIRROR, REHEARSAL_MIRROR } from "@/lib/domain/mirror-names";
import { ProblemError, problem } from "@/lib/domain/problem";
import {
  A,
  anchorRow,
  bizwebRow,
  type Customer,
  D,
  detailA,
  detailB,
  inboxUrl,
  list,
  PAGE,
  page,
} from "../../facebook/markup";
import { type FakeBridge, fakeBridge } from "../fake-bridge";

const OTHER = "100000000000902";
const key = (of: Customer) => `${PAGE}|message|${of.id}`;
const created: Badge = { state: "created", status: "processing", ticket: "4471", at: 1, problem: null };

let end: AbortController;
let stored: Record<string, unknown>;
let fake: FakeBridge;
let asked: { name: string; input: unknown }[];
let answer: (name: string) => Promise<unknown>;

/** Until what was put off to a task of its own is done, and what that put off in turn. */
const soon = async () => {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => setTimeout(done));
};
const visit = async (address: string, threads: string, detail: string) => {
  window.location.href = address;
  document.body.innerHTML = page(list(threads), detail);
  tellInbox(window, fake.bridge, end.signal);
  await soon();
};
const header = () => document.querySelector<HTMLElement>("page-ticket.page-ticket-header");
const data = () =>
  Object.fromEntries(
    ["item", "key", "state", "status", "ticket"].map((name) => [
      name,
      header()?.getAttribute(`data-${name}`),
    ]),
  );
const inHeader = (selector: string) => header()?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
/** What was asked for by a person; what is on screen is told besides, with the next frame. */
const pressed = () => asked.filter(({ name }) => name !== "observed");
const chips = () => [...document.querySelectorAll<HTMLElement>("page-ticket.page-ticket-row")];
const press = (element: HTMLElement | null): void => {
  const event = new MouseEvent("click", { bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  element?.dispatchEvent(event);
};

beforeEach(() => {
  end = new AbortController();
  asked = [];
  stored = { [PAGES_MIRROR]: [{ id: PAGE, username: "", name: "Cửa Hàng Mẫu", active: true }] };
  answer = async () => created;
  fake = fakeBridge(stored, (name, input) => {
    asked.push({ name, input });
    return answer(name);
  });
});
afterEach(() => end.abort());

describe.each([
  ["vi", detailB],
  ["en", detailA],
] as const)("an open conversation (%s)", (language, detail) => {
  const words = language === "vi" ? "Tạo phiếu ghi" : "Create ticket";
  beforeEach(() => {
    stored.language = language;
  });

  it("offers a ticket for the customer whose conversation it is", async () => {
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    expect(data()).toMatchObject({ item: "message", key: key(A), state: "none", status: "", ticket: "" });
    expect(inHeader("button.create")?.getAttribute("aria-label")).toBe(
      language === "vi" ? `${words} cho ${A.name}` : `${words} for ${A.name}`,
    );
  });

  it("sends the words on screen when it is pressed, and shows it at once", async () => {
    let done: (badge: Badge) => void = () => {};
    answer = () => new Promise<Badge>((resolve) => (done = resolve));
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    press(inHeader("button.create"));
    expect(header()?.dataset.state).toBe("sending");
    expect(pressed()).toMatchObject([
      {
        name: "create",
        input: {
          key: key(A),
          pageId: PAGE,
          customer: { id: A.id, name: A.name },
          partial: language === "vi",
        },
      },
    ]);
    done(created);
    await soon();
    expect(data()).toMatchObject({ state: "created", status: "processing", ticket: "4471" });
  });

  it("does nothing for a press that a script made", async () => {
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    inHeader("button.create")?.click();
    expect(pressed()).toEqual([]);
  });

  it("asks once for two presses", async () => {
    answer = () => new Promise(() => {});
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    const button = inHeader("button.create");
    press(button);
    press(button);
    expect(pressed()).toHaveLength(1);
  });

  it("waits, without a key and with nothing to press, while the address names somebody else", async () => {
    await visit(inboxUrl(D.id), anchorRow(A, { selected: true }) + anchorRow(D), detail(A));
    expect(data()).toMatchObject({ key: "", state: "unknown" });
    expect(inHeader("button.create")?.hasAttribute("disabled")).toBe(true);
  });

  it("comes back when the page wipes it, and stands there once", async () => {
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    const place = document.querySelector("#detail");
    if (place !== null) place.innerHTML = detail(A);
    await soon();
    expect(header()?.dataset.key).toBe(key(A));
    expect(document.querySelectorAll("page-ticket.page-ticket-header")).toHaveLength(1);
  });

  it("says why it failed and offers it again", async () => {
    answer = async () => {
      throw new ProblemError(problem("page-without-queue"));
    };
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    press(inHeader("button.create"));
    await soon();
    expect(header()?.dataset.state).toBe("none");
    expect(inHeader(".problem")?.textContent).toContain(language === "vi" ? "hàng đợi" : "queue");
    expect(inHeader("button.create")).not.toBeNull();
  });

  it("withdraws and asks for a reload when the extension was updated", async () => {
    answer = async () => {
      throw new ProblemError(problem("reload-tab"));
    };
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detail(A));
    press(inHeader("button.create"));
    await soon();
    expect(document.querySelectorAll("page-ticket")).toHaveLength(0);
    const notice = document.querySelector("page-ticket-notice")?.shadowRoot?.textContent ?? "";
    expect(notice).toContain(language === "vi" ? "tải lại trang" : "reload the page");
  });
});

describe("rows", () => {
  it("show what the mirror knows, and what it learns", async () => {
    stored[mirrorKeyOf(key(D))] = created;
    await visit(inboxUrl(), anchorRow(A) + anchorRow(D), "");
    expect(chips().map((chip) => [chip.dataset.key, chip.dataset.state, chip.dataset.ticket])).toEqual([
      [key(A), "none", ""],
      [key(D), "created", "4471"],
    ]);
    fake.store({ [mirrorKeyOf(key(A))]: { ...created, status: "solved" } });
    expect(chips()[0]?.dataset.status).toBe("solved");
  });

  it("say that they are matched by name where they are", async () => {
    await visit(inboxUrl(D.id), bizwebRow(A, 0) + bizwebRow(D, 1, { selected: true }), detailB(D));
    expect(
      chips().map((chip) => [chip.dataset.key, chip.dataset.matched, chip.getAttribute("aria-label")]),
    ).toEqual([[key(D), "name", "Phiếu ghi: Chưa có phiếu, khớp theo tên"]]);
  });

  it("carry the text of a hostile ticket as text", async () => {
    stored[mirrorKeyOf(key(A))] = { ...created, ticket: "<img src=x>" };
    await visit(inboxUrl(), anchorRow(A), "");
    expect(chips()[0]?.querySelector("img")).toBeNull();
    expect(chips()[0]?.textContent).toContain("#<img src=x>");
  });
});

describe("a page that was not added", () => {
  it("shows one quiet line and nothing else", async () => {
    stored[PAGES_MIRROR] = [{ id: OTHER, username: "", name: "", active: true }];
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detailB(A));
    expect(document.querySelectorAll("page-ticket")).toHaveLength(0);
    const notices = [...document.querySelectorAll("page-ticket-notice")];
    expect(notices.map((notice) => notice.shadowRoot?.querySelector(".corner")?.textContent)).toEqual([
      "Phiếu ghi: trang chưa được thêm",
    ]);
  });

  it("comes to life when it is added", async () => {
    stored[PAGES_MIRROR] = [];
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detailB(A));
    fake.store({ [PAGES_MIRROR]: [{ id: PAGE, username: "", name: "", active: true }] });
    await soon();
    expect(header()?.dataset.key).toBe(key(A));
    expect(chips()).toHaveLength(1);
    expect(document.querySelector("page-ticket-notice")).toBeNull();
  });
});

describe("settings on trial", () => {
  interface Shown {
    activities: { key: string; author: { role: string }; text: string }[];
  }
  const rehearsed = (): Shown[] =>
    asked.flatMap(({ name, input }) => (name === "rehearse" ? [input as Shown] : []));
  const legend = () => document.querySelector<HTMLElement>("[data-rehearsal*='/']")?.dataset.rehearsal;
  const marks = () => [...chips(), header()].map((host) => host?.dataset.rehearsal ?? null);

  it("count each conversation on screen once, the open one by its newest message, and leave nothing behind", async () => {
    answer = async (name) => (name === "rehearse" ? { chosen: [true, false] } : created);
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }) + anchorRow(D), detailB(A));
    expect(rehearsed()).toEqual([]);
    fake.store({ [REHEARSAL_MIRROR]: { pageId: PAGE, turn: 1 } });
    await soon();
    expect(rehearsed()).toHaveLength(1);
    const [open, row] = rehearsed()[0]?.activities ?? [];
    expect(open).toMatchObject({ key: key(A) });
    expect(open?.text).not.toBe("");
    // A row's words may be anybody's: none of them is taken for the customer's.
    expect(row).toMatchObject({ key: key(D), author: { role: "customer" }, text: "" });
    expect(legend()).toBe("1 / 2");
    expect(marks()).toEqual(["chosen", "not", "chosen"]);
    fake.store({ [REHEARSAL_MIRROR]: null });
    await soon();
    expect(legend()).toBeUndefined();
    expect(marks()).toEqual([null, null, null]);
  });

  it("of another page are no business of this one's conversations", async () => {
    answer = async () => ({ chosen: [] });
    await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detailB(A));
    fake.store({ [REHEARSAL_MIRROR]: { pageId: OTHER, turn: 1 } });
    await soon();
    expect(rehearsed().flatMap(({ activities }) => activities)).toEqual([]);
    expect(marks()).toEqual([null, null]);
  });
});

it("leaves nothing behind when it ends", async () => {
  await visit(inboxUrl(A.id), anchorRow(A, { selected: true }), detailB(A));
  end.abort();
  expect(document.querySelectorAll("page-ticket,page-ticket-notice")).toHaveLength(0);
});

it("does nothing on the comments' channel", async () => {
  await visit(inboxUrl(A.id).replace("/all", "/facebook"), anchorRow(A, { selected: true }), detailB(A));
  expect(document.querySelectorAll("page-ticket,page-ticket-notice")).toHaveLength(0);
});
