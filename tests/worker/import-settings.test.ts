import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptOf } from "@/lib/domain/import-difference";
import { POLICY_NAME } from "@/lib/domain/policy";
import type { Settings } from "@/lib/domain/settings";
import { diffSettings } from "@/lib/domain/settings-diff";
import { importFile } from "./shop";
import { type WorkerWorld, workerWorld } from "./world";

const NOBODY = {};
const FILE = {
  schema: "page-tickets/settings",
  version: 1,
  queues: [{ id: "q1", name: "CSKH", groupId: "GRW9E5OS", agents: [{ id: "A1", name: "Lan" }] }],
  pages: [
    { id: "1", name: "Một", queueId: "q1", keywords: ["giá"], activeSince: "2026-11-01T00:00:00Z" },
    { id: "2", name: "Hai", messages: false, activeSince: "2026-11-02T00:00:00Z" },
  ],
};
const file = JSON.stringify(FILE);
const other = JSON.stringify({
  ...FILE,
  queues: [],
  pages: [
    { ...FILE.pages[1], messages: true },
    { id: "3", name: "Ba" },
  ],
});

let world: WorkerWorld;
beforeEach(async () => {
  world = await workerWorld();
});
afterEach(() => world.close());

const standing = (): Promise<Settings> => world.own.settings(undefined, NOBODY);
const kept = () => world.deps.store.settings.get();
const choose = (from: string | Settings) => world.own.importSettings({ from, shown: null }, NOBODY);
type Shown = Awaited<ReturnType<typeof choose>>;
const agree = (from: string | Settings, { at, revision, before, after }: Shown) =>
  world.own.importSettings({ from, shown: { at, revision, changes: diffSettings(before, after) } }, NOBODY);
const page = async (id: string) => {
  const found = (await standing()).pages.find((each) => each.id === id);
  if (found === undefined) throw new Error(`page ${id} is not there`);
  return found;
};

describe("importing settings", () => {
  it("where nothing stands yet is done at once: nothing could be lost", async () => {
    const { done, before, after } = await choose(file);
    expect(done).toBe(true);
    expect(before.pages).toEqual([]);
    expect(await standing()).toEqual(after);
    expect(after.pages.map(({ name }) => name)).toEqual(["Một", "Hai"]);
  });

  it("elsewhere touches nothing before it is agreed to, and then does what was shown", async () => {
    await choose(file);
    const before = await kept();
    const shown = await choose(other);
    expect(shown).toMatchObject({ done: false, before: before.settings });
    expect(await kept()).toEqual(before);

    world.clock.now += 3_600_000;
    const answer = await agree(other, shown);
    expect(answer.done).toBe(true);
    expect(answer.after).toEqual(shown.after);
    expect(await standing()).toEqual(shown.after);
    expect((await kept()).revision).toBe(before.revision + 1);
  });

  it("is shown again where the settings have changed in between, and agreed to anew", async () => {
    await choose(file);
    const shown = await choose(other);
    await world.own.savePage({ ...(await page("2")), emailNotification: true }, NOBODY);
    const before = await kept();

    const again = await agree(other, shown);
    expect(again.done).toBe(false);
    expect(await kept()).toEqual(before);
    expect(diffSettings(again.before, again.after)).toContainEqual(
      expect.objectContaining({ id: "2", field: "emailNotification", before: true, after: false }),
    );
    expect((await agree(other, again)).done).toBe(true);
    expect(await standing()).toEqual(again.after);
  });

  it("is taken back in one step, exactly", async () => {
    await choose(file);
    await world.own.removeQueue({ id: "q1" }, NOBODY);
    const before = await standing();
    const done = await importFile(world.own, other);
    expect(await standing()).not.toEqual(before);

    const back = await agree(done.before, { ...done, before: done.after, after: done.before });
    expect(back.done).toBe(true);
    expect(await standing()).toEqual(before);
    // What named the queue still does: it can be brought back with all that had it.
    await world.own.restoreQueue({ id: "q1" }, NOBODY);
    expect((await page("1")).queueId).toBe("q1");
  });

  it("taken back over later changes shows what that would change first", async () => {
    await choose(file);
    const done = await importFile(world.own, other);
    await world.own.savePage({ ...(await page("3")), messages: false }, NOBODY);
    const later = await standing();
    const back = await agree(done.before, { ...done, before: done.after, after: done.before });
    expect(back).toMatchObject({ done: false, before: later });
    expect(await standing()).toEqual(later);
  });

  it("leaves what the organisation has locked, says so, and notices a lock that came in between", async () => {
    await choose(file);
    const shown = await choose(other);
    world.managed.set(POLICY_NAME, {
      pages: [{ id: "1", name: "Một", queueId: null }],
      queues: [],
      locked: ["pages"],
    });
    const again = await agree(other, shown);
    expect(again.done).toBe(false);
    expect(keptOf(again.after, again.wanted)).toEqual(["Một"]);
    const locked = await page("1");
    expect((await agree(other, again)).done).toBe(true);
    expect(await page("1")).toEqual(locked);
    expect((await standing()).pages.map(({ id }) => id).toSorted()).toEqual(["1", "2", "3"]);
  });

  it("parses the file again when it is agreed to", async () => {
    await choose(file);
    const shown = await choose(other);
    const before = await kept();
    const spoilt = other.replace('"messages":true', '"messages":"yes"');
    expect(spoilt).not.toBe(other);
    await expect(agree(spoilt, shown)).rejects.toMatchObject({
      problem: { code: "import-invalid", detail: "pages[0].messages" },
    });
    expect(await kept()).toEqual(before);
  });

  it("a file of what stands changes nothing, and asks for nothing", async () => {
    await choose(file);
    const { text } = await world.own.exportSettings(undefined, NOBODY);
    const before = await kept();
    const { done, before: now, after } = await choose(text);
    expect([done, diffSettings(now, after)]).toEqual([false, []]);
    expect(await kept()).toEqual(before);
  });
});
