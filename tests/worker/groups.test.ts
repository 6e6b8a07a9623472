import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CARE_AGENTS, GROUPS } from "../stage/stringeex";
import { signIn } from "./shop";
import { type WorkerWorld, workerWorld } from "./world";

let world: WorkerWorld;
const from = {};
const groups = () => world.own.groups(undefined, from);
const asked = (): number =>
  world.emulator.state.requests.filter(({ path }) => path.startsWith("/v1/pccconfig")).length;

beforeEach(async () => {
  world = await workerWorld();
});
afterEach(() => world.close());

describe("the portal's groups, to make queues of", () => {
  it("come with their members where the API lists them", async () => {
    world.emulator.switches.pccconfig = true;
    await signIn(world.own);
    const care = (await groups())?.find(({ id }) => id === GROUPS.care.id);
    expect(care?.queues).toEqual(["Hàng đợi CSKH"]);
    expect(care?.agents?.map(({ id }) => id).sort()).toEqual(CARE_AGENTS.map(({ id }) => id).sort());
  });

  it("are not there where it does not, which is remembered for a day", async () => {
    await signIn(world.own);
    expect(await groups()).toBeNull();
    const once = asked();
    expect(await groups()).toBeNull();
    expect(asked()).toBe(once);
    world.emulator.switches.pccconfig = true;
    world.clock.now += 25 * 3_600_000;
    await signIn(world.own);
    expect(await groups()).not.toBeNull();
  });

  it("are nobody's while nobody is signed in", async () => {
    await expect(groups()).rejects.toThrow("signed-out");
  });
});
