// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { CARE_AGENTS, GROUPS, PORTALS, USERS, type UserFixture } from "../stage/stringeex";
import { importFile, ready } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const B = "61550000002222";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

const credentials = (user: { email: string; password: string }) => ({
  email: user.email,
  password: user.password,
  baseUrl: "https://api.stringeex.com",
});

const setUp = (user?: UserFixture) =>
  ready(world.own, { ...(user && { user }), agents: 3, username: "cuahangmau.demo" });
const create = (threadId: string) => world.facebook.create(snapshotOf(threadId), NOBODY);

describe("from a click to StringeeX", () => {
  it("takes no ticket for one page under the key of another's conversation", async () => {
    await setUp();
    const shown = { ...snapshotOf(A), key: messageKey("100000000000902", A) };
    await expect(world.facebook.create(shown, NOBODY)).rejects.toMatchObject({
      problem: { code: "page-not-identified" },
    });
    await world.rest();
    expect(world.emulator.state.tickets).toEqual([]);
  });

  it("answers at once, makes one ticket to an online agent of the queue, and shows it", async () => {
    await setUp();
    const [first, second] = CARE_AGENTS;
    world.emulator.setOnline([second?.id ?? ""]);
    expect((await create(A)).state).toBe("queued");
    await world.rest();
    await world.emulator.until(() => world.emulator.state.tickets.length === 1);
    await world.rest();
    const [ticket] = world.emulator.state.tickets;
    expect(ticket).toMatchObject({ assigneeGroup: GROUPS.care.id, assignee: second?.id });
    expect(ticket?.assignee).not.toBe(first?.id);
    expect(ticket?.subject).toContain("giá bao nhiêu shop");
    expect(world.badge(A)).toMatchObject({ state: "created", status: "new" });
    expect(
      world.emulator.ticketsOf(`profile.php?id=${A}`).length + world.emulator.ticketsOf(A).length,
    ).toBeGreaterThan(0);
  });

  it("is one ticket for three clicks, and shares them out in turn for three customers", async () => {
    await setUp();
    world.emulator.setOnline(CARE_AGENTS.slice(0, 3).map((agent) => agent.id));
    await Promise.all([create(A), create(A), create(A)]);
    await create(B);
    await create("100000000003333");
    await world.rest();
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(3);
    expect(new Set(world.emulator.state.tickets.map((ticket) => ticket.assignee)).size).toBe(3);
  });

  it("asks who is online once for a burst of tickets, and again for a later one", async () => {
    await setUp();
    for (const threadId of [A, B, "100000000003333"]) {
      await create(threadId);
      await world.rest();
    }
    expect(world.emulator.requestsOf("GET /v1/agent/listonline")).toHaveLength(1);
    world.clock.now += 20_000;
    const [, , late] = CARE_AGENTS;
    world.emulator.setOnline([late?.id ?? ""]);
    await create("100000000004444");
    await world.rest();
    expect(world.emulator.state.tickets.at(-1)?.assignee).toBe(late?.id);
  });

  it.each([
    ["takes the presence of a minute ago where no newer answer comes", 60_000, true],
    ["takes nobody for online whose presence is older than two minutes", 121_000, false],
  ])("%s", async (_, later, known) => {
    await setUp();
    // The third of the queue: chance alone takes the second here.
    const agent = CARE_AGENTS[2]?.id ?? "";
    world.emulator.setOnline([agent]);
    await create(A);
    await world.rest();
    world.clock.now += later;
    for (const route of ["GET /v1/agent/listonline", "GET /v1/agent/list"] as const)
      world.emulator.failNext(route, { kind: "status", status: 200, body: "html" }, 5);
    await create(B);
    await world.rest();
    const { presence } = await world.deps.store.turns.get();
    expect(world.emulator.state.tickets).toHaveLength(2);
    expect(world.emulator.state.tickets.at(-1)?.assignee === agent).toBe(known);
    expect(presence?.online).toEqual([agent]);
  });

  it("writes the words into an internal note where the answer names the ticket", async () => {
    world.emulator.switches.ticketIdInAnswer = true;
    await setUp();
    await create(A);
    await world.rest();
    await world.rest();
    expect(world.emulator.state.notes).toMatchObject([{ internal: true }]);
    expect(world.emulator.state.notes[0]?.text).toContain("giá bao nhiêu shop");
  });

  it("turns away what cannot be done, with the reason, and keeps nothing of it", async () => {
    await expect(create(A)).rejects.toMatchObject({ problem: { code: "page-not-added" } });
    await world.own.addPage({ id: PAGE, username: "", name: "Mẫu" }, NOBODY);
    await expect(create(A)).rejects.toMatchObject({ problem: { code: "signed-out" } });
    await world.own.signIn(credentials(USERS.onePortal), NOBODY);
    await create(A);
    await world.rest();
    expect(world.badge(A)).toMatchObject({ state: "refused", problem: { code: "page-without-queue" } });
    expect(world.toolbar.text).toBe("1");
    expect(world.emulator.state.tickets).toEqual([]);
  });
});

describe("an answer that never came", () => {
  it("is uncertain, never sent again, and has three ways on", async () => {
    await setUp();
    world.emulator.cut("POST /v1/ticket", "after");
    await create(A);
    await world.rest();
    await world.rest();
    expect(world.badge(A)?.state).toBe("uncertain");
    expect(world.toolbar.text).toBe("1");
    world.clock.now += 3_600_000;
    await create(A);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    await world.facebook.link({ key: snapshotOf(A).key, ticket: "#12" }, NOBODY);
    await world.rest();
    expect(world.badge(A)).toMatchObject({ state: "created", ticket: "12" });
    expect(world.toolbar.text).toBe("");
  });

  it("finds the ticket by itself where the portal can search", async () => {
    Object.assign(world.emulator.switches, { ticketSearch: true, ticketIdInAnswer: true });
    await setUp();
    world.emulator.cut("POST /v1/ticket", "after");
    await create(A);
    await world.rest();
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    expect(world.badge(A)?.state).toBe("created");
    expect(world.emulator.state.notes).toHaveLength(1);
  });

  it("is sent again only when a person says that there is none", async () => {
    await setUp();
    world.emulator.cut("POST /v1/ticket", "before");
    await create(A);
    await world.rest();
    expect(world.badge(A)?.state).toBe("uncertain");
    await world.facebook.resend({ key: snapshotOf(A).key }, NOBODY);
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(1);
    expect(world.badge(A)?.state).toBe("created");
  });
});

describe("signing in", () => {
  it("lets work wait for the same portal when the token dies, and goes on by itself", async () => {
    await setUp();
    world.emulator.expireTokens();
    await create(A);
    await world.rest();
    expect(world.badge(A)).toMatchObject({ state: "queued", problem: { code: "token-expired" } });
    expect((await world.own.session(undefined, NOBODY)).state).toBe("expired");
    expect(world.toolbar.text).toBe("1");
    await create(B);
    expect(world.badge(B)).toMatchObject({ state: "queued", problem: { code: "token-expired" } });
    await world.own.signIn(credentials(USERS.onePortal), NOBODY);
    await world.rest();
    await world.rest();
    expect(world.emulator.state.tickets).toHaveLength(2);
    expect(world.badge(A)?.state).toBe("created");
  });

  it("notices a dead token whatever asks StringeeX: work waits at once, and a person is asked", async () => {
    await setUp();
    world.emulator.expireTokens();
    await expect(world.own.agents(undefined, NOBODY)).rejects.toMatchObject({
      problem: { code: "token-expired" },
    });
    expect((await world.own.session(undefined, NOBODY)).state).toBe("expired");
    expect(world.toolbar.text).toBe("1");
  });

  it("never lets one portal's work or badges cross over to another", async () => {
    await setUp(USERS.twoPortals);
    await world.own.choosePortal({ index: 0 }, NOBODY);
    await create(A);
    await world.rest();
    expect(world.badge(A)?.state).toBe("created");
    world.emulator.expireTokens();
    await create(B);
    await world.rest();
    const again = await world.own.signIn(credentials(USERS.twoPortals), NOBODY);
    expect(again).toMatchObject({ state: "signed-in", portalId: PORTALS.main.id });
    await world.own.signOut(undefined, NOBODY);
    await world.rest();
    await world.own.signIn(credentials(USERS.twoPortals), NOBODY);
    await world.own.choosePortal({ index: 1 }, NOBODY);
    await world.rest();
    expect(world.badge(A)).toBeNull();
    expect(world.emulator.state.tickets.every((ticket) => ticket.portal === PORTALS.main.id)).toBe(true);
  });

  it("offers every portal of an account, and keeps no token where content scripts can read", async () => {
    const choosing = await world.own.signIn(credentials(USERS.twoPortals), NOBODY);
    expect(choosing).toMatchObject({ state: "choosing" });
    expect(choosing.state === "choosing" && choosing.portals).toHaveLength(2);
    await world.own.choosePortal({ index: 1 }, NOBODY);
    expect(
      await world.own.signIn(credentials(USERS.twoPortals), NOBODY),
      "whose token still lives may want the other one",
    ).toMatchObject({ state: "choosing" });
    await world.own.choosePortal({ index: 1 }, NOBODY);
    const token = (await world.deps.store.session.get()).grant?.token ?? "no token";
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify([...world.mirrored()])).not.toContain(token);
  });

  it.each([
    { user: { ...USERS.onePortal, password: "sai" }, code: "wrong-credentials" },
    { user: USERS.captcha, code: "extra-proof-needed" },
    { user: USERS.secondFactor, code: "extra-proof-needed" },
  ])("says $code in a sentence of its own", async ({ user, code }) => {
    await expect(world.own.signIn(credentials(user), NOBODY)).rejects.toMatchObject({ problem: { code } });
    expect(await world.own.session(undefined, NOBODY)).toEqual({ state: "signed-out" });
  });

  it("takes a pasted token that StringeeX takes, and no other", async () => {
    const baseUrl = "https://api.stringeex.com";
    const token = world.emulator.tokenFor(USERS.captcha);
    expect(await world.own.pasteToken({ token: ` "${token}" `, baseUrl }, NOBODY)).toMatchObject({
      state: "signed-in",
      portalId: PORTALS.main.id,
    });
    await expect(world.own.pasteToken({ token: "không phải", baseUrl }, NOBODY)).rejects.toMatchObject({
      problem: { code: "token-malformed" },
    });
    await expect(
      world.own.pasteToken({ token, baseUrl: "https://stringeex.com.evil.example" }, NOBODY),
    ).rejects.toMatchObject({ problem: { code: "base-url-not-allowed" } });
  });
});

describe("settings", () => {
  it("takes a file whole or not at all, and gives it back the same", async () => {
    await setUp();
    const { text } = await world.own.exportSettings(undefined, NOBODY);
    const broken = text.replace('"creation": "suggest"', '"creation": "sometimes"');
    expect(broken).not.toBe(text);
    await expect(world.own.importSettings({ from: broken, shown: null }, NOBODY)).rejects.toMatchObject({
      problem: { code: "import-invalid", detail: expect.stringContaining("pages[0].creation") },
    });
    expect((await world.own.exportSettings(undefined, NOBODY)).text).toBe(text);
    await world.own.removePage({ id: PAGE }, NOBODY);
    await importFile(world.own, text);
    expect((await world.own.exportSettings(undefined, NOBODY)).text).toBe(text);
  });

  it("has a way back from removing a page and a queue", async () => {
    await setUp();
    const before = await world.own.settings(undefined, NOBODY);
    await world.own.removePage({ id: PAGE }, NOBODY);
    await world.own.removeQueue({ id: "q1" }, NOBODY);
    expect((await world.own.settings(undefined, NOBODY)).pages).toEqual([]);
    await world.own.restoreQueue({ id: "q1" }, NOBODY);
    await world.own.restorePage({ id: PAGE }, NOBODY);
    expect(await world.own.settings(undefined, NOBODY)).toEqual(before);
  });

  it("starts the activation anew when a page is turned on again", async () => {
    await setUp();
    const [page] = (await world.own.settings(undefined, NOBODY)).pages;
    if (page === undefined) throw new Error("no page");
    await world.own.savePage({ ...page, active: false }, NOBODY);
    world.clock.now += 86_400_000;
    const on = await world.own.savePage({ ...page, active: true }, NOBODY);
    expect(Date.parse(on.activeSince ?? "")).toBe(world.clock.now);
  });
});
