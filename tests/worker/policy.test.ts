// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { POLICY_NAME } from "@/lib/domain/policy";
import { applyPolicy } from "@/lib/worker/policy";
import { USERS } from "../stage/stringeex";
import { PAGE, type WorkerWorld, workerWorld } from "./world";

const NOBODY = {};
const OTHER = "100000000000902";
const QUEUE = { id: "q1", name: "CSKH", groupId: "GRW9E5OS", agents: [{ id: "AC1", name: "Lan" }] };
const POLICY = {
  baseUrl: "https://sg-api.stringeex.com/",
  queues: [QUEUE],
  pages: [{ id: PAGE, name: "Cửa Hàng Mẫu", queueId: "q1", keywords: ["giá"] }],
};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

const apply = async (policy: unknown): Promise<void> => {
  world.managed.set(POLICY_NAME, policy);
  await applyPolicy(world.deps);
};
const settings = () => world.own.settings(undefined, NOBODY);
const page = async () => {
  const found = (await settings()).pages.find(({ id }) => id === PAGE);
  if (found === undefined) throw new Error("the page is not there");
  return found;
};

describe("an organisation's policy", () => {
  it("presets pages, queues and the address, with a day from which rules count", async () => {
    await apply(POLICY);
    expect(await page()).toMatchObject({ queueId: "q1", keywords: ["giá"], creation: "suggest" });
    expect((await page()).activeSince).toBe(new Date(world.clock.now).toISOString());
    expect((await settings()).queues).toEqual([QUEUE]);
    expect((await world.own.preferences(undefined, NOBODY)).baseUrl).toBe("https://sg-api.stringeex.com");
    expect(await world.own.policy(undefined, NOBODY)).toEqual({
      state: "applied",
      locks: { baseUrl: "https://sg-api.stringeex.com", queues: ["q1"], pages: [PAGE] },
    });
  });

  it("locks them for every way of changing them, and leaves the rest free", async () => {
    await apply(POLICY);
    const locked = await page();
    const why = "locked-by-organisation";
    await expect(world.own.savePage({ ...locked, active: false }, NOBODY)).rejects.toThrow(why);
    await expect(world.own.savePages([{ ...locked, keywords: [] }], NOBODY)).rejects.toThrow(why);
    await expect(world.own.removePage({ id: PAGE }, NOBODY)).rejects.toThrow(why);
    await expect(world.own.saveQueue({ ...QUEUE, agents: [] }, NOBODY)).rejects.toThrow(why);
    await expect(world.own.removeQueue({ id: "q1" }, NOBODY)).rejects.toThrow(why);
    const preferences = await world.own.preferences(undefined, NOBODY);
    await expect(
      world.own.savePreferences({ ...preferences, baseUrl: "https://api.stringeex.com" }, NOBODY),
    ).rejects.toThrow(why);
    const { email, password } = USERS.onePortal;
    await expect(
      world.own.signIn({ email, password, baseUrl: "https://api.stringeex.com" }, NOBODY),
    ).rejects.toThrow(why);
    expect(world.emulator.state.requests).toEqual([]);
    expect(await page()).toEqual(locked);

    await world.own.savePreferences({ ...preferences, language: "en" }, NOBODY);
    const own = await world.own.addPage({ id: OTHER, username: "", name: "" }, NOBODY);
    await world.own.savePage({ ...own, active: false }, NOBODY);
    await world.facebook.learnUsername({ pageId: PAGE, username: "cuahangmau" }, NOBODY);
    expect(await page()).toEqual(locked);
  });

  it("stays as it is whatever a file brings", async () => {
    await apply(POLICY);
    const locked = await page();
    const file = {
      schema: "page-tickets/settings",
      version: 1,
      queues: [],
      pages: [{ id: OTHER }, { id: PAGE, active: false }],
    };
    const from = JSON.stringify(file);
    const { after, done } = await world.own.importSettings({ from, shown: null }, NOBODY);
    expect(done).toBe(true);
    expect(after.pages.map(({ id }) => id).toSorted()).toEqual([PAGE, OTHER].toSorted());
    expect(await page()).toEqual(locked);
    expect((await settings()).queues).toEqual([QUEUE]);
  });

  it("that is not locked is given once, and people's own from then on", async () => {
    await apply({ ...POLICY, locked: [] });
    await world.own.savePage({ ...(await page()), active: false }, NOBODY);
    await world.own.removeQueue({ id: "q1" }, NOBODY);
    await apply({ ...POLICY, locked: [] });
    expect((await page()).active).toBe(false);
    expect((await settings()).queues).toEqual([]);
    // Left out for a while, it is no less known.
    await apply({ baseUrl: POLICY.baseUrl, queues: [], pages: [], locked: [] });
    await apply({ ...POLICY, locked: [] });
    expect((await settings()).queues).toEqual([]);
  });

  it("comes back over what people changed when it becomes locked, and lets go when it is taken away", async () => {
    await apply({ ...POLICY, locked: [] });
    const since = (await page()).activeSince;
    await world.own.savePage({ ...(await page()), messages: false }, NOBODY);
    world.clock.now += 1000;
    await apply({ ...POLICY, locked: ["pages"] });
    expect(await page()).toMatchObject({ messages: true, activeSince: since });
    await apply(undefined);
    expect(await world.own.policy(undefined, NOBODY)).toEqual({ state: "none" });
    await world.own.savePage({ ...(await page()), messages: false }, NOBODY);
    expect((await page()).messages).toBe(false);
  });

  it("is there again after settings that could not be read were set aside", async () => {
    await apply(POLICY);
    await world.deps.store.door.run((db) => db.put("values", { broken: true }, "settings"));
    expect((await world.own.policy(undefined, NOBODY)).state).toBe("applied");
    expect(world.reported.splice(0)).toHaveLength(1);
    const after = await world.own.resetSettings(undefined, NOBODY);
    expect(after.pages.map(({ id }) => id)).toEqual([PAGE]);
  });

  it.each([
    ["an unknown field", { ...POLICY, colour: "red" }, "colour"],
    ["an unknown field of a page", { pages: [{ id: PAGE, colour: "red" }] }, "pages[0].colour"],
    ["a wrong value", { pages: [{ id: PAGE, creation: "sometimes" }] }, "pages[0].creation"],
    ["the same page twice", { pages: [{ id: PAGE }, { id: PAGE }] }, "pages[1].id"],
    ["the same queue twice", { queues: [QUEUE, QUEUE] }, "queues[1].id"],
    ["a page without an id", { pages: [{ name: "Cửa Hàng Mẫu" }] }, "pages[0].id"],
    ["a page whose queue is not there", { pages: [{ id: PAGE, queueId: "q9" }] }, "pages[0].queueId"],
    ["an address elsewhere", { ...POLICY, baseUrl: "https://example.com" }, "baseUrl"],
    ["a lock of something else", { ...POLICY, locked: ["keywords"] }, "locked.0"],
    ["no object", "everything", "$"],
  ])("with %s is refused whole, and says where", async (_, policy, where) => {
    await apply(policy);
    expect(await settings()).toMatchObject({ pages: [], queues: [] });
    expect(await world.own.policy(undefined, NOBODY)).toMatchObject({
      state: "refused",
      problem: { code: "policy-invalid", detail: where },
    });
  });

  it("is read as a text, too, which is how Firefox finds it in Windows' registry", async () => {
    await apply(JSON.stringify(POLICY));
    expect(await page()).toMatchObject({ queueId: "q1", keywords: ["giá"] });
    await apply(JSON.stringify(POLICY).slice(0, -1));
    expect(await world.own.policy(undefined, NOBODY)).toMatchObject({
      state: "refused",
      problem: { code: "policy-invalid", detail: "$" },
    });
  });

  it("is none where the browser has no managed storage", async () => {
    world.deps.browser.storage.managed.get = () => Promise.reject(new Error("no managed storage manifest"));
    await applyPolicy(world.deps);
    expect(await world.own.policy(undefined, NOBODY)).toEqual({ state: "none" });
  });
});
