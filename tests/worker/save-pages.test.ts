import { afterEach, beforeEach, expect, it } from "vitest";
import { ProblemError } from "@/lib/domain/problem";
import { type WorkerWorld, workerWorld } from "./world";

let world: WorkerWorld;
beforeEach(async () => {
  world = await workerWorld();
});
afterEach(() => world.close());

const twoPages = async () => [
  await world.own.addPage({ id: "1", username: "", name: "Một" }, {}),
  await world.own.addPage({ id: "2", username: "", name: "Hai" }, {}),
];

it("saves several pages as one change of the settings", async () => {
  const pages = await twoPages();
  const before = (await world.deps.store.settings.get()).revision;
  const after = await world.own.savePages(
    pages.map((page) => ({ ...page, messages: !page.messages })),
    {},
  );
  expect(after.pages.map(({ messages }) => messages)).toEqual(pages.map(({ messages }) => !messages));
  expect((await world.deps.store.settings.get()).revision).toBe(before + 1);
});

it("saves none when one of them is not there", async () => {
  const [one] = await twoPages();
  const before = await world.own.settings(undefined, {});
  if (one === undefined) throw new Error("no page");
  const asked = world.own.savePages(
    [
      { ...one, messages: !one.messages },
      { ...one, id: "9" },
    ],
    {},
  );
  await expect(asked).rejects.toBeInstanceOf(ProblemError);
  expect(await world.own.settings(undefined, {})).toEqual(before);
});

it("begins anew the activation of a page that it turns on", async () => {
  const [one] = await twoPages();
  if (one === undefined) throw new Error("no page");
  await world.own.savePages([{ ...one, active: false }], {});
  world.clock.now += 3_600_000;
  const after = await world.own.savePages([{ ...one, active: true }], {});
  expect(after.pages[0]?.activeSince).toBe(new Date(world.clock.now).toISOString());
});
