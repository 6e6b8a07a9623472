import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HeaderBadge, type HeaderBadgeProps } from "@/components/badge/header-badge";
import { mountBadge } from "@/components/badge/mount";
import type { Mounted } from "@/components/mount";
import { openerOf } from "@/lib/content/way-on";
import { messageKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { problem } from "@/lib/domain/problem";
import { badgeWords } from "@/lib/language/badge";

const words = badgeWords("vi");
const badge = (change: Partial<Badge>): Badge => ({
  state: "none",
  status: null,
  ticket: "",
  at: 0,
  problem: null,
  ...change,
});
const nothing = () => undefined;
const actions: HeaderBadgeProps["actions"] = {
  create: nothing,
  details: async () => null,
  preview: () => null,
  link: nothing,
  resend: nothing,
  leave: nothing,
};

let mounted: Mounted;
const show = (now: Badge, result = "", more: Partial<HeaderBadgeProps["actions"]> = {}, asked = 0): void =>
  mounted.show(
    <HeaderBadge
      language="vi"
      words={words}
      now={0}
      shows={{ kind: "item", name: "Khách A", badge: now }}
      result={result}
      asked={asked}
      actions={{ ...actions, ...more }}
    />,
  );
const root = (): ShadowRoot => {
  const { shadowRoot } = mounted.host;
  if (shadowRoot === null) throw new Error("closed");
  return shadowRoot;
};
const button = (name: string): HTMLElement => {
  const found = [...root().querySelectorAll("button")].find((each) => each.textContent === name);
  if (found === undefined) throw new Error(`no ${name} in ${root().innerHTML}`);
  return found;
};

beforeEach(() => {
  mounted = mountBadge(document, "header");
  document.body.append(mounted.host);
});
afterEach(() => mounted.remove());

it("keeps the keyboard where a button went away under it: at what opens the panel, not at what takes back", async () => {
  show(badge({}));
  button(words.create).focus();
  show(badge({ state: "created", status: "new", ticket: "7" }));
  await vi.waitFor(() => expect(root().activeElement).toBe(button(words.details)));
});

it("waits for what comes in the place of what went away", async () => {
  show(badge({}));
  button(words.create).focus();
  mounted.show(null);
  await Promise.resolve();
  show(badge({ state: "created", status: "new" }));
  await vi.waitFor(() => expect(root().activeElement).toBe(button(words.details)));
});

it("offers the way back also from a ticket that the shortcut asked for", () => {
  const queued = badge({ state: "queued" });
  const names = () => [...root().querySelectorAll("button")].map((each) => each.textContent);
  show(queued, "", { undo: nothing }, 0);
  expect(names()).not.toContain("Hoàn tác");
  show(queued, "", { undo: nothing }, 1);
  return vi.waitFor(() => expect(names()).toContain("Hoàn tác"));
});

it("keeps the details where they were under the finger: the way back stands behind them", async () => {
  show(badge({ state: "queued" }), "", { undo: nothing }, 1);
  const names = () => [...root().querySelectorAll("button")].map((each) => each.textContent);
  await vi.waitFor(() => expect(names()).toEqual([words.details, "Hoàn tác"]));
});

it("says of a ticket whose number StringeeX has not told that it is not known", async () => {
  show(badge({ state: "created", status: "new" }), "", {
    details: async () => ({
      ticket: {
        ticketId: null,
        serial: null,
        status: "new",
        subject: "",
        assignee: null,
        note: "waiting",
      },
      portalUrl: null,
      queueName: null,
    }),
  });
  const press = new MouseEvent("click", { bubbles: true, composed: true });
  Object.defineProperty(press, "isTrusted", { value: true });
  button(words.details).dispatchEvent(press);
  await vi.waitFor(() => expect(root().querySelector("dd")?.textContent).toMatch(/^chưa biết số · Mới/));
});

it("says of a ticket of this browser that it is kept here, not that StringeeX has kept something back", async () => {
  const ticket = {
    ticketId: null,
    serial: "L1",
    status: "new",
    subject: "",
    assignee: null,
    note: "added",
  } as const;
  const can = { readStatus: false, setStatus: false, addNote: false };
  show(badge({ state: "created", status: "new", ticket: "L1", local: true }), "", {
    details: async () => ({ ticket, portalUrl: null, queueName: null, can }),
    setStatus: nothing,
  });
  const press = new MouseEvent("click", { bubbles: true, composed: true });
  Object.defineProperty(press, "isTrusted", { value: true });
  button(words.details).dispatchEvent(press);
  await vi.waitFor(() => expect(root().querySelector("dd")?.textContent).toContain(words.localLong));
  expect(root().querySelector(".panel")?.textContent).not.toContain("StringeeX chưa cho biết");
});

it("leaves the keyboard alone where it was somewhere else", async () => {
  const field = document.createElement("input");
  document.body.append(field);
  show(badge({}));
  button(words.create).focus();
  field.focus();
  show(badge({ state: "created", status: "new", ticket: "7" }));
  await Promise.resolve();
  expect(document.activeElement).toBe(field);
  field.remove();
});

it("tells what becomes of what was pressed, and of nothing else", async () => {
  const said = () => root().querySelector(".live")?.textContent;
  const queued = badge({ state: "queued" });
  const row = (each: Badge) => words.row({ ...each, byName: false });
  show(queued);
  expect(said()).toBe("");
  show(queued, row(queued));
  expect(said()).toBe(row(queued));
  const created = badge({ state: "created", status: "new", ticket: "7" });
  show(created, row(queued));
  expect(said()).toBe(row(created));
  show(created, "Không nhận diện được khách hàng.");
  expect(said()).toBe("Không nhận diện được khách hàng.");
});

it("leads from a page without a queue to that page's settings", () => {
  const asked: unknown[] = [];
  const ask = async (name: string, input: unknown) => void asked.push([name, input]);
  const key = messageKey("100000000000901", "1");
  expect(openerOf({ ask: ask as never }, problem("offline").code, key)).toBeNull();
  openerOf({ ask: ask as never }, "page-without-queue", key)?.();
  expect(asked).toEqual([["openOptions", { section: "pages/100000000000901" }]]);
});
