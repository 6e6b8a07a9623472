// @vitest-environment node
import { describe, expect, it } from "vitest";
import { onlineAgentIds } from "@/lib/stringee/agents";
import { type Capabilities, learnt, unknownCapabilities } from "@/lib/stringee/capabilities";
import { createContact } from "@/lib/stringee/contacts";
import { createDesk } from "@/lib/stringee/desk";
import { signIn } from "@/lib/stringee/sign-in";
import { clientOf, good, html, json, NOW, type Respond, server } from "./server";

const signal = new AbortController().signal;
const REFERENCE = "PT-AB12CD";
const deskAt = (respond: Respond, known: Capabilities = unknownCapabilities()) =>
  createDesk(clientOf(respond).client, known);
const raw = (text: string) => new Response(text, { headers: { "content-type": "application/json" } });
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `x${from + at}`,
    ticket_id: "tk_1",
    note: "x",
    subject: "x",
  }));

/** Lists in which the thing is not to be seen, and whether that proves that it is not there. */
const lists: readonly (readonly [string, Respond, proven: boolean])[] = [
  ["a short page", () => good({ data: { rows: rows(0, 3) } }), true],
  [
    "full pages, then an empty one",
    ({ query, body }) =>
      good({ data: { rows: pageOf(query, body) > 2 ? [] : rows(pageOf(query, body) * 100, 20) } }),
    true,
  ],
  ["as many as there are said to be", () => good({ data: { rows: rows(0, 20), totalCount: "20" } }), true],
  ["doubles within a page", () => good({ data: { rows: [...rows(0, 3), ...rows(0, 3)] } }), true],
  ["the same full page again and again", () => good({ data: { rows: rows(0, 20) } }), false],
  [
    "an empty page of a list that is said to be longer",
    () => good({ data: { rows: [], totalCount: "1" } }),
    false,
  ],
  [
    "fewer than there are said to be, then nothing",
    ({ query, body }) => good({ data: { rows: pageOf(query, body) > 1 ? [] : rows(0, 20), total: 45 } }),
    false,
  ],
  [
    "pages without end",
    ({ query, body }) => good({ data: { rows: rows(pageOf(query, body) * 100, 20) } }),
    false,
  ],
  ["rows that are no objects", () => good({ data: { rows: ["tk_1", 2, null] } }), false],
  ["rows without words", () => good({ data: { rows: [{ id: "tk_1" }] } }), false],
];
function pageOf(query: Readonly<Record<string, string>>, body: { page?: unknown }): number {
  return Number(query.page ?? body.page ?? 1);
}

describe("not to be found is not there", () => {
  it.each(lists)("a ticket: %s → %s", async (_, respond, proven) => {
    expect(await deskAt(respond).findTicket(REFERENCE, signal)).toBe(proven ? null : "cannot");
  });

  it.each(lists)("a note: %s → %s", async (_, respond, proven) => {
    expect(await deskAt(respond).hasNote("tk_1", REFERENCE, signal)).toBe(proven ? false : "cannot");
  });

  it("a ticket that is there without a name is there", async () => {
    const found = deskAt(() => good({ data: { rows: [{ code: "?", subject: `Lan [${REFERENCE}]` }] } }));
    expect(await found.findTicket(REFERENCE, signal)).toEqual({
      ticketId: null,
      serial: null,
      status: null,
      open: [],
    });
  });
});

describe("a number that is not what was written", () => {
  it.each([
    ['{"r":0,"id":9007199254740993}', null],
    ['{"r":0,"id":1e300}', null],
    ['{"r":0,"id":12.5}', null],
    ['{"r":0,"id":-3}', null],
    ['{"r":0,"id":"9007199254740993"}', "9007199254740993"],
    ['{"r":0,"id":9007199254740991}', "9007199254740991"],
  ])("%s names %s", async (text, ticketId) => {
    const desk = deskAt(({ path }) => (path === "/v1/field/list" ? html(404) : raw(text)));
    const request = {
      subject: "s",
      contactId: "CT1",
      groupId: "GR1",
      assigneeId: null,
      content: "",
      emailNotification: false,
    };
    expect(await desk.createTicket(request, signal)).toEqual({ ticketId, serial: null });
  });
});

it("an agent who is said in words to be offline is not online", async () => {
  const { client } = clientOf(() =>
    good({
      data: [
        { id: "A1", online: "false" },
        { id: "A2", online: "True" },
        { id: "A3", online: "0" },
        { id: "A4" },
      ],
    }),
  );
  expect(await onlineAgentIds(client)).toEqual(["A2", "A4"]);
});

it.each([
  ["\u200b\u202e ", "Khách Facebook 1000"],
  ["\u202eLan\u202c\u200b  Nguyễn\n👩‍👧", "Lan Nguyễn 👩‍👧"],
  ["Lan\ud83d", "Lan"],
])("a customer called %j becomes the contact %j", async (name, sent) => {
  const { client, asked } = clientOf(() => good({ id: "CT1" }));
  await createContact(client, { id: "1000", name, profileUrl: null });
  expect(asked[0]?.body.name).toBe(sent);
});

describe("a redirect", () => {
  const redirect = (): Response =>
    Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
  it("is an answer that can't be read, not a connection that is gone; of what was to be changed it proves nothing", async () => {
    const desk = deskAt(redirect, learnt(unknownCapabilities(), "readTicket", "yes", NOW));
    await expect(desk.readStatus("tk_1", signal)).rejects.toMatchObject({
      problem: { code: "unreadable-answer" },
      outcome: "not-done",
      again: "later",
    });
    await expect(desk.addNote("tk_1", "x", signal)).rejects.toMatchObject({
      problem: { code: "unreadable-answer" },
      outcome: "unknown",
    });
  });
});

describe("signing in", () => {
  const ask = (respond: Respond) =>
    signIn(
      { fetch: server(respond).fetch },
      { email: "a@b.vn", password: "secret", baseUrl: "https://api.stringeex.com" },
    );

  it("a firewall's page is no wrong password", async () => {
    await expect(ask(() => html(403))).rejects.toMatchObject({ problem: { code: "refused" } });
    await expect(ask(() => html(401))).rejects.toMatchObject({ problem: { code: "wrong-credentials" } });
    await expect(ask(() => json({ r: 1, msg: "Invalid email or password" }, 403))).rejects.toMatchObject({
      problem: { code: "wrong-credentials" },
    });
  });

  it("portals that nothing but their names tell apart stay the same in another order, each with its work", async () => {
    const portals = ["Bắc", "Nam", "Nam"].map((name, at) => ({ name, auth_token: `opaque-${at}` }));
    const first = (await ask(() => good({ portals }))).portals;
    const second = (await ask(() => good({ portals: portals.toReversed() }))).portals;
    const idOf = (found: typeof first, token: string) => found.find((each) => each.token === token)?.portalId;
    expect(idOf(second, "opaque-0")).toBe(idOf(first, "opaque-0"));
    expect(new Set(first.map(({ portalId }) => portalId)).size).toBe(3);
  });

  it("a portal's name can't turn or hide the words beside it", async () => {
    const { portals } = await ask(() =>
      good({ portals: [{ name: "Cửa\u202e hàng\u200b\n", auth_token: "opaque-1" }] }),
    );
    expect(portals[0]?.name).toBe("Cửa hàng");
  });
});
