// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/domain/activity";
import type { Desk, TicketRequest } from "@/lib/domain/desk";
import { CONTENT_FIELD, EMAIL_FIELD } from "@/lib/domain/own-fields";
import { listAllAgents } from "@/lib/stringee/agents";
import { unknownCapabilities } from "@/lib/stringee/capabilities";
import { type Client, createClient } from "@/lib/stringee/client";
import { createDesk } from "@/lib/stringee/desk";
import { createField, fieldStatus } from "@/lib/stringee/fields";
import { listGroups } from "@/lib/stringee/groups";
import { createKnowledge } from "@/lib/stringee/probe";
import { signIn } from "@/lib/stringee/sign-in";
import { verifyToken } from "@/lib/stringee/token";
import { CARE_AGENTS, GROUPS, MAIN_PORTAL_AGENTS, PORTALS, USERS } from "../stage/stringeex";
import type { Json } from "../stage/stringeex/json";
import { API, type Stand, stand } from "../stage/stringeex/stand";

/** The emulated StringeeX, over real http, with the product's own client and desk in front of it. */
let portal: Stand;
const signal = new AbortController().signal;
const lan: Person = { id: "100012345678901", name: "<b>Lan</b>", profileUrl: null };

beforeEach(async () => {
  portal = await stand();
});
afterEach(() => portal.close());

const overHttp: typeof fetch = async (input, init = {}) => {
  const headers = Object.fromEntries(new Headers(init.headers));
  const raw = typeof init.body === "string" ? { raw: init.body } : {};
  const reply = await portal.ask(init.method ?? "GET", String(input), { ...raw, headers });
  const retryAfter = reply.headers["retry-after"];
  return new Response(reply.text, {
    status: reply.status,
    headers: typeof retryAfter === "string" ? { "Retry-After": retryAfter } : {},
  });
};

const client = (token = portal.token): Client =>
  createClient({ fetch: overHttp, baseUrl: API, token, now: Date.now });
const desk = (): Desk => createDesk(client(), unknownCapabilities());

const requestFor = (contactId: string, changes: Partial<TicketRequest> = {}): TicketRequest => ({
  subject: "Hỏi giá [PT-AB12CD]",
  contactId,
  groupId: GROUPS.care.id,
  assigneeId: null,
  content: "Còn hàng không chị?",
  emailNotification: true,
  ...changes,
});

async function makeTicket(changes: Partial<TicketRequest> = {}) {
  const at = desk();
  const contact = await at.createContact(lan, signal);
  return at.createTicket(requestFor(contact.id, changes), signal);
}

describe("signing in", () => {
  const as = (user: { email: string; password: string }, baseUrl = API) =>
    signIn({ fetch: overHttp }, { ...user, baseUrl });

  it("gives one portal, or several to choose from, with tokens that work", async () => {
    expect((await as(USERS.onePortal)).portals).toMatchObject([
      { name: PORTALS.main.name, portalId: PORTALS.main.id },
    ]);
    const { portals } = await as({ ...USERS.twoPortals, email: ` ${USERS.twoPortals.email.toUpperCase()} ` });
    expect(portals.map(({ portalId }) => portalId)).toEqual([PORTALS.main.id, PORTALS.branch.id]);
    for (const { token } of portals) await verifyToken(client(token));
  });

  it("finds a token at the top, an opaque one, and a portal at a regional host", async () => {
    expect((await as(USERS.topLevelToken)).portals).toMatchObject([{ portalId: PORTALS.main.id }]);
    expect((await as(USERS.regional, `https://${PORTALS.regional.apiHost}`)).portals).toHaveLength(1);
    portal.emulator.switches.opaqueTokens = true;
    expect((await as(USERS.onePortal)).portals).toMatchObject([
      { portalId: PORTALS.main.id, expiresAt: null },
    ]);
  });

  it("says what is wrong", async () => {
    await expect(as({ ...USERS.onePortal, password: "sai" })).rejects.toThrow("wrong-credentials");
    await expect(as(USERS.captcha)).rejects.toThrow("extra-proof-needed");
    await expect(as(USERS.secondFactor)).rejects.toThrow("extra-proof-needed");
  });

  it.each(["401", "403", "refused"] as const)("a dead token by %s waits for signing in", async (mode) => {
    portal.emulator.switches.badToken = mode;
    portal.emulator.expireTokens();
    await expect(desk().onlineAgents(signal)).rejects.toMatchObject({
      again: "after-sign-in",
      outcome: "not-done",
    });
    await expect(desk().createContact(lan, signal)).rejects.toMatchObject({ again: "after-sign-in" });
    await expect(verifyToken(client())).rejects.toThrow("token-expired");
  });
});

describe("agents", () => {
  it("are all listed, over every page", async () => {
    const listed = await listAllAgents(client());
    expect(listed.map(({ id }) => id).sort()).toEqual(MAIN_PORTAL_AGENTS.map(({ id }) => id).sort());
    portal.emulator.switches.totalsAsText = false;
    portal.emulator.switches.agentListLimitEcho = "asked";
    portal.emulator.switches.agentTextKey = "msg";
    expect(await listAllAgents(client())).toHaveLength(listed.length);
  });

  it("online are those who are", async () => {
    const online = CARE_AGENTS.slice(2, 4).map(({ id }) => id);
    portal.emulator.setOnline(online);
    expect([...(await desk().onlineAgents(signal))].sort()).toEqual([...online].sort());
    portal.emulator.setOnline([]);
    expect(await desk().onlineAgents(signal)).toEqual([]);
  });
});

describe("a contact", () => {
  it.each([true, false])(
    "is found again by its Facebook id alone (value shown in rows: %s)",
    async (shown) => {
      portal.emulator.switches.facebookInContactRows = shown;
      await desk().createContact({ ...lan, id: `${lan.id}9` }, signal);
      expect(await desk().findContact(lan, signal)).toBeNull();
      const made = await desk().createContact(lan, signal);
      expect(await desk().findContact({ ...lan, name: "Tên khác" }, signal)).toEqual(made);
      expect(portal.emulator.state.contacts.find(({ id }) => id === made.id)?.name).toBe("<b>Lan</b>");
    },
  );

  it.each(["ignored", "refused"] as const)(
    "is never somebody else's where searching is %s",
    async (search) => {
      portal.emulator.switches.searchByFacebook = search;
      await portal.contact("https://www.facebook.com/999");
      expect(await desk().findContact(lan, signal)).toBeNull();
    },
  );
});

describe("a ticket", () => {
  it("is made from the documented answer, which names none", async () => {
    expect(await makeTicket({ assigneeId: "ACKZYGJQ6Y" })).toEqual({ ticketId: null, serial: null });
    expect(portal.emulator.state.tickets).toMatchObject([
      { subject: "Hỏi giá [PT-AB12CD]", assignee: "ACKZYGJQ6Y", assigneeGroup: GROUPS.care.id, status: 0 },
    ]);
  });

  it("is known by id and serial where the answer has them", async () => {
    portal.emulator.switches.ticketIdInAnswer = true;
    portal.emulator.switches.ticketSerialInAnswer = true;
    const receipt = await makeTicket();
    const [ticket] = portal.emulator.state.tickets;
    expect(receipt).toEqual({ ticketId: ticket?.id, serial: String(ticket?.serial) });
  });

  it("carries the extension's fields once they have been made, even where unknown ones are refused", async () => {
    portal.emulator.switches.unknownFields = "refused";
    await makeTicket();
    expect((await fieldStatus(client())).map(({ present }) => present)).toEqual([false, false]);
    await createField(client(), EMAIL_FIELD.key);
    await createField(client(), CONTENT_FIELD.key);
    expect((await fieldStatus(client())).map(({ present }) => present)).toEqual([true, true]);
    await makeTicket();
    const values: Json = { [EMAIL_FIELD.key]: "1", [CONTENT_FIELD.key]: "Còn hàng không chị?" };
    expect(portal.emulator.state.tickets.map(({ fields }) => fields)).toEqual([{}, values]);
  });

  it.each([200, 400] as const)("says what was refused, also with status %s", async (status) => {
    portal.emulator.switches.refusalStatus = status;
    const refusal = (code: string) => ({ problem: { code }, outcome: "not-done", again: "never" });
    await expect(makeTicket({ groupId: "GRNONE" })).rejects.toMatchObject(refusal("unknown-group"));
    await expect(makeTicket({ assigneeId: "ACNONE" })).rejects.toMatchObject(refusal("unknown-assignee"));
    const nobody = desk().createTicket(requestFor("CTNONE"), signal);
    await expect(nobody).rejects.toMatchObject(refusal("unknown-contact"));
    expect(portal.emulator.state.tickets).toEqual([]);
  });

  it("is in doubt when the connection is lost, whether it was stored or not", async () => {
    for (const [moment, stored] of [
      ["before", 0],
      ["after", 1],
      ["during", 2],
    ] as const) {
      portal.emulator.cut("POST /v1/ticket", moment);
      await expect(makeTicket()).rejects.toMatchObject({ outcome: "unknown", again: "later" });
      expect(portal.emulator.state.tickets).toHaveLength(stored);
    }
  });

  it("is found by its reference where the portal searches, and then alone", async () => {
    await makeTicket();
    expect(await desk().findTicket("PT-AB12CD", signal)).toBe("cannot");
    expect(await desk().findTicket("PT-AB12CD", signal)).toBe("cannot");
    portal.emulator.switches.ticketSearch = true;
    const [ticket] = portal.emulator.state.tickets;
    expect(await desk().findTicket("PT-AB12CD", signal)).toMatchObject({
      ticketId: ticket?.id,
      status: "new",
    });
    expect(await desk().findTicket("PT-AB12C", signal)).toBeNull();
  });

  it("is read and changed where the portal can, and not pretended where it cannot", async () => {
    await makeTicket();
    const id = portal.emulator.state.tickets[0]?.id ?? "";
    // A missing route is answered with a page once and with JSON once.
    for (const _ of [1, 2]) {
      expect(await desk().readStatus(id, signal)).toBe("cannot");
      expect(await desk().setStatus(id, "solved", signal)).toBe("cannot");
    }
    portal.emulator.switches.ticketRead = true;
    portal.emulator.switches.ticketUpdate = true;
    const at = desk();
    expect(await at.setStatus(id, "solved", signal)).toBe("done");
    expect(await at.readStatus(id, signal)).toBe("solved");
    expect(await at.readStatus("tk_none", signal)).toBe("gone");
  });

  it("gets internal notes, known again by their reference", async () => {
    portal.emulator.switches.ticketIdInAnswer = true;
    const { ticketId } = await makeTicket();
    await desk().addNote(ticketId ?? "", "Lời khách [PT-AB12CD]", signal);
    expect(portal.emulator.state.notes).toMatchObject([{ internal: true }]);
    expect(await desk().hasNote(ticketId ?? "", "PT-AB12CD", signal)).toBe(true);
    expect(await desk().hasNote(ticketId ?? "", "PT-ZZ", signal)).toBe(false);
  });
});

it("groups come with members and queues where the proxy answers", async () => {
  const knowledge = () => createKnowledge(unknownCapabilities(), Date.now, () => undefined);
  expect(await listGroups(client(), knowledge())).toBeNull();
  portal.emulator.switches.pccconfig = true;
  const groups = await listGroups(client(), knowledge());
  const care = groups?.find(({ id }) => id === GROUPS.care.id);
  expect(care?.queues).toEqual(["Hàng đợi CSKH"]);
  expect(care?.agents?.map(({ id }) => id).sort()).toEqual(CARE_AGENTS.map(({ id }) => id).sort());
});
